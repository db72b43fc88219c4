import type { ReactNode } from 'react';

export interface TableColumn {
  readonly key: string;
  readonly title: ReactNode;
  /** Numbers stand at the end, so that their places are under each other. */
  readonly isNumber?: boolean;
}

export interface TableRow {
  readonly key: string;
  /** The first is the row’s heading. */
  readonly cells: readonly ReactNode[];
}

export interface ScrollTableProps {
  /** What the table shows; read aloud, not drawn. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly isTall?: boolean;
  /** On a phone each row becomes a card, whose lines say what they are. */
  readonly stacks?: boolean;
}

/** A table that scrolls in its own box where the screen is narrow; the box can be reached and scrolled by keyboard. */
export function ScrollTable({ caption, columns, rows, isTall = false, stacks = false }: ScrollTableProps) {
  // A table that is drawn as something else is a table to nobody, unless it says so.
  const role = (name: string) => (stacks ? { role: name } : {});
  const align = (column: TableColumn | undefined) => (column?.isNumber ? 'beckon-number' : undefined);
  return (
    <div
      className={isTall ? 'beckon-scroll beckon-scroll-tall' : 'beckon-scroll'}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className={stacks ? 'beckon-table beckon-table-stacks' : 'beckon-table'} {...role('table')}>
        <caption className="screen-reader-text">{caption}</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={align(column)} {...role('columnheader')}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {rows.map(({ key, cells }) => (
            <tr key={key} {...role('row')}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row" className={align(columns[at])} {...role('rowheader')}>
                    {cell}
                  </th>
                ) : (
                  <td key={at} className={align(columns[at])} {...role('cell')}>
                    {stacks && (
                      <span className="beckon-cell-name" aria-hidden="true">
                        {columns[at]?.title}
                      </span>
                    )}
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
