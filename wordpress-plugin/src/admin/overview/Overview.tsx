import { Button } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import './overview.css';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Screen } from '../ui/Screen.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { useAnswer } from '../ui/use-answer.ts';
import { useQuery } from '../ui/use-query.ts';
import { CampaignPanel } from './CampaignPanel.tsx';
import { DayPanel } from './DayPanel.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { OverdueNotice } from './OverdueNotice.tsx';
import { PeriodSwitch } from './PeriodSwitch.tsx';
import { readOverviewQuery, type OverviewQuery } from './read-overview-query.ts';
import type { Report } from './report.ts';
import { SetupGuide } from './SetupGuide.tsx';
import type { SetupFacts } from './setup-steps.ts';
import { VariantPanel } from './VariantPanel.tsx';

/** How campaigns do, and what is left to set up. */
export function Overview() {
  const { today, urls, may, hasShop } = readScreenFacts();
  const read = useCallback((params: URLSearchParams) => readOverviewQuery(params, today), [today]);
  const [query, change] = useQuery<OverviewQuery>(read);
  const { asked, askAgain } = useAnswer<Report>('overview', query);
  const setup = useAnswer<SetupFacts>('setup', {});
  const facts = setup.asked.state === 'there' ? setup.asked.value : undefined;
  const report = asked.state === 'there' ? asked.value : undefined;
  const only = report?.campaigns.find(({ campaign }) => campaign === query.campaign)?.name ?? query.campaign;
  const isEmpty = report && report.totals.displays + report.totals.conversions + report.totals.heldOut + report.totals.orders === 0; // prettier-ignore
  return (
    <Screen
      heading={__('Overview', 'beckon')}
      actions={
        may.editCampaigns && (
          <Button variant="primary" href={urls.newCampaign}>
            {__('New campaign', 'beckon')}
          </Button>
        )
      }
    >
      {may.manageLeads && <OverdueNotice />}
      {facts && (
        <SetupGuide
          facts={facts}
          isChecking={setup.asked.state === 'there' && setup.asked.isStale}
          onCheck={setup.askAgain}
          onHidden={() => setup.change({ ...facts, isHidden: true })}
        />
      )}
      <div className="beckon-overview-filters">
        <PeriodSwitch query={query} today={today} onChange={change} />
        {query.campaign !== '' && (
          <div className="beckon-row">
            {/* translators: %s: name of a campaign. */}
            <span>{sprintf(__('Only “%s”', 'beckon'), only)}</span>
            <Button variant="link" onClick={() => change({ campaign: '' })}>
              {__('All campaigns', 'beckon')}
            </Button>
          </div>
        )}
      </div>
      {asked.state === 'failed' && <Failure message={asked.message} onRetry={askAgain} />}
      {asked.state === 'loading' && (
        <Panel>
          <Loading height={320} />
        </Panel>
      )}
      {asked.state === 'there' && report && (
        <div className={asked.isStale ? 'beckon-stale' : undefined} aria-busy={asked.isStale}>
          {isEmpty ? (
            <Panel>
              <EmptyState heading={__('Nothing counted in this period', 'beckon')}>
                {__(
                  'Displays, clicks and conversions are counted here as soon as a visitor meets a live campaign. Visitors who allow no statistics are not counted.',
                  'beckon',
                )}
              </EmptyState>
            </Panel>
          ) : (
            <>
              <Panel>
                <KeyFigures report={report} hasShop={hasShop} />
              </Panel>
              <DayPanel report={report} />
            </>
          )}
          <CampaignPanel report={report} onOnly={(campaign) => change({ campaign })} />
          <VariantPanel report={report} />
        </div>
      )}
    </Screen>
  );
}
