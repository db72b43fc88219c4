import { __ } from '@wordpress/i18n';
import { Panel } from '../ui/Panel.tsx';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { useFormat } from '../ui/use-format.ts';
import { writeRate } from './compare.ts';
import { metricWords } from './metrics.ts';
import type { Report } from './report.ts';

/** The variants of experiments, side by side. */
export function VariantPanel({ report }: { readonly report: Report }) {
  const format = useFormat();
  const words = metricWords();
  const variants = report.variants.filter(({ variant }) => variant !== '');
  if (variants.length === 0) return null;
  const nameOf = (id: string) => report.campaigns.find(({ campaign }) => campaign === id)?.name ?? id;
  const numbers = ['displays', 'clicks', 'clickRate', 'conversions', 'conversionRate', 'heldOut'] as const;
  return (
    <Panel heading={__('Variants', 'beckon')} isFlush>
      <ScrollTable
        caption={__('Variants and what they did in this period', 'beckon')}
        columns={[
          { key: 'campaign', title: __('Campaign', 'beckon') },
          { key: 'variant', title: __('Variant', 'beckon') },
          ...numbers.map((name) => ({ key: name, title: words[name], isNumber: true })),
        ]}
        rows={variants.map((one) => ({
          key: `${one.campaign} ${one.variant}`,
          cells: [
            nameOf(one.campaign),
            one.variant,
            ...numbers.map((name) =>
              name === 'clickRate' || name === 'conversionRate'
                ? writeRate(one[name], format)
                : format.number(one[name]),
            ),
          ],
        }))}
      />
    </Panel>
  );
}
