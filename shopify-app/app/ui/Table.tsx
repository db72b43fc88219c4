import { IndexTable, useBreakpoints } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { given } from './given.ts';
import { Text } from './Text.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  /** On one line, as dates and badges are. */
  readonly isTight?: boolean;
  /** For screen readers only, as the heading of a column of buttons. */
  readonly isTitleHidden?: boolean;
}

export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

export interface BulkAction {
  readonly label: string;
  readonly onAction: () => void;
  readonly isDestructive?: boolean;
}

export interface TablePaging {
  readonly label: string;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

export interface TableProps<Row> {
  /** What a row is, for “3 campaigns selected”. */
  readonly itemName: { readonly singular: string; readonly plural: string };
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** How a screen reader calls the row’s box to tick. */
  readonly rowLabel?: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** With it, rows can be ticked. */
  readonly selected?: readonly string[];
  readonly onSelect?: (keys: readonly string[]) => void;
  readonly bulkActions?: readonly BulkAction[];
  readonly paging?: TablePaging;
  readonly isLoading?: boolean;
  readonly emptyState?: ReactNode;
}

/** Rows that can be sorted, ticked and paged; on a phone each becomes a small list of its facts. */
export function Table<Row>(props: TableProps<Row>) {
  const { itemName, columns, rows, rowKey, rowLabel, sort, onSort, selected, onSelect, bulkActions, paging } = props;
  const { smDown: isNarrow } = useBreakpoints();
  const headings = columns.map(({ key, title, align = 'start', isTitleHidden = false }) => ({
    id: key,
    title,
    alignment: align,
    hidden: isTitleHidden,
  }));
  const [first, ...rest] = headings;
  if (!first) return null;
  const ticked = new Set(selected);
  const bulk = bulkActions?.map(({ label, onAction, isDestructive }) => ({
    content: label,
    onAction,
    ...given({ destructive: isDestructive }),
  }));
  return (
    <div className="beckon-table">
      <IndexTable
        resourceName={{ singular: itemName.singular, plural: itemName.plural }}
        itemCount={rows.length}
        headings={[first, ...rest]}
        condensed={isNarrow}
        selectable={selected !== undefined && rows.length > 0}
        selectedItemsCount={ticked.size === rows.length && ticked.size > 0 ? 'All' : ticked.size}
        onSelectionChange={(kind, isTicked, which) => {
          const all = rows.map(rowKey);
          const touched =
            typeof which === 'string' ? [which] : Array.isArray(which) ? all.slice(which[0], which[1] + 1) : all;
          const next = new Set(kind === 'page' || kind === 'all' ? [] : ticked);
          for (const key of touched) if (isTicked) next.add(key); else next.delete(key); // prettier-ignore
          onSelect?.([...next]);
        }}
        sortable={columns.map(({ isSortable = false }) => isSortable)}
        onSort={(index, direction) => {
          const column = columns[index];
          if (column) onSort?.({ key: column.key, direction });
        }}
        {...given({
          sortColumnIndex: sort && columns.findIndex(({ key }) => key === sort.key),
          sortDirection: sort?.direction,
          promotedBulkActions: bulk,
          loading: props.isLoading,
          emptyState: props.emptyState,
          pagination: paging && {
            hasNext: paging.hasNext,
            hasPrevious: paging.hasPrevious,
            onNext: paging.onNext,
            onPrevious: paging.onPrevious,
            label: paging.label,
          },
        })}
      >
        {rows.map((row, index) => {
          const id = rowKey(row);
          return (
            <IndexTable.Row
              key={id}
              id={id}
              position={index}
              selected={ticked.has(id)}
              {...given({ accessibilityLabel: rowLabel?.(row) })}
            >
              {isNarrow ? (
                <NarrowRow row={row} columns={columns} />
              ) : (
                columns.map(({ key, render, align = 'start', isTight = false }) => (
                  <IndexTable.Cell key={key}>
                    <div className="beckon-cell" data-align={align} {...(isTight && { 'data-tight': '' })}>
                      {render(row)}
                    </div>
                  </IndexTable.Cell>
                ))
              )}
            </IndexTable.Row>
          );
        })}
      </IndexTable>
    </div>
  );
}

function NarrowRow<Row>({ row, columns }: { readonly row: Row; readonly columns: readonly Column<Row>[] }) {
  const [head, ...rest] = columns;
  return (
    <div className="beckon-narrow-row">
      <div>{head?.render(row)}</div>
      <dl>
        {rest.map(({ key, title, render, isTitleHidden }) => (
          <div key={key}>
            <dt>
              <Text tone="subdued" isHidden={isTitleHidden === true}>
                {title}
              </Text>
            </dt>
            <dd>{render(row)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
