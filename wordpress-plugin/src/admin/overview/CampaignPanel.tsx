import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { Badge } from '../ui/Badge.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { useFormat } from '../ui/use-format.ts';
import { writeRate } from './compare.ts';
import { metricWords } from './metrics.ts';
import type { CampaignNumbers, Report } from './report.ts';
import { standingWords } from './standing-words.ts';

export interface CampaignPanelProps {
  readonly report: Report;
  readonly onOnly: (campaign: string) => void;
}

/** As many as are drawn at once; the rest comes when it is asked for. */
const few = 20;

/** Every campaign with its figures: the longest bar is the one that was displayed most. */
export function CampaignPanel({ report, onOnly }: CampaignPanelProps) {
  const format = useFormat();
  const words = metricWords();
  const standings = standingWords();
  const { urls, may, hasShop } = readScreenFacts();
  const [isAll, setIsAll] = useState(false);
  const { campaigns } = report;
  const hasMoney = hasShop || report.totals.orders > 0;
  const most = Math.max(1, ...campaigns.map(({ displays }) => displays));
  const number = (name: 'clicks' | 'conversions' | 'orders') => ({ key: name, title: words[name], isNumber: true });
  const nameOf = ({ campaign, name, editUrl, hasProblems }: CampaignNumbers) => (
    <>
      {editUrl === undefined ? name : <a href={editUrl}>{name}</a>}
      {hasProblems && (
        <span className="beckon-stack-tight">
          <Badge tone="warning">{__('Has problems: visitors see it as it was', 'beckon')}</Badge>
        </span>
      )}
      <span className="beckon-row-actions">
        <Button variant="link" onClick={() => onOnly(campaign)}>
          {__('Only this one', 'beckon')}
        </Button>
      </span>
    </>
  );
  return (
    <Panel
      heading={__('Campaigns', 'beckon')}
      isFlush
      actions={
        may.editCampaigns && (
          <Button variant="tertiary" href={urls.campaigns}>
            {__('All campaigns', 'beckon')}
          </Button>
        )
      }
    >
      {campaigns.length === 0 ? (
        <EmptyState
          heading={__('No campaign yet', 'beckon')}
          actions={
            may.editCampaigns && (
              <Button variant="primary" href={urls.newCampaign}>
                {__('Write the first campaign', 'beckon')}
              </Button>
            )
          }
        >
          {__('A campaign is a popup, a bar, a slide-in or a form, written from ordinary blocks.', 'beckon')}
        </EmptyState>
      ) : (
        <>
          <ScrollTable
            stacks
            caption={__('Campaigns and what they did in this period', 'beckon')}
            columns={[
              { key: 'name', title: __('Campaign', 'beckon') },
              { key: 'status', title: __('Status', 'beckon') },
              { key: 'displays', title: words.displays },
              number('clicks'),
              { key: 'clickRate', title: words.clickRate, isNumber: true },
              number('conversions'),
              { key: 'conversionRate', title: words.conversionRate, isNumber: true },
              ...(hasMoney ? [number('orders'), { key: 'revenue', title: words.revenue, isNumber: true }] : []),
            ]}
            rows={(isAll ? campaigns : campaigns.slice(0, few)).map((one) => ({
              key: one.campaign,
              cells: [
                nameOf(one),
                <Badge key="status" tone={standings[one.status][0]}>
                  {standings[one.status][1]}
                </Badge>,
                <span key="displays" className="beckon-bar-cell">
                  {format.number(one.displays)}
                  {one.displays > 0 && (
                    <span className="beckon-bar" style={{ inlineSize: `${(one.displays / most) * 100}%` }} />
                  )}
                </span>,
                format.number(one.clicks),
                writeRate(one.clickRate, format),
                format.number(one.conversions),
                writeRate(one.conversionRate, format),
                ...(hasMoney ? [format.number(one.orders), format.money(one.revenue)] : []),
              ],
            }))}
          />
          {campaigns.length > few && !isAll && (
            <div className="beckon-panel-foot">
              <Button variant="secondary" onClick={() => setIsAll(true)}>
                {__('Show all', 'beckon')}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}
