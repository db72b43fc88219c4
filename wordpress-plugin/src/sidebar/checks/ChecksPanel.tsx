import { __, _n, sprintf } from '@wordpress/i18n';
import { RulePanel } from '../panels/RulePanel.tsx';
import { Checklist } from './Checklist.tsx';
import type { Checking } from './use-checks.ts';

/** The checklist as a panel of the sidebar. */
export function ChecksPanel(checking: Checking) {
  const count = (severity: string) => checking.remarks.filter((remark) => remark.severity === severity).length;
  const [blocking, warning] = [count('blocks'), count('warns')];
  const summary =
    checking.compiled.atMs === 0
      ? checking.compiled.status === 'failed'
        ? __('Could not be checked.', 'beckon')
        : __('Looking …', 'beckon')
      : blocking > 0
        ? sprintf(
            /* translators: %d: how many. */
            _n('%d thing stops publishing.', '%d things stop publishing.', blocking, 'beckon'),
            blocking,
          )
        : warning > 0
          ? sprintf(
              /* translators: %d: how many. */ _n(
                '%d thing is worth a thought.',
                '%d things are worth a thought.',
                warning,
                'beckon',
              ),
              warning,
            )
          : __('Nothing stands in the way.', 'beckon');
  return (
    <RulePanel name="checks" title={__('Before publishing', 'beckon')} summary={summary} isWrong={blocking > 0}>
      <Checklist {...checking} />
    </RulePanel>
  );
}
