import { Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Badge } from '../ui/Badge.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ProblemList } from '../ui/ProblemList.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { Told } from './ask-why.ts';

/** Per campaign: shown or held back, and the reason in words. The campaign that was asked about stands first. */
export function WhyAnswer({ told, asked }: { readonly told: Told; readonly asked: string }) {
  const format = useFormat();
  if (!told.ok)
    return (
      <Notice status="warning" isDismissible={false}>
        {told.why === 'nothing-live'
          ? __('Nothing is live yet. Publish a campaign, or look at all campaigns as saved.', 'beckon')
          : __('This visit cannot be read.', 'beckon')}
        {told.why === 'invalid' && <ProblemList problems={told.problems} />}
      </Notice>
    );
  const shown = told.campaigns.filter(({ isShown }) => isShown).length;
  const ordered = [
    ...told.campaigns.filter(({ campaign }) => campaign === asked),
    ...told.campaigns.filter(({ campaign }) => campaign !== asked),
  ];
  if (ordered.length === 0) return <EmptyState heading={__('No campaign yet', 'beckon')} />;
  return (
    <div className="beckon-stack">
      <div>
        <h3>
          {/* translators: %d: a number of campaigns. */}
          {sprintf(_n('%d campaign shows', '%d campaigns show', shown, 'beckon'), shown)}
        </h3>
        <p className="beckon-quiet">
          {/* translators: %s: a moment. */}
          {sprintf(__('As of %s', 'beckon'), format.moment(told.nowMs))}
        </p>
      </div>
      <ul className="beckon-report">
        {ordered.map(({ campaign, name, isShown, sentence }) => (
          <li key={campaign}>
            <div className="beckon-row">
              <Badge tone={isShown ? 'good' : 'plain'}>
                {isShown ? __('Shows', 'beckon') : __('Held back', 'beckon')}
              </Badge>
              <strong>{name}</strong>
            </div>
            <p>{sentence}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
