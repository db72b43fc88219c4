import { __, sprintf } from '@wordpress/i18n';

export interface FigureProps {
  readonly label: string;
  readonly value: string;
  /** The same of the time before, as it is written. */
  readonly before?: string | undefined;
  /** By which share it rose or fell; null where there was nothing before. */
  readonly change?: { readonly share: number; readonly words: string } | null | undefined;
}

/** A key figure, beside what it was before. */
export function Figure({ label, value, before, change }: FigureProps) {
  return (
    <div className="beckon-figure">
      <dt>{label}</dt>
      <dd>
        <span className="beckon-figure-value">{value}</span>
        {before !== undefined && (
          <span className="beckon-figure-before">
            {change && (
              <bdi className={change.share < 0 ? 'beckon-change-down' : 'beckon-change-up'}>{change.words}</bdi>
            )}{' '}
            {/* translators: %s: a number. */}
            {sprintf(__('before: %s', 'beckon'), before)}
          </span>
        )}
      </dd>
    </div>
  );
}
