import { rememberPageView } from '@beckon/engine/frequency/remember-page-view';
import type { PageView } from '@beckon/engine/frequency/remember-page-view';
import { emptyMemory } from '@beckon/engine/visit/memory';
import type { Memory, SiteSettings } from '@beckon/engine';
import { addPageView } from './memory/add-page-view.ts';
import { beginRecord } from './memory/begin-record.ts';
import { packAnswers, type Choice } from './memory/choice.ts';
import { glance, hasRecord, type Glimpse, type Who } from './memory/glance.ts';
import { markOpen } from './memory/mark-open.ts';
import { removeAll } from './memory/remove-all.ts';

/** One thing that happened, as it changes what is remembered; `hasReopened`: the browser was closed since it was asked last. */
export type Change = (memory: Memory, hasReopened?: () => boolean) => Memory;

type UncountedView = Omit<PageView, 'browserReopened'>;

/** What this browser remembers: the page's own memory, and, once that is allowed, the record in one of its stores. */
export interface Keeper extends Memories {
  /** Resolves once what `allow` or `wake` began is done. */
  arrival(): Promise<unknown>;
}

/** The same as whoever has the record keeps it. */
export interface Memories {
  get(): Memory;
  /** Reads the record again: another tab may have written, or the visitor deleted it. */
  refresh(): void;
  update(change: Change): void;
  /** Counts a page view. */
  turn(view: UncountedView): void;
  /**
   * From now on the record is read and written. What this page did before is told to it, in order. Where there is none, and
   * only page views to tell, it is begun without the code that reads it.
   *
   * @param choice what the visitor chose, to be written down
   * @param answers what is going to be reported, as `packAnswers` writes it
   */
  allow(choice: Choice | undefined, answers: string): void;
  /** Reads all of the record where a glance was enough until now. True where that is so: `isAwaited` until it is done. */
  wake(): boolean;
  /** Whether a glance is all that there was: what else the record holds is not known, be it nothing. */
  isGlance(): boolean;
  /** Writes down a choice, or what was told. */
  save(): void;
  /** No longer. Every store is emptied; the page goes on by its own memory. `choice` is kept alone where it must be. */
  withdraw(choice?: Choice): void;
  /** As if the visitor came for the first time. `choice` is kept alone where it must be. */
  forget(choice?: Choice): void;
  isStored(): boolean;
  /** Who the visitor is, where that is remembered: a random id, and when this visit began. */
  who(): Who | undefined;
  /** What the record says the visitor chose, allowed or not: the answer itself is not for remembering people by. */
  readChoice(): Choice | undefined;
  setChoice(choice: Choice): void;
  /** Whether these answers differ from those that were told last; from now on they are the last. */
  isNews(answers: string): boolean;
  /** Fetches what reads the record, where there is one of which a glance tells nothing. True where it is out of reach. */
  prepare(): Promise<boolean> | false;
  /** Whether the record may be read and its code is still on its way: nothing can be decided before. */
  isAwaited(): boolean;
}

/** What reads and writes the record. */
export type RecordCode = typeof import('./memory/record.ts');

/** The code of the record comes when it is needed: where a glance does not tell what an earlier page left, or is not enough. */
export interface RecordSource {
  load(): Promise<RecordCode>;
  /** Told once what `allow` began is done. */
  arrived(): void;
}

/** What is known before all of the record is. */
export interface Ground {
  readonly storage: () => SiteSettings['storage'];
  readonly newVisitor: () => string;
  /** What this page alone remembers. */
  page: Memory;
  /** What the record does not know yet, in order. */
  waiting: Change[];
  choice?: Choice | undefined;
  /** The answers that were reported last, as `packAnswers` writes them. */
  told?: string | undefined;
  isAllowed?: boolean;
  /** What was told last is known already, and may be newer than what the record says. */
  wasGlanced?: boolean;
}

