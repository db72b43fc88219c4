import { __ } from '@wordpress/i18n';
import { Badge } from '../ui/Badge.tsx';
import { ProblemList } from '../ui/ProblemList.tsx';
import type { Problem } from '../ui/call-site.ts';

export interface ReportPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface ImportReportProps {
  readonly items: readonly {
    readonly name: string;
    readonly editUrl?: string | undefined;
    readonly problems: readonly Problem[];
    readonly parts: readonly ReportPart[];
  }[];
}

/** Of each thing that was to be taken over: whether it was, and what became different. */
export function ImportReport({ items }: ImportReportProps) {
  return (
    <ul className="beckon-report">
      {items.map(({ name, editUrl, problems, parts }, at) => (
        <li key={at}>
          <div className="beckon-row">
            {editUrl === undefined ? (
              <Badge tone="bad">{__('Not taken', 'beckon')}</Badge>
            ) : (
              <Badge tone="good">{__('Taken as a draft', 'beckon')}</Badge>
            )}
            {editUrl === undefined ? <strong>{name}</strong> : <a href={editUrl}>{name}</a>}
          </div>
          <ProblemList problems={problems} />
          {parts
            .filter(({ lines }) => lines.length > 0)
            .map(({ heading, lines }) => (
              <div key={heading}>
                <h3>{heading}</h3>
                <ul className="beckon-list">
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
            ))}
        </li>
      ))}
    </ul>
  );
}
