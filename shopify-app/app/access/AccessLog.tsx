import type { Access } from '@beckon/hub/access-log/access';
import type { AccessList } from '@beckon/hub/access-log/list-accesses';
import { Badge, type Column, EmptyState, Field, Page, Paragraph, Section, Select, Stack, Table, Text, useFormat, useWords } from '../ui/index.ts'; // prettier-ignore
import { areas } from './areas.ts';
import { nameAgent } from './name-agent.ts';
import { isFiltered, type AccessQuery } from './read-access-query.ts';

export interface AccessLogProps extends AccessList {
  readonly query: AccessQuery;
  /** Who is looking: their own rows say so. */
  readonly self: string;
  readonly onQuery: (query: Partial<AccessQuery>) => void;
}

export function AccessLog({ accesses, total, page, pages, people, query, self, onQuery }: AccessLogProps) {
  const { t } = useWords('access');
  const format = useFormat();
  const nameOf = (who: string | undefined) =>
    who === undefined ? t('nobody') : who === self ? t('you') : /^\d+$/.test(who) ? t('staff', { id: who }) : who;
  const columns: readonly Column<Access>[] = [
    { key: 'who', title: t('column.who'), isTight: true, render: ({ who }) => <Text>{nameOf(who)}</Text> },
    {
      key: 'what',
      title: t('column.what'),
      render: ({ area, deed, outcome }) => (
        <Stack direction="inline" gap="tight">
          <Text>{t('what', { area: t(`area.${area}`), deed: t(`deed.${deed}`) })}</Text>
          {outcome === 'refused' && <Badge tone="critical">{t('outcome.refused')}</Badge>}
        </Stack>
      ),
    },
    {
      key: 'at',
      title: t('column.at'),
      isTight: true,
      render: ({ at }) => <Text tone="subdued">{format.moment(at)}</Text>,
    },
    { key: 'ip', title: t('column.ip'), isTight: true, render: ({ ip }) => <Text>{ip ?? '–'}</Text> },
    { key: 'agent', title: t('column.agent'), render: ({ agent }) => <Text tone="subdued">{nameAgent(agent)}</Text> },
  ];
  const isEmpty = total === 0 && !isFiltered(query);
  return (
    <Page heading={t('heading')} back={{ label: t('settings'), href: '/app/settings' }} inlineSize="large">
      <Stack>
        <Paragraph tone="subdued">{t('intro')}</Paragraph>
        {isEmpty ? (
          <Section>
            <EmptyState icon="person" heading={t('empty.heading')}>
              {t('empty.text')}
            </EmptyState>
          </Section>
        ) : (
          <Section padding="none">
            <div className="beckon-filters beckon-filters-padded">
              <Select
                label={t('filter.who')}
                value={query.who === '' ? 'all' : query.who}
                options={[
                  { value: 'all', label: t('filter.everybody') },
                  ...people.map((who) => ({ value: who, label: nameOf(who) })),
                ]}
                onChange={(who) => onQuery({ who: who === 'all' ? '' : who, page: 1 })}
              />
              <Select
                label={t('filter.area')}
                value={query.area}
                options={[
                  { value: 'all', label: t('filter.everything') },
                  ...areas.map((value) => ({ value, label: t(`area.${value}`) })),
                ]}
                onChange={(area) => onQuery({ area: area as AccessQuery['area'], page: 1 })}
              />
              <Select
                label={t('filter.outcome')}
                value={query.outcome}
                options={(['all', 'granted', 'refused'] as const).map((value) => ({
                  value,
                  label: t(`outcome.${value}`),
                }))}
                onChange={(outcome) => onQuery({ outcome, page: 1 })}
              />
              <Field
                type="date"
                label={t('filter.from')}
                value={query.from}
                onChange={(from) => onQuery({ from, page: 1 })}
              />
              <Field type="date" label={t('filter.to')} value={query.to} onChange={(to) => onQuery({ to, page: 1 })} />
            </div>
            <div className="beckon-count" role="status">
              <Text tone="subdued">{t('count', { count: total, number: format.number(total) })}</Text>
            </div>
            <Table
              itemName={{ singular: t('item.one'), plural: t('item.many') }}
              columns={columns}
              rows={accesses}
              rowKey={({ id }) => id}
              emptyState={
                <EmptyState icon="search" heading={t('nothing.heading')}>
                  {t('nothing.text')}
                </EmptyState>
              }
              {...(pages > 1 && {
                paging: {
                  label: t('page', { page, pages }),
                  hasPrevious: page > 1,
                  hasNext: page < pages,
                  onPrevious: () => onQuery({ page: page - 1 }),
                  onNext: () => onQuery({ page: page + 1 }),
                },
              })}
            />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