/** Opens a memory that does with a glance at the record; once that is not enough, `openRecord` takes its place. */
export function openMemory(
  storage: Ground['storage'],
  newVisitor: Ground['newVisitor'],
  { load, arrived }: RecordSource,
): Keeper {
  const ground: Ground = { storage, newVisitor, page: emptyMemory, waiting: [] };
  let glimpse: Glimpse | undefined;
  let isEnough = false;
  /** The code is out of reach: this page remembers by itself. */
  let isBroken = false;
  let arriving: Promise<unknown> | undefined;
  const look = (): Glimpse | undefined => glance(storage().kind);
  /** Where nothing can be kept there is nothing to read or to write. */
  const save = (): unknown => glimpse && keeper.wake();
  /** Page views among what is waiting: where it is nothing else, they can be written without the code. */
  const views: UncountedView[] = [];
  let opened: unknown;
  const fetchRecord = (): Promise<unknown> =>
    load().then(({ openRecord }) => (opened ??= Object.assign(keeper, openRecord(ground))));
  const open = (): void => {
    isEnough = false;
    arriving = fetchRecord()
      .catch(() => {
        isBroken = true;
        glimpse = undefined;
      })
      .then(arrived)
      .catch(() => {}); // Whoever was told has said so already.
  };
  const leave = (left?: Choice): void => {
    ground.choice = left;
    removeAll();
    // At once: the visitor may be about to leave.
    if (left) beginRecord(storage(), left);
    // To tell other tabs. Out of reach, they see it when they are looked at again.
    if (glimpse) fetchRecord().catch(() => {});
    glimpse = undefined;
  };
  const keeper: Keeper = {
    get: () => ground.page,
    who: () => glimpse?.who,
    refresh() {},
    update(change) {
      save();
      ground.waiting.push(change);
      ground.page = change(ground.page);
    },
    turn(view) {
      // Another tab may have written since, or the visitor deleted it.
      const fresh = isEnough ? look() : undefined;
      const store = storage();
      if (fresh?.who) {
        const browserReopened = store.kind === 'cookie' && markOpen();
        glimpse = addPageView(store, fresh, fresh.who, { ...view, browserReopened });
      } else {
        views.push(view);
        keeper.update((memory, hasReopened) =>
          rememberPageView(memory, { ...view, browserReopened: !!hasReopened?.() }),
        );
      }
    },
    allow(choice, answers) {
      const isPlain = ground.waiting.length === views.length;
      ground.isAllowed = true;
      glimpse = look();
      // A refusal alone says nothing of anybody: who takes it back is new.
      const isNew = isPlain && (glimpse ? !glimpse.who : !hasRecord());
      if (isNew) glimpse = beginRecord(storage(), choice, answers, newVisitor());
      if (glimpse?.who) {
        ground.wasGlanced = true;
        ground.choice = glimpse.choice;
        ground.told = isNew ? undefined : glimpse.told;
      }
      // Nor is there anything to be had where nothing is kept, by the site's choice or the browser's.
      isEnough = isPlain && (isNew || !!glimpse?.who);
      if (!isEnough) open();
      else if (glimpse) {
        ground.waiting = [];
        views.splice(0).forEach(keeper.turn);
      }
    },
    wake() {
      const wasEnough = isEnough;
      if (wasEnough) open();
      return wasEnough;
    },
    isGlance: () => isEnough && !!glimpse,
    save,
    withdraw(left) {
      ground.isAllowed = false;
      isEnough = false;
      leave(left);
    },
    forget(left) {
      ground.page = emptyMemory;
      views.length = ground.waiting.length = 0;
      leave(left);
      keeper.wake();
    },
    isStored: () => !!glimpse?.who,
    readChoice: () => look()?.choice,
    setChoice(next) {
      if (packAnswers(next) === packAnswers(ground.choice ?? {})) return;
      ground.choice = next;
      keeper.save();
    },
    isNews(answers) {
      if (ground.told === answers) return false;
      ground.told = answers;
      if (glimpse?.told !== answers) keeper.save();
      return true;
    },
    prepare: () =>
      !look() &&
      hasRecord() &&
      fetchRecord().then(
        () => false,
        () => true,
      ),
    isAwaited: () => !!ground.isAllowed && !isEnough && !isBroken,
    arrival: async () => arriving,
  };
  return keeper;
}
