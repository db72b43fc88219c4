import type { Snapshot } from '../campaign/snapshot.ts';
import { allows } from '../consent/allows.ts';
import type { Consent } from '../consent/consent.ts';
import type { AskedFacts } from '../targeting/judge.ts';
import { readJudged } from './read-judged.ts';
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
  readonly judged: AskedFacts;
  /** The visitor's id for splitting, where remembering is allowed. */
  readonly visitor: string | undefined;
  readonly onScreen: readonly OnScreen[];
}

export function readSituation(facts: Facts): Situation {
  const { snapshot, consent, now } = facts;
  const visit = (facts.visit as Visit | null | undefined) ?? { attributes: {} };
  const memory = (facts.memory as Memory | null | undefined) ?? emptyMemory;
  const read = { snapshot, visit, memory, consent, now };
  return {
    ...read,
    judged: readJudged(read),
    visitor: allows(consent, 'preferences') ? memory.visitor : undefined,
    onScreen: Array.isArray(visit.onScreen) ? visit.onScreen.filter(Boolean) : [],
  };
}
