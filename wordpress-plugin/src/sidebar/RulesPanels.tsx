import './sidebar.css';
import { ConsentPanel } from './consent/ConsentPanel.tsx';
import { OftenPanel } from './often/OftenPanel.tsx';
import { RulesProvider, type RulesProps } from './rules/RulesProvider.tsx';
import { SchedulePanel } from './schedule/SchedulePanel.tsx';
import { WhenPanel } from './when/WhenPanel.tsx';
import { WhoPanel } from './who/WhoPanel.tsx';

/** When, to whom and how often a campaign is shown: for the inspector of a block that keeps its own rules. */
export function RulesPanels(props: RulesProps) {
  return (
    <RulesProvider {...props}>
      <div className="beckon-rules">
        <WhoPanel />
        <WhenPanel />
        <OftenPanel />
        <SchedulePanel />
        <ConsentPanel />
      </div>
    </RulesProvider>
  );
}
