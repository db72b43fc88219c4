import type { Condition, Trigger, Triggers } from '@beckon/engine';
import { normaliseCondition } from '../audience/normalise-condition.ts';
import { describeAudience } from './describe-audience.ts';
import type { Wording } from './summary-words.ts';
import { wordsOf } from './words-of.ts';

/** "Shown 5 seconds after the page opens, or when the visitor is about to leave." */
export function summarizeTriggers(triggers: Triggers, { locale }: { readonly locale: string }): string {
  const { words, wording } = wordsOf(locale);
  const tell = (where: Condition | undefined) => {
    const asked = where && normaliseCondition(where);
    // One that asks nothing is not worth a clause.
    const isOpen = !asked || ('all' in asked && asked.all.length === 0);
    return isOpen ? undefined : describeAudience(asked, { locale });
  };
  const clauses = triggers.list.map((each) => {
    const trigger: Trigger = each.kind === 'delay' && each.seconds === 0 ? { kind: 'page-load' } : each;
    const say = words.triggers[trigger.kind] as (one: Trigger, by: Wording, where?: string) => string;
    return say(trigger, wording, trigger.kind === 'custom-event' ? tell(trigger.where) : undefined);
  });
  const shown = triggers.match === 'all' && clauses.length > 1 ? words.shownAll(clauses) : words.shownAny(clauses);
  const { cancel } = triggers;
  return cancel === undefined ? shown : `${shown} ${words.cancel(cancel.event, tell(cancel.where))}`;
}
