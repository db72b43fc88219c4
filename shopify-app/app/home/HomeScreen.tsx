import type { PolicyChange } from '@beckon/editing/promises/register';
import type { Report } from '@beckon/hub/reports/read-report';
import type { Publication } from '@beckon/hub/snapshots/publication';
import { Banner, Button, Chart, EmptyState, Figure, Grid, Link, Page, Section, Select, SimpleTable, Split, Stack, useFetcher, useFormat, useRevalidator, useWords } from '../ui/index.ts'; // prettier-ignore
import { writeMoney } from '../reports/write-money.ts';
import { Publishing } from './Publishing.tsx';
import { isEmbedMissed, listSetupSteps, type SetupFacts } from './setup-steps.ts';
import { SetupGuide } from './SetupGuide.tsx';

export interface HomeScreenProps {
  readonly setup: SetupFacts;
  readonly switchOnUrl: string;
  readonly days: 7 | 30;
  readonly report: Report;
  /** The same number of days before. */
  readonly before: Report;
  readonly publication?: Publication | undefined;
  /** How many privacy requests were not answered in time. */
  readonly overdueRequests: number;
  /** Of what is promised, and not told yet. */
  readonly changes: readonly PolicyChange[];
  readonly nowMs: number;
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  readonly onDays: (days: 7 | 30) => void;
}

export function HomeScreen({
  setup,
  switchOnUrl,
  days,
  report,
  before,
  publication,
  overdueRequests,
  changes,
  nowMs,
  campaigns,
  onDays,
}: HomeScreenProps) {
  // prettier-ignore
  const { t } = useWords('home');
  const { t: say } = useWords('reports');
  const format = useFormat();
  const retry = useFetcher();
  const telling = useFetcher();
  const revalidator = useRevalidator();
  const steps = listSetupSteps(setup);
  const isSetUp = steps.every(({ state }) => state !== 'open');
  const { totals } = report;
  const nameOf = (id: string) => campaigns.find((campaign) => campaign.id === id)?.name ?? id;
  const isEmpty = totals.displays + totals.conversions + totals.orders === 0;
  const figure = (label: string, now: number, then: number) => (
    <Figure label={label} value={format.number(now)} details={t('before', { value: format.number(then) })} />
  );
  return (
    <Page
      heading={t('heading')}
      inlineSize="large"
      primaryAction={
        <Button variant="primary" href="/app/templates">
          {t('create')}
        </Button>
      }
    >
      <Stack>
        {overdueRequests > 0 && (
          <Banner
            tone="critical"
            heading={t('overdue', { count: overdueRequests })}
            action={{ label: t('openRequests'), href: '/app/requests' }}
          />
        )}
        {changes.length > 0 && (
          <Banner
            heading={t('promises.heading')}
            action={{ label: t('promises.open'), href: '/app/promises' }}
            onDismiss={() => void telling.submit({ verb: 'told' }, { method: 'post', action: '/app?index' })}
          >
            <ul className="beckon-list">
              {changes.map(({ version, date, says }) => (
                <li key={version}>
                  {format.day(date)}: <span lang="en">{says}</span>
                </li>
              ))}
            </ul>
          </Banner>
        )}
        {isEmbedMissed(setup) && (
          <Banner
            tone="warning"
            heading={t('embedMissed.heading')}
            action={{ label: t('setup.embed.action'), href: switchOnUrl, isExternal: true }}
          >
            {t('embedMissed.text')}
          </Banner>
        )}
        {!isSetUp && (
          <SetupGuide
            steps={steps}
            switchOnUrl={switchOnUrl}
            isChecking={revalidator.state !== 'idle'}
            onCheck={() => revalidator.revalidate()}
          />
        )}
        <Split
          main={
            <>
              <Section
                heading={t('figures.heading')}
                actions={
                  <Select
                    label={t('figures.days')}
                    isLabelHidden
                    value={String(days) as '7' | '30'}
                    options={[
                      { value: '7', label: t('figures.last', { count: 7 }) },
                      { value: '30', label: t('figures.last', { count: 30 }) },
                    ]}
                    onChange={(chosen) => onDays(chosen === '7' ? 7 : 30)}
                  />
                }
              >
                {isEmpty ? (
                  <EmptyState icon="chart" heading={t('figures.none')}>
                    {t('figures.noneText')}
                  </EmptyState>
                ) : (
                  <Stack>
                    <Grid minWidth={130} gap="small">
                      {figure(say('displays'), totals.displays, before.totals.displays)}
                      {figure(say('clicks'), totals.clicks, before.totals.clicks)}
                      {figure(say('conversions'), totals.conversions, before.totals.conversions)}
                      <Figure
                        label={say('revenue')}
                        value={writeMoney(totals.revenue, format)}
                        details={t('before', { value: writeMoney(before.totals.revenue, format) })}
                      />
                    </Grid>
                    <Chart
                      height={240}
                      label={t('figures.chart', { from: format.day(report.from), to: format.day(report.to) })}
                      xLabel={say('chart.day')}
                      yLabel={t('figures.number')}
                      series={[
                        { key: 'displays', label: say('displays') },
                        { key: 'clicks', label: say('clicks') },
                        { key: 'conversions', label: say('conversions') },
                      ]}
                      points={report.days.map(({ day, displays, clicks, conversions }) => ({
                        at: format.shortDay(day),
                        values: { displays, clicks, conversions },
                      }))}
                      formatValue={format.number}
                    />
                  </Stack>
                )}
              </Section>
              {report.campaigns.length > 0 && (
                <Section
                  heading={t('top')}
                  padding="none"
                  actions={
                    <Button variant="plain" href="/app/reports">
                      {t('allReports')}
                    </Button>
                  }
                >
                  <SimpleTable
                    caption={t('top')}
                    columns={[
                      { key: 'name', title: say('campaign') },
                      { key: 'displays', title: say('displays'), align: 'end' },
                      { key: 'clickRate', title: say('clickRate'), align: 'end' },
                      { key: 'conversions', title: say('conversions'), align: 'end' },
                    ]}
                    rows={report.campaigns.slice(0, 5).map((numbers) => ({
                      key: numbers.campaign,
                      cells: [
                        <Link key="name" href={`/app/campaigns/${numbers.campaign}`} isPlain>
                          {nameOf(numbers.campaign)}
                        </Link>,
                        format.number(numbers.displays),
                        numbers.clickRate === null ? '–' : format.share(numbers.clickRate),
                        format.number(numbers.conversions),
                      ],
                    }))}
                  />
                </Section>
              )}
            </>
          }
          aside={
            <Publishing
              last={publication}
              nowMs={nowMs}
              isRetrying={retry.state !== 'idle'}
              onRetry={() => void retry.submit({ verb: 'retry' }, { method: 'post', action: '/app?index' })}
            />
          }
        />
      </Stack>
    </Page>
  );
}
