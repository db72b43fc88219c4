import type { Snapshot } from '../campaign/snapshot.ts';
import { allows } from '../consent/allows.ts';
import type { Consent } from '../consent/consent.ts';
import type { JudgedFacts } from '../targeting/judge.ts';
import { emptyMemory } from '../visit/memory.ts';
import type { Memory } from '../visit/memory.ts';
import type { OnScreen, Visit } from '../visit/visit.ts';

/** What a decision is made from. */
export interface Facts {
  readonly snapshot: Snapshot;
  readonly visit: Visit;
  readonly memory: Memory;
  readonly consent: Consent;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The facts with what several rules need of them, made once a decision. */
export interface Situation extends Facts {
  /** What the audiences are judged by. */
  readonly judged: JudgedFacts;
  /** The visitor's id for splitting, where remembering is allowed. */
  readonly visitor: string | undefined;
  readonly onScreen: readonly OnScreen[];
}

export function readSituation(facts: Facts): Situation {
  const { snapshot, consent, now } = facts;
  const visit = (facts.visit as Visit | null | undefined) ?? { attributes: {} };
  const memory = (facts.memory as Memory | null | undefined) ?? emptyMemory;
  const purposeOf = (name: string) => (snapshot.attributes as Partial<Snapshot['attributes']> | undefined)?.[name];
  return {
    snapshot,
    visit,
    memory,
    consent,
    now,
    judged: {
      attributes: visit.attributes,
      now,
      siteTimeZone: snapshot.site?.timeZone,
      visitorTimeZone: visit.visitorTimeZone,
      purposeOf,
      isWithheld(name) {
        const purpose = purposeOf(name);
        return !!visit.withheld?.includes(name) || (purpose !== undefined && !allows(consent, purpose));
      },
    },
    visitor: allows(consent, 'preferences') ? memory.visitor : undefined,
    onScreen: Array.isArray(visit.onScreen) ? visit.onScreen.filter(Boolean) : [],
  };
}
