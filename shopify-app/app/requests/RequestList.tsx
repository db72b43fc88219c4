import { Banner, type Column, EmptyState, Link, Page, Paragraph, Section, Stack, Table, Text, useFormat, useWords } from '../ui/index.ts'; // prettier-ignore
import { RequestBadge } from './RequestBadge.tsx';
import type { RequestRow } from './request-row.ts';

export interface RequestListProps {
  readonly rows: readonly RequestRow[];
  /** The page by which visitors ask. */
  readonly pageUrl: string;
}

/** Who has asked for what is theirs, until when, and what became of it. */
export function RequestList({ rows, pageUrl }: RequestListProps) {
  const { t } = useWords('requests');
  const format = useFormat();
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
  const columns: readonly Column<RequestRow>[] = [
    {
      key: 'who',
      title: t('column.who'),
      render: ({ id, who }) => (
        <Link href={`/app/requests/${encodeURIComponent(id)}`}>{who === '' ? t('nobody') : who}</Link>
      ),
    },
    { key: 'right', title: t('column.right'), render: ({ right }) => <Text>{t(`right.${right}`)}</Text> },
    { key: 'state', title: t('column.state'), isTight: true, render: (row) => <RequestBadge row={row} /> },
    {
      key: 'due',
      title: t('column.due'),
      isTight: true,
      render: ({ dueAt }) => <Text>{dueAt === undefined ? '–' : format.moment(dueAt)}</Text>,
    },
    {
      key: 'asked',
      title: t('column.asked'),
      isTight: true,
      render: ({ askedAt }) => <Text tone="subdued">{format.moment(askedAt)}</Text>,
    },
  ];
  return (
    <Page heading={t('heading')} back={{ label: t('settings'), href: '/app/settings' }}>
      <Stack>
        {overdue > 0 && (
          <Banner tone="critical" heading={t('overdueCount', { count: overdue })}>
            {t('overdueText')}
          </Banner>
        )}
        <Section {...(rows.length > 0 && { padding: 'none' as const })}>
          {rows.length === 0 ? (
            <EmptyState icon="person" heading={t('empty.heading')}>
              {t('empty.text')}
            </EmptyState>
          ) : (
            <Table
              itemName={{ singular: t('item.one'), plural: t('item.many') }}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
            />
          )}
        </Section>
        <Section heading={t('page.heading')}>
          <Stack gap="small">
            <Paragraph>{t('page.text')}</Paragraph>
            <code className="beckon-secret">{pageUrl}</code>
          </Stack>
        </Section>
        <Paragraph tone="subdued" size="small">
          {t('how')}
        </Paragraph>
      </Stack>
    </Page>
  );
}
