import type { LettersChoice } from '../journal/entry.ts';
import { noteFirst } from '../journal/note-first.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { applyLettersChoice } from './apply-letters-choice.ts';
import type { Addressee } from './letter-token.ts';

/** Notes a choice about letters: in the journal first, and in the tables before it is answered. Rejects where it cannot. */
export async function chooseLetters(
  { db, clock, journal }: Pick<HubParts, 'db' | 'clock' | 'journal'>,
  { site, address, person }: Addressee,
  wants: boolean,
): Promise<void> {
  const choice: LettersChoice = { kind: 'letters', site, atMs: clock.nowMs(), address, person, wants };
  await noteFirst(journal, choice);
  await db.$transaction((tx) => applyLettersChoice(tx, choice));
}
