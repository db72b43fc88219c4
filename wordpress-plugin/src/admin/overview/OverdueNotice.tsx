import { Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { RequestCount } from '../requests/request.ts';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { useAnswer } from '../ui/use-answer.ts';

/** Says that people wait for an answer, and for too long. */
export function OverdueNotice() {
  const { urls } = readScreenFacts();
  const { asked } = useAnswer<RequestCount>('requests/count', {});
  if (asked.state !== 'there' || asked.value.open === 0) return null;
  const { open, overdue } = asked.value;
  return (
    <Notice
      className="beckon-notice"
      status={overdue > 0 ? 'error' : 'warning'}
      isDismissible={false}
      actions={[{ label: __('See the requests', 'beckon'), url: urls.requests }]}
    >
      {overdue > 0
        ? sprintf(
            /* translators: %d: a number of requests. */
            _n('%d privacy request is overdue.', '%d privacy requests are overdue.', overdue, 'beckon'),
            overdue,
          )
        : sprintf(
            /* translators: %d: a number of requests. */
            _n('%d privacy request waits for an answer.', '%d privacy requests wait for an answer.', open, 'beckon'),
            open,
          )}
    </Notice>
  );
}
