import { Button, SelectControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { DayChart } from '../chart/DayChart.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { useFormat } from '../ui/use-format.ts';
import { metrics, metricWords, type Metric } from './metrics.ts';
import type { Report } from './report.ts';

/** One number by day, against the time before: drawn, and as a table. */
export function DayPanel({ report }: { readonly report: Report }) {
  const format = useFormat();
  const words = metricWords();
  const [metric, setMetric] = useState<Metric>('displays');
  const [isTable, setIsTable] = useState(false);
  const offered = metrics.filter((name) => name !== 'orders' || readScreenFacts().hasShop || report.totals.orders > 0);
  const { before } = report;
  const nowName = sprintf(
    /* translators: 1, 2: days. */ __('%1$s to %2$s', 'beckon'), format.day(report.from), format.day(report.to)); // prettier-ignore
  const beforeName = sprintf(
    /* translators: 1, 2: days. */ __('before: %1$s to %2$s', 'beckon'), format.day(before.from), format.day(before.to)); // prettier-ignore
  const label = sprintf(
    /* translators: 1: what is counted. 2: how many in all. 3, 4: days. 5: how many before. */
    __('%1$s by day: %2$s from %3$s to %4$s, against %5$s in the same time before.', 'beckon'),
    words[metric],
    format.number(report.totals[metric]),
    format.day(report.from),
    format.day(report.to),
    format.number(before.totals[metric]),
  );
  return (
    <Panel
      heading={__('By day', 'beckon')}
      actions={
        <SelectControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          hideLabelFromVision
          label={__('What is drawn', 'beckon')}
          value={metric}
          options={offered.map((value) => ({ value, label: words[value] }))}
          onChange={(value: string) => setMetric(metrics.find((name) => name === value) ?? 'displays')}
        />
      }
      isFlush
    >
      <div className="beckon-chart-room">
        <DayChart
          label={label}
          nowName={nowName}
          beforeName={beforeName}
          isRtl={readScreenFacts().isRtl}
          formatValue={format.number}
          points={report.days.map((day, at) => {
            const then = before.days[at];
            return {
              label: format.shortDay(day.day),
              value: day[metric],
              before: then?.[metric],
              beforeLabel: then && format.shortDay(then.day),
            };
          })}
        />
        <Button variant="link" aria-expanded={isTable} onClick={() => setIsTable((was) => !was)}>
          {isTable ? __('Hide the table', 'beckon') : __('Show as a table', 'beckon')}
        </Button>
      </div>
      {isTable && (
        <ScrollTable
          isTall
          caption={label}
          columns={[
            { key: 'day', title: __('Day', 'beckon') },
            ...offered.map((name) => ({ key: name, title: words[name], isNumber: true })),
            /* translators: %s: what is counted. */
            { key: 'before', title: sprintf(__('%s before', 'beckon'), words[metric]), isNumber: true },
          ]}
          rows={report.days.map((day, at) => ({
            key: day.day,
            cells: [
              format.day(day.day),
              ...offered.map((name) => format.number(day[name])),
              format.number(before.days[at]?.[metric] ?? 0),
            ],
          }))}
        />
      )}
    </Panel>
  );
}
