import { emptyMemory } from '@beckon/engine/visit/memory';
import type { Memory } from '@beckon/engine';
import type { Ground, Memories } from '../memory.ts';
import { markOpen } from './mark-open.ts';
import { packRecord, unpackRecord, type Kept } from './pack.ts';
import { removeAll } from './remove-all.ts';
import { findStored, removeTexts, keepText } from './stores.ts';
import { openTabs } from './tabs.ts';

/** Goes on by all of the record, where a glance was not enough: reads it, and writes whatever happens. */
export function openRecord(ground: Ground): Partial<Memories> {
  const { storage, newVisitor } = ground;
  let stored: Memory | undefined;
  /** Once something was written and could not be found again, this page has no store. */
  let isBroken = false;
  /** The store in which something written was found again. */
  let sure = ground.wasGlanced ? storage().kind : undefined;
  const hasReopened = (): boolean => {
    try {
      return !!ground.isAllowed && storage().kind === 'cookie' && markOpen();
    } catch {
      // Cookies are forbidden: nobody knows.
      return false;
    }
  };
  const read = () => unpackRecord(findStored(storage().kind));
  const keep = (kept: Kept): boolean => {
    const { kind, days } = storage();
    const isKept = keepText(kind, packRecord(kept), days, kind === sure);
    if (isKept) sure = kind;
    return isKept;
  };
  const save = (): void => {
    if (!stored || isBroken) return;
    const { choice, told } = ground;
    const memory = { ...stored, visitor: stored.visitor ?? newVisitor() };
    isBroken = !keep({ memory, choice, told });
    // An id that is not kept would be another on the next page: nobody can be split by it.
    if (!isBroken) stored = memory;
  };
  const leave = (choice: Ground['choice']): void => {
    ground.choice = choice;
    removeAll();
    // At once: the visitor may be about to leave.
    if (choice) keep({ choice });
  };
  const refresh = (): void => {
    // Nothing there although it was written: the visitor deleted it, and is forgotten.
    if (stored && !isBroken) stored = read()?.memory ?? emptyMemory;
  };
  const allow = (): void => {
    ground.isAllowed = true;
    const kept = read();
    ground.choice ??= kept?.choice;
    // A consent tool that answered anew on this page may have said nothing new.
    if (!ground.wasGlanced) ground.told = kept?.told ?? ground.told;
    stored = ground.waiting.reduce((memory, change) => change(memory, hasReopened), kept?.memory ?? emptyMemory);
    ground.waiting = [];
    removeTexts(storage().kind);
    save();
  };
  if (ground.isAllowed) allow();
  // Where a glance had been enough, nobody listened to other tabs, nor told them anything. Asked, they look again.
  else if (ground.wasGlanced) openTabs({ mine: () => [], changed() {}, chose() {}, forgets() {} }).close([]);
  return {
    get: () => stored ?? ground.page,
    refresh,
    update(change) {
      if (stored) {
        refresh();
        stored = change(stored, hasReopened);
        save();
      } else ground.waiting.push(change);
      ground.page = change(ground.page);
    },
    allow,
    wake: () => false,
    isGlance: () => false,
    save,
    withdraw(left) {
      ground.isAllowed = false;
      stored = undefined;
      leave(left);
    },
    forget(left) {
      ground.page = emptyMemory;
      ground.waiting = [];
      stored &&= emptyMemory;
      leave(left);
    },
    isStored: () => !!stored && !isBroken,
    who() {
      const { visitor, visitStartedAt } = stored ?? emptyMemory;
      return visitor && !isBroken
        ? { visitor, ...(visitStartedAt && { visit: visitStartedAt.toString(36) }) }
        : undefined;
    },
    readChoice: () => read()?.choice,
    prepare: () => false,
    isAwaited: () => false,
  };
}
