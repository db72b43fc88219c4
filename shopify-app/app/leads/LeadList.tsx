import type { Lead } from '@beckon/hub/leads/lead';
import { useEffect, useState } from 'react';
import { Banner, Button, type Column, EmptyState, Field, Link, Page, saveFile, SearchField, Section, Select, Stack, Table, Text, UndoBanner, useFetcher, useFormat, useWords } from '../ui/index.ts'; // prettier-ignore
import { LeadDetail } from './LeadDetail.tsx';
import { isFiltered, type LeadQuery } from './read-lead-query.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

export interface LeadAnswer {
  readonly did: 'delete' | 'undelete' | 'approve';
  readonly ids: readonly string[];
  /** It was not done, and may be asked again. */
  readonly problem?: 'later';
}

export interface LeadListProps {
  readonly leads: readonly Lead[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly query: LeadQuery;
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  readonly onQuery: (query: Partial<LeadQuery>) => void;
}

export function LeadList({ leads, total, page, pages, query, campaigns, onQuery }: LeadListProps) {
  const { t } = useWords('leads');
  const format = useFormat();
  const fetcher = useFetcher<() => Promise<LeadAnswer>>();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<string>();
  const [deleted, setDeleted] = useState<readonly string[]>([]);
  const nameOf = (id: string) => campaigns.find((campaign) => campaign.id === id)?.name ?? id;

  const act = (verb: LeadAnswer['did'], ids: readonly string[]) => {
    const form = new FormData();
    form.set('verb', verb);
    for (const id of ids) form.append('id', id);
    void fetcher.submit(form, { method: 'post' });
  };
  const answer = fetcher.data;
  useEffect(() => {
    if (answer?.problem) return;
    if (answer?.did === 'delete') setDeleted(answer.ids);
    if (answer?.did === 'undelete') setDeleted([]);
  }, [answer]);

  const pending = fetcher.formData?.get('verb') === 'delete' ? fetcher.formData.getAll('id') : [];
  const rows = leads.filter(({ id }) => !pending.includes(id));
  const here = ticked.filter((id) => rows.some((row) => row.id === id));
  const exportName = `leads-${query.to || 'all'}.csv`;
  const params = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  const columns: readonly Column<Lead>[] = [
    {
      key: 'contact',
      isTight: true,
      title: t('column.contact'),
      render: (lead) => (
        <div onClick={(event) => event.stopPropagation()}>
          <Button
            variant="plain"
            onClick={() => setOpened(lead.id)}
            label={t('show', { contact: contactOf(lead, t('noContact')) })}
          >
            {contactOf(lead, t('noContact'))}
          </Button>
        </div>
      ),
    },
    { key: 'campaign', title: t('column.campaign'), render: ({ campaign }) => <Text>{nameOf(campaign)}</Text> },
    {
      key: 'at',
      isTight: true,
      title: t('column.at'),
      render: ({ createdAt }) => <Text tone="subdued">{format.moment(createdAt)}</Text>,
    },
    { key: 'code', isTight: true, title: t('column.code'), render: ({ code }) => <Text>{code ?? '–'}</Text> },
    {
      key: 'verdict',
      title: t('column.verdict'),
      render: ({ verdict, reasons, state }) => (
        <Stack gap="tight">
          <VerdictBadge verdict={verdict} state={state} />
          {verdict !== 'good' && reasons.length > 0 && (
            <Text size="small" tone="subdued">
              {format.list(reasons.map((reason) => t(`reason.${reason}`)))}
            </Text>
          )}
        </Stack>
      ),
    },
  ];
  const isEmpty = total === 0 && !isFiltered(query);
  const shown = leads.find(({ id }) => id === opened);
  return (
    <Page
      heading={t('heading')}
      inlineSize="large"
      {...(!isEmpty && {
        primaryAction: (
          <Button
            icon="export"
            onClick={() => void saveFile(`/app/leads/export?${params}`, exportName, t('exportFailed'))}
          >
            {t('export')}
          </Button>
        ),
      })}
    >
      <Stack>
        {answer?.problem && fetcher.state === 'idle' && (
          <Banner tone="critical" heading={t('later.heading')}>
            {t('later.text')}
          </Banner>
        )}
        {deleted.length > 0 && (
          <UndoBanner
            heading={t('deleted', { count: deleted.length })}
            isUndoing={fetcher.state !== 'idle'}
            onUndo={() => act('undelete', deleted)}
            onDismiss={() => setDeleted([])}
          />
        )}
        {isEmpty ? (
          <Section>
            <EmptyState
              icon="person"
              heading={t('empty.heading')}
              actions={
                <Button variant="primary" href="/app/templates">
                  {t('empty.start')}
                </Button>
              }
            >
              {t('empty.text')}
            </EmptyState>
          </Section>
        ) : (
          <Section padding="none">
            <div className="beckon-filters beckon-filters-padded">
              <div className="beckon-filters-search">
                <SearchField
                  label={t('search')}
                  value={query.search}
                  onSearch={(search) => onQuery({ search, page: 1 })}
                />
              </div>
              <Select
                label={t('filter.campaign')}
                value={query.campaign === '' ? 'all' : query.campaign}
                options={[
                  { value: 'all', label: t('filter.allCampaigns') },
                  ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(id) => onQuery({ campaign: id === 'all' ? '' : id, page: 1 })}
              />
              <Select
                label={t('filter.verdict')}
                value={query.verdict}
                options={(['all', 'good', 'doubtful', 'spam'] as const).map((value) => ({
                  value,
                  label: t(`verdict.${value}`),
                }))}
                onChange={(verdict) => onQuery({ verdict, page: 1 })}
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
              <Stack gap="tight">
                <Text tone="subdued">{t('count', { count: total, number: format.number(total) })}</Text>
                {query.search !== '' && <Text tone="subdued">{t('searchReach')}</Text>}
              </Stack>
            </div>
            <Table
              itemName={{ singular: t('item.one'), plural: t('item.many') }}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              rowLabel={(lead) => t('tick', { contact: contactOf(lead, t('noContact')) })}
              selected={here}
              onSelect={setTicked}
              bulkActions={[
                {
                  label: t('delete'),
                  isDestructive: true,
                  onAction: () => {
                    act('delete', here);
                    setTicked([]);
                  },
                },
              ]}
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
        <Text tone="subdued" size="small">
          {t('privacy')} <Link href="/app/settings">{t('settings')}</Link>
        </Text>
      </Stack>
      {shown && (
        <LeadDetail
          lead={shown}
          campaign={nameOf(shown.campaign)}
          onClose={() => setOpened(undefined)}
          onApprove={() => act('approve', [shown.id])}
          onDelete={() => {
            setOpened(undefined);
            act('delete', [shown.id]);
          }}
        />
      )}
    </Page>
  );
}

export const contactOf = ({ email, phone }: Lead, without: string): string => email ?? phone ?? without;
