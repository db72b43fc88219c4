import { emptyMemory } from '@beckon/engine/visit/memory';
import type { Memory, SiteSettings } from '@beckon/engine';
import { type Choice, packRecord, unpackRecord } from './memory/pack.ts';
import { markOpen, readText, removeTexts, writeText } from './memory/stores.ts';

/** One thing that happened, as it changes what is remembered. */
export type Change = (memory: Memory) => Memory;

/** What this browser remembers: the page's own memory, and, once that is allowed, the record in one of its stores. */
export interface Keeper {
  get(): Memory;
  /** Reads the record again: another tab may have written, or the visitor deleted it. */
  refresh(): void;
  update(change: Change): void;
  /** From now on the record is read and written. What this page did before is told to it, in order. */
  allow(): void;
  /** No longer. Every store is emptied; the page goes on by its own memory. `choice` is kept alone where it must be. */
  withdraw(choice?: Choice): void;
  /** As if the visitor came for the first time; what is allowed stays allowed. */
  forget(): void;
  isStored(): boolean;
  /** What the record says the visitor chose, allowed or not: the answer itself is not for remembering people by. */
  readChoice(): Choice | undefined;
  setChoice(choice: Choice): void;
  /** Whether these answers differ from those that were told last; from now on they are the last. */
  isNews(answers: string): boolean;
  /** True once, on the first page after the browser was closed. */
  hasReopened(): boolean;
}

export function openMemory(storage: () => SiteSettings['storage'], newVisitor: () => string): Keeper {
  /** By this page alone. */
  let page = emptyMemory;
  let stored: Memory | undefined;
  let choice: Choice | undefined;
  let told: string | undefined;
  let waiting: Change[] = [];
  let isAllowed = false;
  /** Once something was written and could not be found again, this page has no store. */
  let isBroken = false;
  const read = () => unpackRecord(readText(storage().kind));

  const write = (): void => {
    const { kind, days } = storage();
    const memory = stored && { ...stored, visitor: stored.visitor ?? newVisitor() };
    isBroken ||= !writeText(kind, packRecord({ memory, choice, told }), days);
    // An id that is not kept would be another on the next page: nobody can be split by it.
    if (!isBroken) stored = memory;
  };
  const keeper: Keeper = {
    get: () => stored ?? page,
    refresh() {
      if (!isAllowed || isBroken) return;
      // Nothing there although it was written: the visitor deleted it, and is forgotten.
      stored = read()?.memory ?? emptyMemory;
    },
    update(change) {
      if (isAllowed) {
        keeper.refresh();
        stored = change(stored ?? page);
        if (!isBroken) write();
      } else waiting.push(change);
      page = change(page);
    },
    allow() {
      isAllowed = true;
      const kept = read();
      choice ??= kept?.choice;
      told = kept?.told;
      stored = waiting.reduce((memory, change) => change(memory), kept?.memory ?? emptyMemory);
      waiting = [];
      removeTexts(storage().kind);
      write();
    },
    withdraw(left) {
      isAllowed = false;
      stored = undefined;
      removeTexts();
      const { kind, days } = storage();
      if (left) writeText(kind, packRecord({ choice: left }), days);
    },
    forget() {
      page = emptyMemory;
      waiting = [];
      if (stored) stored = emptyMemory;
      removeTexts();
    },
    isStored: () => isAllowed && !isBroken,
    readChoice: () => read()?.choice,
    setChoice(next) {
      choice = next;
      if (isAllowed && !isBroken) write();
    },
    isNews(answers) {
      const isNews = told !== answers;
      told = answers;
      if (isNews && isAllowed && !isBroken) write();
      return isNews;
    },
    hasReopened: () => isAllowed && markOpen(storage().kind),
  };
  return keeper;
}
