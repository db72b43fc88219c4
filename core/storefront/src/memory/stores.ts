import { glance } from './glance.ts';
import { openName, purchasesName, recordName } from './record-name.ts';
import { removeText } from './remove-text.ts';
import { storeKinds, type StoreKind } from './store-kind.ts';
import { writeRecord } from './write-record.ts';

/** What lies in the store that is named; else what an earlier page left in another, whichever the site used before. */
export function findStored(kind: StoreKind): string | undefined {
  for (const each of [kind, ...storeKinds]) {
    const found = glance(each);
    if (found) return found.text;
  }
  return undefined;
}

/**
 * True where the text is really kept.
 *
 * @param isSure this page has found there what it wrote: to read a cookie after it was written keeps the page waiting, and
 * only a storage may be full by now
 */
export function keepText(kind: StoreKind, text: string, days: number, isSure: boolean): boolean {
  writeRecord(kind, text, days);
  return (isSure && kind === 'cookie') || glance(kind)?.text === text;
}

/** Leaves nothing of ours in any store but the one named, whichever the site used before. */
export function removeTexts(but: StoreKind): void {
  for (const kind of storeKinds) if (kind !== but) removeText(kind, recordName);
  if (but !== 'cookie') removeText('cookie', openName);
  // A site that keeps nothing beyond the visit keeps no purchases either.
  if (but !== 'cookie' && but !== 'local') removeText('local', purchasesName);
}
