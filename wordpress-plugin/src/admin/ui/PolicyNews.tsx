import { Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { callSite } from './call-site.ts';
import { say } from './say.ts';
import { readScreenFacts } from './screen-facts.ts';
import { useFormat } from './use-format.ts';

/** Says what has changed of what is promised, until somebody says that they have read it. */
export function PolicyNews() {
  const { changes, urls } = readScreenFacts();
  const format = useFormat();
  const [isGone, setIsGone] = useState(false);
  if (isGone || changes.length === 0) return null;
  const noteRead = async () => {
    const answer = await callSite('promises', { body: { isRead: true } });
    if (answer.ok) setIsGone(true);
    else say(answer.message);
  };
  return (
    <Notice
      className="beckon-notice"
      status="info"
      isDismissible={false}
      actions={[
        { label: __('I have read it', 'beckon'), onClick: () => void noteRead(), variant: 'secondary' },
        { label: __('See all promises', 'beckon'), url: urls.promises },
      ]}
    >
      <p>
        <strong>{__('What Beckon promises has changed', 'beckon')}</strong>
      </p>
      <ul className="beckon-list">
        {changes.map(({ version, date, says }) => (
          <li key={version}>
            {format.day(date)}: <span lang="en">{says}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
