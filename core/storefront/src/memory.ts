import { emptyMemory } from '@beckon/engine/visit/memory';
import type { Memory, SiteSettings } from '@beckon/engine';
import type { Choice } from './memory/choice.ts';
import type { Kept } from './memory/pack.ts';
import { hasRecord } from './memory/record-name.ts';

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
  /** As if the visitor came for the first time. `choice` is kept alone where it must be. */
  forget(choice?: Choice): void;
  isStored(): boolean;
  /** What the record says the visitor chose, allowed or not: the answer itself is not for remembering people by. */
  readChoice(): Choice | undefined;
  setChoice(choice: Choice): void;
  /** Whether these answers differ from those that were told last; from now on they are the last. */
  isNews(answers: string): boolean;
  /** True once, on the first page after the browser was closed. */
  hasReopened(): boolean;
  /** Fetches what reads the record, where there is one and that is missing. True where it is out of reach. */
  prepare(): Promise<boolean> | false;
  /** Whether the record may be read and its code is still on its way: nothing can be decided before. */
  isAwaited(): boolean;
  /** Resolves once it is not awaited any more. */
  arrival(): Promise<unknown>;
}

/** What reads and writes the record. */
export type RecordCode = typeof import('./memory/record.ts');

/** The code of the record comes when it is needed: where one was left by an earlier page, or may be written now. */
export interface RecordSource {
  load(): Promise<RecordCode>;
  /** Told once what `allow` began is done. */
  arrived(): void;
}

export function openMemory(
  storage: () => SiteSettings['storage'],
  newVisitor: () => string,
  { load, arrived }: RecordSource,
): Keeper {
  let code: RecordCode | undefined;
  /** By this page alone. */
  let page = emptyMemory;
  let stored: Memory | undefined;
  let choice: Choice | undefined;
  let told: string | undefined;
  let waiting: Change[] = [];
  let isAllowed = false;
  /** Once something was written and could not be found again, this page has no store. */
  let isBroken = false;
  let arriving: Promise<unknown> | undefined;
  const fetchCode = async (): Promise<RecordCode> => (code ??= await load());
  const read = () => code?.unpackRecord(code.findStored(storage().kind));

  const keep = (kept: Kept): boolean | undefined => {
    const { kind, days } = storage();
    return code?.keepText(kind, code.packRecord(kept), days);
  };
  const write = (): void => {
    if (!code || !stored || isBroken) return;
    const memory = { ...stored, visitor: stored.visitor ?? newVisitor() };
    isBroken = !keep({ memory, choice, told });
    // An id that is not kept would be another on the next page: nobody can be split by it.
    if (!isBroken) stored = memory;
  };
  const begin = (): void => {
    const kept = read();
    choice ??= kept?.choice;
    // A consent tool that answered anew on this page may have said nothing new.
    told = kept?.told ?? told;
    stored = waiting.reduce((memory, change) => change(memory), kept?.memory ?? emptyMemory);
    waiting = [];
    code?.removeTexts(storage().kind);
    write();
  };
  const keeper: Keeper = {
    get: () => stored ?? page,
    refresh() {
      if (!stored || isBroken) return;
      // Nothing there although it was written: the visitor deleted it, and is forgotten.
      stored = read()?.memory ?? emptyMemory;
    },
    update(change) {
      if (stored) {
        keeper.refresh();
        stored = change(stored);
        write();
      } else waiting.push(change);
      page = change(page);
    },
    allow() {
      isAllowed = true;
      if (code) return begin();
      arriving = fetchCode()
        .then(() => {
          if (isAllowed) begin();
        })
        .catch(() => (isBroken = true)) // Out of reach: this page remembers by itself.
        .then(arrived)
        .catch(() => {}); // Whoever was told has said so already.
    },
    withdraw(left) {
      isAllowed = false;
      stored = undefined;
      code?.removeTexts();
      if (!left) return;
      // At once where it can be: the visitor may be about to leave.
      if (code) keep({ choice: left });
      else
        fetchCode().then(
          () => isAllowed || keep({ choice: left }),
          () => {},
        ); // Out of reach: the next page asks again.
    },
    forget(left) {
      page = emptyMemory;
      waiting = [];
      choice = left;
      stored &&= emptyMemory;
      code?.removeTexts();
      if (left) keep({ choice: left });
    },
    isStored: () => !!stored && !isBroken,
    readChoice: () => read()?.choice,
    setChoice(next) {
      choice = next;
      write();
    },
    isNews(answers) {
      if (told === answers) return false;
      told = answers;
      write();
      return true;
    },
    hasReopened: () => isAllowed && !!code?.markOpen(storage().kind),
    prepare: () =>
      !code &&
      hasRecord() &&
      fetchCode().then(
        () => false,
        () => true,
      ),
    isAwaited: () => isAllowed && !stored && !isBroken,
    arrival: () => Promise.resolve(arriving),
  };
  return keeper;
}
