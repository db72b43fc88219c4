import { Banner, EmptyState, Link, Page, Paragraph, Section, SimpleTable, Stack, useFormat, useWords } from '../ui/index.ts'; // prettier-ignore
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
            <SimpleTable
              caption={t('heading')}
              columns={[
                { key: 'who', title: t('column.who') },
                { key: 'right', title: t('column.right') },
                { key: 'state', title: t('column.state') },
                { key: 'due', title: t('column.due') },
                { key: 'asked', title: t('column.asked') },
              ]}
              rows={rows.map((row) => ({
                key: row.id,
                cells: [
                  <Link key="who" href={`/app/requests/${encodeURIComponent(row.id)}`}>
                    {row.who === '' ? t('nobody') : row.who}
                  </Link>,
                  t(`right.${row.right}`),
                  <RequestBadge key="state" row={row} />,
                  row.dueAt === undefined ? '' : format.moment(row.dueAt),
                  format.moment(row.askedAt),
                ],
              }))}
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
