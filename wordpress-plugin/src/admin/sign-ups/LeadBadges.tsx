import { Badge } from '../ui/Badge.tsx';
import type { Lead } from './lead.ts';
import { limitWords, stateWords, verdictWords } from './lead-words.ts';

/** The verdict, whether the address is confirmed, and what may not be done with it. */
export function LeadBadges({ lead }: { readonly lead: Lead }) {
  const [tone, words] = verdictWords()[lead.verdict];
  const state = lead.state === 'new' ? undefined : stateWords()[lead.state];
  return (
    <span className="beckon-row">
      <Badge tone={tone}>{words}</Badge>
      {state && <Badge tone={state[0]}>{state[1]}</Badge>}
      {lead.frozenAt !== null && <Badge tone="warning">{limitWords().frozen}</Badge>}
      {lead.refusedAt !== null && <Badge tone="plain">{limitWords().refused}</Badge>}
    </span>
  );
}
