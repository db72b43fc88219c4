import { countStandings, groupPromises } from '@beckon/editing/promises/group-promises';
import { promises, type Promised } from '@beckon/editing/promises/register';
import { standingOf, standings } from '@beckon/editing/promises/standing-of';
import { Badge, Button, Chart, Disclosure, EmptyState, Figure, Grid, Paragraph, SearchField, Section, Select, Stack, Text, useFormat, useWords } from '../ui/index.ts'; // prettier-ignore
import type { PromiseQuery } from './promise-parts.ts';

export interface PromiseListProps {
  readonly query: PromiseQuery;
  readonly onQuery: (query: Partial<PromiseQuery>) => void;
}

const tones = { tests: 'success', decision: 'info', open: 'warning' } as const;
const all = groupPromises(promises);

/** Every promise, what holds it, and how many stand how. */
export function PromiseList({ query, onQuery }: PromiseListProps) {
  const { t } = useWords('promises');
  const format = useFormat();
  const { search, standing } = query;
  const counts = countStandings(promises);
  const found = groupPromises(promises, { search, ...(standing !== 'all' && { standing }) });
  const total = found.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <Stack>
      <Section>
        <Stack>
          <Grid minWidth={150}>
            {standings.map((each) => (
              <Figure key={each} label={t(`standing.${each}`)} value={format.number(counts[each])} />
            ))}
          </Grid>
          <Chart
            kind="bar"
            height={220}
            label={t('chart.label', { total: format.number(promises.length) })}
            xLabel={t('chart.group')}
            yLabel={t('chart.number')}
            series={standings.map((each) => ({ key: each, label: t(`standing.${each}`) }))}
            points={all.map(({ group, rows }) => ({ at: t(`group.${group}`), values: countStandings(rows) }))}
            formatValue={format.number}
          />
        </Stack>
      </Section>
      <Section>
        <div className="beckon-filters">
          <SearchField label={t('search')} value={search} onSearch={(words) => onQuery({ search: words })} />
          <Select
            label={t('standing.label')}
            isLabelHidden
            value={standing}
            options={[
              { value: 'all', label: t('standing.all') },
              ...standings.map((value) => ({ value, label: t(`standing.${value}`) })),
            ]}
            onChange={(chosen) => onQuery({ standing: chosen })}
          />
        </div>
        <div role="status">
          <Text tone="subdued">{t('count', { count: total, number: format.number(total) })}</Text>
        </div>
      </Section>
      {total === 0 && (
        <Section>
          <EmptyState
            icon="search"
            heading={t('nothing.heading')}
            actions={<Button onClick={() => onQuery({ search: '', standing: 'all' })}>{t('nothing.all')}</Button>}
          >
            {t('nothing.text')}
          </EmptyState>
        </Section>
      )}
      {found.map(({ group, rows }) => (
        <Section key={group} heading={t(`group.${group}`)} details={t(`groupText.${group}`)}>
          <ul className="beckon-promises">
            {rows.map((row) => (
              <PromiseRow key={row.id} row={row} />
            ))}
          </ul>
        </Section>
      ))}
    </Stack>
  );
}

function PromiseRow({ row }: { readonly row: Promised }) {
  const { t } = useWords('promises');
  const { id, promise, tests = [], decision, open } = row;
  const standing = standingOf(row) ?? 'open';
  return (
    <li>
      <div className="beckon-promise">
        <p lang="en">
          <span className="beckon-promise-id">{id}</span> {promise}
        </p>
        <Badge tone={tones[standing]}>{t(`badge.${standing}`)}</Badge>
      </div>
      {open !== undefined && (
        <Paragraph tone="subdued">
          {t('stillOpen')} <span lang="en">{open}</span>
        </Paragraph>
      )}
      {decision !== undefined && (
        <Paragraph tone="subdued">
          {t('record')} <code>{decision}</code>
        </Paragraph>
      )}
      {tests.length > 0 && (
        <Disclosure summary={t('tests', { count: tests.length })}>
          <ul className="beckon-list" lang="en">
            {tests.map((test) => {
              const [file = '', title = ''] = test.split(' › ');
              return (
                <li key={test}>
                  {title} <code>{file}</code>
                </li>
              );
            })}
          </ul>
        </Disclosure>
      )}
    </li>
  );
}
