import { Badge } from '../ui/Badge.tsx';
import type { Lead } from './lead.ts';
import { stateWords, verdictWords } from './lead-words.ts';

/** The verdict, and whether the address is confirmed. */
export function LeadBadges({ lead }: { readonly lead: Lead }) {
  const [tone, words] = verdictWords()[lead.verdict];
  const state = lead.state === 'new' ? undefined : stateWords()[lead.state];
  return (
    <span className="beckon-row">
      <Badge tone={tone}>{words}</Badge>
      {state && <Badge tone={state[0]}>{state[1]}</Badge>}
    </span>
  );
}
