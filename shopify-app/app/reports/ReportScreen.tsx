import type { Numbers } from '@beckon/hub/reports/numbers';
import type { Report } from '@beckon/hub/reports/read-report';
import { useState } from 'react';
import { Button, Chart, DateRange, EmptyState, Figure, Grid, Link, Page, Paragraph, Section, Select, SimpleTable, Stack, useFormat, useWords } from '../ui/index.ts'; // prettier-ignore
import type { ReportQuery } from './read-report-query.ts';
import { writeMoney } from './write-money.ts';

export interface ReportScreenProps {
  readonly report: Report;
  readonly query: ReportQuery & { readonly today: string };
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  readonly windowDays: number;
  readonly onQuery: (query: Partial<ReportQuery>) => void;
}

const metrics = ['displays', 'clicks', 'conversions', 'orders'] as const;

export function ReportScreen({ report, query, campaigns, windowDays, onQuery }: ReportScreenProps) {
  const { t } = useWords('reports');
  const format = useFormat();
  const [metric, setMetric] = useState<(typeof metrics)[number]>('displays');
  const nameOf = (id: string) => campaigns.find((campaign) => campaign.id === id)?.name ?? id;
  const { totals } = report;
  const rate = (share: number | null) => (share === null ? '–' : format.share(share));
  const isEmpty = totals.displays + totals.conversions + totals.orders + totals.heldOut === 0;
  const columns = [
    { key: 'displays', title: t('displays') },
    { key: 'clicks', title: t('clicks') },
    { key: 'clickRate', title: t('clickRate') },
    { key: 'conversions', title: t('conversions') },
    { key: 'conversionRate', title: t('conversionRate') },
    { key: 'closes', title: t('closes') },
    { key: 'heldOut', title: t('heldOut') },
    { key: 'orders', title: t('orders') },
    { key: 'revenue', title: t('revenue') },
  ].map((column) => ({ ...column, align: 'end' as const }));
  const cells = (numbers: Numbers) => [
    format.number(numbers.displays),
    format.number(numbers.clicks),
    rate(numbers.clickRate),
    format.number(numbers.conversions),
    rate(numbers.conversionRate),
    format.number(numbers.closes),
    format.number(numbers.heldOut),
    format.number(numbers.orders),
    writeMoney(numbers.revenue, format),
  ];
  const variants = report.variants.filter(({ variant }) => variant !== '');
  return (
    <Page
      heading={t('heading')}
      inlineSize="large"
      primaryAction={<DateRange value={query} today={query.today} onChange={({ from, to }) => onQuery({ from, to })} />}
    >
      <Stack>
        <Section>
          <div className="beckon-filters">
            <Select
              label={t('campaign')}
              value={query.campaign === '' ? 'all' : query.campaign}
              options={[
                { value: 'all', label: t('allCampaigns') },
                ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => onQuery({ campaign: id === 'all' ? '' : id })}
            />
          </div>
        </Section>
        {isEmpty ? (
          <Section>
            <EmptyState
              icon="chart"
              heading={t('empty.heading')}
              actions={
                query.campaign === '' ? (
                  <Button href="/app/campaigns">{t('empty.campaigns')}</Button>
                ) : (
                  <Button href={`/app/why?campaign=${query.campaign}`}>{t('empty.why')}</Button>
                )
              }
            >
              {t('empty.text')}
            </EmptyState>
          </Section>
        ) : (
          <>
            <Section>
              <Grid minWidth={170}>
                <Figure label={t('displays')} value={format.number(totals.displays)} />
                <Figure label={t('clickRate')} value={rate(totals.clickRate)} />
                <Figure
                  label={t('conversions')}
                  value={format.number(totals.conversions)}
                  details={rate(totals.conversionRate)}
                />
                <Figure label={t('orders')} value={format.number(totals.orders)} />
                <Figure label={t('revenue')} value={writeMoney(totals.revenue, format)} />
              </Grid>
            </Section>
            <Section
              heading={t('chart.heading')}
              actions={
                <Select
                  label={t('chart.metric')}
                  isLabelHidden
                  value={metric}
                  options={metrics.map((value) => ({ value, label: t(value) }))}
                  onChange={setMetric}
                />
              }
            >
              <Chart
                label={t('chart.label', {
                  metric: t(metric),
                  from: format.day(report.from),
                  to: format.day(report.to),
                })}
                xLabel={t('chart.day')}
                yLabel={t(metric)}
                series={[{ key: metric, label: t(metric) }]}
                points={report.days.map((day) => ({
                  at: format.shortDay(day.day),
                  values: { [metric]: day[metric] },
                }))}
                formatValue={format.number}
              />
            </Section>
            <Section heading={t('byCampaign')} padding="none">
              <SimpleTable
                caption={t('byCampaign')}
                columns={[{ key: 'name', title: t('campaign') }, ...columns]}
                rows={report.campaigns.map((numbers) => ({
                  key: numbers.campaign,
                  cells: [
                    <Link key="name" href={`/app/campaigns/${numbers.campaign}`} isPlain>
                      {nameOf(numbers.campaign)}
                    </Link>,
                    ...cells(numbers),
                  ],
                }))}
                {...(report.campaigns.length > 1 && { total: [t('total'), ...cells(totals)] })}
              />
            </Section>
            {variants.length > 0 && (
              <Section heading={t('byVariant')} padding="none">
                <SimpleTable
                  caption={t('byVariant')}
                  columns={[{ key: 'name', title: t('campaign') }, { key: 'variant', title: t('variant') }, ...columns]}
                  rows={variants.map((numbers) => ({
                    key: `${numbers.campaign} ${numbers.variant}`,
                    cells: [nameOf(numbers.campaign), numbers.variant, ...cells(numbers)],
                  }))}
                />
              </Section>
            )}
          </>
        )}
        <Section heading={t('credit.heading')}>
          <Paragraph>{t('credit.text', { count: windowDays })}</Paragraph>
          <Paragraph tone="subdued">{t('credit.more')}</Paragraph>
        </Section>
      </Stack>
    </Page>
  );
}
