import type { Compiled } from '../../sidebar/checks/compiled.ts';
import { RulesPanels } from '../../sidebar/RulesPanels.tsx';
import type { RulesProps } from '../../sidebar/rules/RulesProvider.tsx';

interface PageRulesProps extends Omit<RulesProps, 'whole'> {
  readonly compiled: Compiled | undefined;
}

/** Whom the popup is shown to on its page, when and how often. */
export function PageRules({ compiled, ...props }: PageRulesProps) {
  return <RulesPanels {...props} whole={compiled?.campaign} />;
}
