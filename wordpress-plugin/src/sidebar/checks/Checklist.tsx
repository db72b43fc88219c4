import { Button, Icon, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { caution, check, error, info } from '@wordpress/icons';
import type { Compiled } from './compiled.ts';
import type { Remark } from './list-remarks.ts';

interface ChecklistProps {
  readonly compiled: Compiled;
  readonly remarks: readonly Remark[];
  /** How to get to where a remark is settled; undefined where there is no such place. */
  readonly leadTo: (remark: Remark) => (() => void) | undefined;
  /** How to settle a remark at once. */
  readonly mend: (remark: Remark) => (() => void) | undefined;
}

const icons = { blocks: error, warns: caution, notes: info } as const;

/** What to know before publishing, each with a way to it and, where there is one that nobody would regret, a remedy. */
export function Checklist({ compiled, remarks, leadTo, mend }: ChecklistProps) {
  const words = severityWords();
  if (compiled.status === 'failed' && !compiled.campaign && compiled.problems.length === 0)
    return (
      <p role="status">
        {__('The site did not answer, so nothing could be checked. It is tried again with your next change.', 'beckon')}
      </p>
    );
  if (compiled.atMs === 0)
    return (
      <p role="status">
        <Spinner /> {__('Looking …', 'beckon')}
      </p>
    );
  return (
    <div className="beckon-checks" aria-busy={compiled.status === 'waiting'}>
      {!remarks.some(({ severity }) => severity !== 'notes') && (
        <p className="beckon-remark" data-severity="fine">
          <Icon icon={check} />
          <span>{__('Nothing stands in the way of publishing.', 'beckon')}</span>
        </p>
      )}
      <ul>
        {remarks.map((remark, index) => {
          const go = leadTo(remark);
          const settle = mend(remark);
          return (
            <li key={index} className="beckon-remark" data-severity={remark.severity}>
              <Icon icon={icons[remark.severity]} />
              <div>
                <strong>{words[remark.severity]}</strong> {remark.text}
                <div className="beckon-remark-actions">
                  {go && (
                    <Button variant="link" onClick={go}>
                      {__('Show me where', 'beckon')}
                    </Button>
                  )}
                  {settle && (
                    <Button variant="link" onClick={settle}>
                      {__('Put right', 'beckon')}
                    </Button>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

export const severityWords = (): Readonly<Record<Remark['severity'], string>> => ({
  blocks: __('Stops publishing:', 'beckon'),
  warns: __('Worth a thought:', 'beckon'),
  notes: __('Good to know:', 'beckon'),
});
