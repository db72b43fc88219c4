import { EmptyState, Link, Page, Paragraph, Section, SimpleTable, Stack, useFormat, useWords } from '../ui/index.ts';
import { DownloadAnswer } from './DownloadAnswer.tsx';
import type { RequestRow } from './request-row.ts';

/** Who has asked what is known of them, and what was found: for the merchant to hand on. */
export function RequestList({ rows }: { readonly rows: readonly RequestRow[] }) {
  const { t } = useWords('requests');
  const format = useFormat();
  return (
    <Page heading={t('heading')} back={{ label: t('settings'), href: '/app/settings' }}>
      <Stack>
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
                { key: 'asked', title: t('column.asked') },
                { key: 'until', title: t('column.until') },
                { key: 'leads', title: t('column.leads'), align: 'end' },
                { key: 'orders', title: t('column.orders'), align: 'end' },
                { key: 'events', title: t('column.events'), align: 'end' },
                { key: 'file', title: t('column.file') },
              ]}
              rows={rows.map((row) => ({
                key: row.id,
                cells: [
                  <Link key="who" href={`/app/requests/${encodeURIComponent(row.id)}`}>
                    {row.who === '' ? t('nobody') : row.who}
                  </Link>,
                  format.moment(row.askedAt),
                  format.moment(row.keptUntil),
                  format.number(row.leads),
                  format.number(row.orders),
                  format.number(row.events),
                  <DownloadAnswer key="file" row={row} />,
                ],
              }))}
            />
          )}
        </Section>
        <Paragraph tone="subdued" size="small">
          {t('how')}
        </Paragraph>
      </Stack>
    </Page>
  );
}
