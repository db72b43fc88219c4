import { Figure } from '../ui/Figure.tsx';
import { useFormat } from '../ui/use-format.ts';
import { compare } from './compare.ts';
import { metricWords } from './metrics.ts';
import type { Report } from './report.ts';

/** The figures of a period beside those of the time before. */
export function KeyFigures({ report, hasShop }: { readonly report: Report; readonly hasShop: boolean }) {
  const format = useFormat();
  const words = metricWords();
  const { totals, before } = report;
  const counted = ['displays', 'clicks', 'signUps', 'conversions'] as const;
  const hasMoney = hasShop || totals.orders > 0 || before.totals.orders > 0;
  return (
    <dl className="beckon-figures">
      {[...counted, ...(hasMoney ? (['orders'] as const) : [])].map((name) => (
        <Figure
          key={name}
          label={words[name]}
          value={format.number(totals[name])}
          before={format.number(before.totals[name])}
          change={compare(totals[name], before.totals[name], format)}
        />
      ))}
      {hasMoney && (
        <Figure
          label={words.revenue}
          value={format.money(totals.revenue)}
          before={format.money(before.totals.revenue)}
        />
      )}
    </dl>
  );
}
