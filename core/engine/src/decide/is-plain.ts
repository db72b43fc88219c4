import type { Snapshot } from '../campaign/snapshot.ts';
import { commonOperators } from '../targeting/common-operators.ts';
import type { Condition } from '../targeting/condition.ts';

/** Whether `decidePlainly` is enough for a snapshot: no schedules, no experiments, no hold-out, common operators alone. */
export function isPlain({ campaigns, site }: Snapshot): boolean {
  return (
    !(site.holdOut?.share > 0) &&
    campaigns.every((it) => !it || (!it.schedule && !it.experiment && asksPlainly(it.audience)))
  );
}

/** What makes no sense asks for nothing: it is unknown to either. */
function asksPlainly(condition: Condition | undefined): boolean {
  const { all, any, not, is } = Object(condition) as Partial<Record<'all' | 'any' | 'not' | 'is', never>>;
  const members: unknown = all ?? any ?? not;
  if (Array.isArray(members)) return members.every(asksPlainly);
  return members ? asksPlainly(members as Condition) : is === undefined || is in commonOperators;
}
