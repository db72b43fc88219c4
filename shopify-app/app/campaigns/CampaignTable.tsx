import { summarizeAudience } from '@beckon/editing/summary/summarize-audience';
import { type ReactNode, useState } from 'react';
import { type Column, Link, Menu, type MenuItem, type Sort, Stack, Table, Text, useFormat, useLocality, useWords } from '../ui/index.ts'; // prettier-ignore
import type { ListVerb } from './list-answer.ts';
import { clickRate, type ListRow, sortRows } from './list-row.ts';
import { StatusBadge } from './StatusBadge.tsx';

export interface CampaignTableProps {
  readonly rows: readonly ListRow[];
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly onAct: (verb: ListVerb, ids: readonly string[]) => void;
  readonly onExport: (ids: readonly string[]) => void;
  readonly emptyState: ReactNode;
}

export function CampaignTable({ rows, page, pages, onPage, onAct, onExport, emptyState }: CampaignTableProps) {
  const { t } = useWords('campaigns');
  const format = useFormat();
  const { locale } = useLocality();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [sort, setSort] = useState<Sort>({ key: 'updatedAt', direction: 'descending' });
  const here = ticked.filter((id) => rows.some((row) => row.id === id));
  const bulk = (act: () => void) => () => {
    act();
    setTicked([]);
  };
  const items = (row: ListRow): readonly (MenuItem | false)[] => [
    { label: t('edit'), icon: 'edit', href: `/app/campaigns/${row.id}` },
    row.status !== 'archived' &&
      (row.status !== 'live' || row.hasUnpublished) && {
        label: t(row.hasUnpublished ? 'publishChanges' : 'publish'),
        icon: 'play',
        onSelect: () => onAct('publish', [row.id]),
      },
    row.status === 'live' && { label: t('pause'), icon: 'clock', onSelect: () => onAct('pause', [row.id]) },
    { label: t('duplicate'), icon: 'duplicate', onSelect: () => onAct('duplicate', [row.id]) },
    { label: t('why'), icon: 'question', href: `/app/why?campaign=${row.id}` },
    { label: t('report'), icon: 'chart', href: `/app/reports?campaign=${row.id}` },
    { label: t('export.one'), icon: 'export', onSelect: () => onExport([row.id]) },
    row.status === 'archived'
      ? { label: t('restore'), icon: 'undo', onSelect: () => onAct('restore', [row.id]) }
      : { label: t('archive'), icon: 'hide', onSelect: () => onAct('archive', [row.id]) },
    { label: t('delete'), icon: 'delete', isDestructive: true, onSelect: () => onAct('delete', [row.id]) },
  ];
  const columns: readonly Column<ListRow>[] = [
    {
      key: 'name',
      title: t('column.name'),
      isSortable: true,
      render: ({ id, name, format: kind, audience }) => (
        <div className="beckon-campaign-cell">
          <Stack gap="tight">
            <Link href={`/app/campaigns/${id}`} isRowLink isPlain>
              <Text isStrong>{name}</Text>
            </Link>
            <div className="beckon-two-lines">
              <Text size="small" tone="subdued">
                {t(`format.${kind}`)} · {summarizeAudience(audience, { locale })}
              </Text>
            </div>
          </Stack>
        </div>
      ),
    },
    {
      key: 'status',
      isTight: true,
      title: t('column.status'),
      render: ({ status, hasUnpublished }) => <StatusBadge status={status} hasUnpublished={hasUnpublished} />,
    },
    figure('displays', t('column.displays'), ({ displays }) => format.number(displays)),
    figure('clickRate', t('column.clickRate'), (row) => {
      const rate = clickRate(row);
      return rate === undefined ? '–' : format.share(rate);
    }),
    figure('conversions', t('column.conversions'), ({ conversions }) => format.number(conversions)),
    {
      key: 'updatedAt',
      isTight: true,
      title: t('column.changed'),
      isSortable: true,
      render: ({ updatedAt }) => <Text tone="subdued">{format.moment(updatedAt)}</Text>,
    },
    {
      key: 'actions',
      title: t('column.actions'),
      isTitleHidden: true,
      render: (row) => (
        // The row's own click would follow its link.
        <div onClick={(event) => event.stopPropagation()}>
          <Menu
            button={{ icon: 'more', variant: 'tertiary', label: t('actionsOf', { name: row.name }) }}
            items={items(row)}
          />
        </div>
      ),
    },
  ];
  return (
    <Table
      itemName={{ singular: t('item.one'), plural: t('item.many') }}
      columns={columns}
      rows={sortRows(rows, sort)}
      rowKey={({ id }) => id}
      rowLabel={({ name }) => t('tick', { name })}
      sort={sort}
      onSort={setSort}
      selected={here}
      onSelect={setTicked}
      bulkActions={[
        { label: t('pause'), onAction: bulk(() => onAct('pause', here)) },
        { label: t('archive'), onAction: bulk(() => onAct('archive', here)) },
        { label: t('export.some'), onAction: bulk(() => onExport(here)) },
        { label: t('delete'), isDestructive: true, onAction: bulk(() => onAct('delete', here)) },
      ]}
      emptyState={emptyState}
      {...(pages > 1 && {
        paging: {
          label: t('page', { page, pages }),
          hasPrevious: page > 1,
          hasNext: page < pages,
          onPrevious: () => onPage(page - 1),
          onNext: () => onPage(page + 1),
        },
      })}
    />
  );
}

const figure = (key: string, title: string, render: (row: ListRow) => string): Column<ListRow> => ({
  key,
  title,
  align: 'end',
  isSortable: true,
  render: (row) => <Text isNumeric>{render(row)}</Text>,
});
