import type { Snapshot } from '../campaign/snapshot.ts';
import { allows } from '../consent/allows.ts';
import type { AskedFacts } from '../targeting/judge.ts';
import type { Facts } from './situation.ts';

/**
 * What audiences are judged by. The snapshot's own table says which attributes there are and which purpose each needs; one
 * whose purpose is not allowed is kept back even where the visit holds a value.
 */
export function readJudged({ snapshot, visit, consent, now }: Omit<Facts, 'memory'>): AskedFacts {
  return {
    attributes: visit.attributes,
    now,
    siteTimeZone: snapshot.site?.timeZone,
    visit,
    purposeOf: (name) => (snapshot.attributes as Partial<Snapshot['attributes']> | undefined)?.[name],
    isWithheld: (name, purpose) =>
      !!visit.withheld?.includes(name) || (purpose !== undefined && !allows(consent, purpose)),
  };
}
