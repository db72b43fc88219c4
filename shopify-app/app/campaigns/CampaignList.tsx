import type { CampaignStatus } from '@beckon/engine';
import { useState } from 'react';
import { Banner, Button, ButtonGroup, EmptyState, Page, Paragraph, saveFile, SearchField, Section, showToast, Stack, Tabs, UndoBanner, useAnswer, useFetcher, useLocality, useWords } from '../ui/index.ts'; // prettier-ignore
import { CampaignTable } from './CampaignTable.tsx';
import { ImportModal } from './ImportModal.tsx';
import type { ListAnswer, ListVerb } from './list-answer.ts';
import type { ListRow } from './list-row.ts';

export type ListTab = CampaignStatus | 'all';

export interface CampaignListProps {
  readonly rows: readonly ListRow[];
  readonly counts: Readonly<Record<CampaignStatus, number>>;
  readonly status: ListTab;
  readonly search: string;
  readonly page: number;
  readonly pages: number;
  readonly onQuery: (query: { readonly status?: ListTab; readonly search?: string; readonly page?: number }) => void;
}

const tabs: readonly ListTab[] = ['all', 'live', 'draft', 'paused', 'archived'];

export function CampaignList({ rows, counts, status, search, page, pages, onQuery }: CampaignListProps) {
  const { t } = useWords('campaigns');
  const { locale } = useLocality();
  const fetcher = useFetcher<() => Promise<ListAnswer>>();
  const [isImporting, setIsImporting] = useState(false);
  const [deleted, setDeleted] = useState<readonly string[]>([]);
  const answer = fetcher.data;

  const act = (verb: ListVerb, ids: readonly string[]) => {
    const form = new FormData();
    form.set('verb', verb);
    form.set('locale', locale);
    form.set('copyName', t('copyName', { name: '{{name}}' }));
    for (const id of ids) form.append('id', id);
    void fetcher.submit(form, { method: 'post' });
  };
  const saveAs = (ids: readonly string[]) =>
    saveFile(`/app/campaigns/export?${new URLSearchParams(ids.map((id) => ['id', id]))}`, 'campaigns.json', t('export.failed')); // prettier-ignore

  useAnswer(answer, (told) => {
    if (told.did === 'import') return;
    if (told.did === 'delete') setDeleted(told.ids);
    else if (told.did === 'undelete') setDeleted([]);
    else if (told.ids.length > 0) showToast(t(`did.${told.did}`, { count: told.ids.length }));
  });

  // What is being deleted is gone from sight at once; if it is refused, it is back with the answer.
  const pending = fetcher.formData?.get('verb') === 'delete' ? fetcher.formData.getAll('id') : [];
  const shown = rows.filter(({ id }) => !pending.includes(id));
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const refused = answer && answer.did !== 'import' ? answer.refused : [];
  const start = (
    <Button variant="primary" href="/app/templates">
      {t('new')}
    </Button>
  );
  return (
    <Page
      heading={t('heading')}
      inlineSize="large"
      primaryAction={start}
      secondaryActions={
        <ButtonGroup>
          <Button icon="import" onClick={() => setIsImporting(true)}>
            {t('import.button')}
          </Button>
          {all > 0 ? (
            <Button icon="export" onClick={() => saveAs([])}>
              {t('export.all')}
            </Button>
          ) : null}
        </ButtonGroup>
      }
    >
      <Stack>
        {deleted.length > 0 && (
          <UndoBanner
            heading={t('did.delete', { count: deleted.length })}
            isUndoing={fetcher.state !== 'idle'}
            onUndo={() => act('undelete', deleted)}
            onDismiss={() => setDeleted([])}
          />
        )}
        {refused.map(({ id, name, problems }) => (
          <Banner
            key={id}
            tone="critical"
            heading={t('refused', { name })}
            action={{ label: t('open'), href: `/app/campaigns/${id}` }}
          >
            <ul className="beckon-list">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Banner>
        ))}
        <Section padding="none">
          {all === 0 ? (
            <EmptyState
              icon="target"
              heading={t('empty.heading')}
              actions={
                <>
                  {start}
                  <Button onClick={() => setIsImporting(true)}>{t('import.button')}</Button>
                </>
              }
            >
              {t('empty.text')}
            </EmptyState>
          ) : (
            <>
              <div className="beckon-toolbar">
                <Tabs
                  selected={status}
                  onSelect={(id) => onQuery({ status: id, page: 1 })}
                  tabs={tabs.map((id) => ({
                    id,
                    label: id === 'all' ? t('all') : t(`status.${id}`),
                    ...(id !== 'all' && { badge: String(counts[id]) }),
                  }))}
                />
                <SearchField
                  label={t('search')}
                  value={search}
                  onSearch={(words) => onQuery({ search: words, page: 1 })}
                />
              </div>
              <CampaignTable
                rows={shown}
                page={page}
                pages={pages}
                onPage={(next) => onQuery({ page: next })}
                onAct={act}
                onExport={saveAs}
                emptyState={
                  <EmptyState icon="search" heading={t('nothing.heading')}>
                    <Paragraph tone="subdued">{t(search ? 'nothing.search' : 'nothing.status')}</Paragraph>
                  </EmptyState>
                }
              />
            </>
          )}
        </Section>
      </Stack>
      <ImportModal isOpen={isImporting} onClose={() => setIsImporting(false)} />
    </Page>
  );
}
