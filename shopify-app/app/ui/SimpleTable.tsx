import type { ReactNode } from 'react';

export interface SimpleTableProps {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly { readonly key: string; readonly title: string; readonly align?: 'start' | 'end' }[];
  /** One cell a column; the first is the row’s heading. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly total?: readonly ReactNode[];
}

/** Figures in rows and columns, as they are: nothing to tick or sort. It scrolls sideways where it must. */
export function SimpleTable({ caption, isCaptionHidden = true, columns, rows, total }: SimpleTableProps) {
  return (
    <div className="beckon-simple-table" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption {...(isCaptionHidden && { className: 'beckon-hidden' })}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, align = 'start' }) => (
              <th key={key} scope="col" data-align={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]?.key} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]?.key} data-align={columns[index]?.align ?? 'start'}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              {total.map((cell, index) => (
                <td key={columns[index]?.key} data-align={columns[index]?.align ?? 'start'}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
