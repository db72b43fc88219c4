import { Notice, TabPanel } from '@wordpress/components';
import { useEffect } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import './promises.css';
import { callSite } from '../ui/call-site.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { Screen } from '../ui/Screen.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { useFormat } from '../ui/use-format.ts';
import { useQuery } from '../ui/use-query.ts';
import { KeptParts } from './KeptParts.tsx';
import { PolicyGuide } from './PolicyGuide.tsx';
import type { PromiseFacts } from './promise-facts.ts';
import { PromiseList } from './PromiseList.tsx';
import { promiseParts, readPromisesQuery, type PromisesQuery } from './read-promises-query.ts';
import { Recipients } from './Recipients.tsx';

/** What is promised, how that is tested, what is kept, and who gets it. */
export function Promises() {
  const { changes, locale } = readScreenFacts();
  const [query, change] = useQuery<PromisesQuery>(readPromisesQuery);
  const { asked, askAgain } = useAnswer<PromiseFacts>('promises', {});
  const isThere = asked.state === 'there';
  // Whoever has opened this page has read what changed: it stands on it.
  useEffect(() => {
    if (isThere && changes.length > 0) void callSite('promises', { body: { isRead: true } });
  }, [isThere, changes]);
  const titles = {
    promises: __('Promises', 'beckon'),
    data: __('What is kept', 'beckon'),
    recipients: __('Who receives it', 'beckon'),
    policy: __('Content policy', 'beckon'),
  };
  return (
    <Screen
      heading={__('What we promise, and how it is tested', 'beckon')}
      lead={__(
        'Every sentence of the privacy and security policies, taken apart. Beside each stands what holds it: tests that run with every change of the program, a written decision why it is not the program’s to keep, or what is still open. It helps you meet your duties; it makes nobody’s site lawful by itself.',
        'beckon',
      )}
      showsChanges={false}
    >
      {asked.state === 'failed' && <Failure message={asked.message} onRetry={askAgain} />}
      {asked.state === 'loading' && (
        <Panel>
          <Loading />
        </Panel>
      )}
      {isThere && (
        <>
          <Changes all={asked.value.register.changes} isOpen={changes.length > 0} />
          {!locale.startsWith('en') && (
            <Notice className="beckon-notice" status="info" isDismissible={false}>
              {__(
                'The promises and the names of their tests are written in English, so that they are the same here, in the source and in what is checked.',
                'beckon',
              )}
            </Notice>
          )}
          <TabPanel
            className="beckon-tabs"
            initialTabName={query.part}
            tabs={promiseParts.map((name) => ({ name, title: titles[name] }))}
            onSelect={(name) => change({ part: readPromisesQuery(new URLSearchParams({ part: name })).part })}
          >
            {({ name }) => (
              <div className="beckon-tab-body">
                {name === 'promises' && <PromiseList register={asked.value.register} query={query} onQuery={change} />}
                {name === 'data' && <KeptParts register={asked.value.register} set={asked.value.set} />}
                {name === 'recipients' && <Recipients facts={asked.value} />}
                {name === 'policy' && <PolicyGuide sources={asked.value.sources} />}
              </div>
            )}
          </TabPanel>
        </>
      )}
    </Screen>
  );
}

function Changes({ all, isOpen }: { readonly all: PromiseFacts['register']['changes']; readonly isOpen: boolean }) {
  const format = useFormat();
  const last = all.at(-1);
  if (!last) return null;
  return (
    <details className="beckon-changes" open={isOpen}>
      <summary>
        {sprintf(
          /* translators: 1: a number. 2: a day. */
          __('Version %1$d, last changed on %2$s', 'beckon'),
          last.version,
          format.day(last.date),
        )}
      </summary>
      <ul className="beckon-list">
        {all.toReversed().map(({ version, date, says }) => (
          <li key={version}>
            {format.day(date)}: <span lang="en">{says}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
