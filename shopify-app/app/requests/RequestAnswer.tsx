import { Paragraph, Section, SimpleTable, useFormat, useWords } from '../ui/index.ts';
import type { RequestDetail } from './request-detail.ts';

/** What was known of somebody when they asked. */
export function RequestAnswer({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useWords('requests');
  const format = useFormat();
  const { forms, purchases, visits } = detail;
  const parts = [
    {
      key: 'forms',
      heading: t('part.forms'),
      count: detail.leads,
      columns: [t('column.at'), t('column.campaign'), t('column.fields')],
      rows: forms.map(({ at, campaign, fields }) => [format.moment(at), campaign, fields.join(', ')]),
    },
    {
      key: 'orders',
      heading: t('part.orders'),
      count: detail.orders,
      columns: [t('column.at'), t('column.order'), t('column.value')],
      rows: purchases.map(({ at, id, value }) => [format.moment(at), id, value]),
    },
    {
      key: 'events',
      heading: t('part.events'),
      count: detail.events,
      columns: [t('column.at'), t('column.what'), t('column.where')],
      rows: visits.map(({ at, name, where }) => [format.moment(at), t(`event.${name}`), where]),
    },
  ];
  return (
    <>
      {parts.map(({ key, heading, count, columns, rows }) => (
        <Section key={key} heading={`${heading} (${format.number(count)})`}>
          {rows.length === 0 ? (
            <Paragraph tone="subdued">{t('nothing')}</Paragraph>
          ) : (
            <SimpleTable
              caption={heading}
              columns={columns.map((title) => ({ key: title, title }))}
              rows={rows.map((cells, index) => ({ key: String(index), cells }))}
            />
          )}
          {count > rows.length && rows.length > 0 && (
            <Paragraph tone="subdued">{t('more', { count: rows.length })}</Paragraph>
          )}
        </Section>
      ))}
      <Paragraph tone="subdued" size="small">
        {t('answerKept', { until: format.moment(detail.keptUntil) })}
      </Paragraph>
    </>
  );
}
