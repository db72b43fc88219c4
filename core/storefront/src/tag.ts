import { foresee } from '@beckon/engine/decide/foresee';
import type { Attributes } from '@beckon/engine';
import { answerPage } from './api.ts';
import type { Choice } from './memory/choice.ts';
import { openMemory, type RecordCode } from './memory.ts';
import { findShop, isShopify } from './platform/find-shop.ts';
import { readPrintedFacts } from './platform/read-printed-facts.ts';
import { rareNames } from './read/rare-names.ts';
import { readers } from './read/readers.ts';
import { openReport } from './report.ts';
import { listen } from './triggers/listen.ts';
import { applyConsent } from './visit/apply-consent.ts';
import { drawId } from './visit/draw-id.ts';
import { fillSnapshot } from './visit/fill-snapshot.ts';
import { findRegion } from './visit/find-region.ts';
import { followConsent } from './visit/follow-consent.ts';
import { guard } from './visit/guard.ts';
import type { Acting, Arrival, Options, Page } from './visit/page.ts';
import { makeReadPage, readVisit } from './visit/read-visit.ts';
import { turnPage } from './visit/turn-page.ts';
import { watchAddress } from './visit/watch-address.ts';

/** A page that reports its own page views does so within this time of the change of address. */
const sameTurnMs = 1000;

/** The tag: reads, decides, shows and reports, for as long as the page lives. */
export const start = guard(async (arrival: Arrival): Promise<void> => {
  const snapshot = fillSnapshot(arrival.snapshot);
  const { site } = snapshot;
  const loadShop = findShop();
  const options: Options = {};
  const facts: Record<string, unknown> = readPrintedFacts();
  let known = readers;
  let openPageTabs: RecordCode['openPageTabs'] | undefined;
  const asksFor = (group: RegExp): boolean => Object.keys(snapshot.attributes ?? {}).some((name) => group.test(name));
  const memory = openMemory(
    () => ({ kind: options.storage ?? site.storage.kind, days: options.cookieDays ?? site.storage.days }),
    drawId,
    {
      async load() {
        const [record, readers] = await Promise.all([
          import('./memory/record.ts'),
          asksFor(/^(visitor|customer)/) && import('./read/memory-readers.ts'),
          // Reading and showing in one task with all that was done until here would keep a phone from answering its owner.
          new Promise((go) => setTimeout(go)),
        ]);
        if (readers) known = { ...known, ...readers.memoryReaders };
        openPageTabs = record.openPageTabs;
        return record;
      },
      // The record may know more of this visit than the page does: triggers that count look again.
      arrived() {
        void page.loadTabs();
        page.learn({});
      },
    },
  );
  // A refusal that cannot be read is no yes: this page does without us.
  if (await memory.prepare()) return;
  let turnedAt = 0;
  let acting: Promise<unknown> | undefined;

  const page: Page = {
    snapshot,
    nonce: arrival.nonce,
    options,
    loadShop,
    memory,
    consent: followConsent(
      site.consent,
      memory.readChoice(),
      () => findRegion(options, facts),
      guard((before, after) => applyConsent(page, before, after)),
    ),
    report: openReport(
      site,
      isShopify(),
      () => page.consent.get(),
      () => memory.who(),
      async (endpoint, isNow) => {
        // Only then it is known who the visitor is, be it that all of the record is asked for in this moment; and what was about
        // to be shown goes first.
        if (!isNow) for (const each of [memory.arrival, memory.arrival, () => acting, () => page.busy]) await each();
        return (await import('./report/open-post.ts')).openPost(endpoint, isShopify());
      },
    ),
    readers: () => known,
    canReadAll: false,
    facts,
    ownForPage: {},
    called: [],
    happened: [],
    standing: new Map(),
    look: guard(look),
    turn: guard(turn),
    learn: guard(learn),
    loadTabs: guard(() => memory.arrival().then(() => openPageTabs?.(page, hearRecord))),
  } satisfies Omit<Page, keyof Acting> as Omit<Page, keyof Acting> as Page;
  const address = watchAddress(page.look);

  /** The beginning of a visit is noted when it begins, or never; only where an audience asks for it. */
  const asksForSource = /"source\./.test(JSON.stringify(snapshot.campaigns));
  /** Whether this page view may be one; a page reached from within the shop is not, but for links that say otherwise. */
  const isArrival = (): unknown => location.search || !document.referrer.startsWith(location.origin + '/');

  /** Decides, and acts on it, as far as anything could come of it. */
  function look(): void {
    if (!turnedAt || memory.isAwaited()) return;
    if (options.autoPageview !== false && address.hasMoved()) return turn();
    const visit = readVisit(page);
    const { isPromising, isOpen } = foresee({ snapshot, visit, consent: page.consent.get(), now: Date.now() });
    // On a phone a rule of the house asks where the visitor comes from, whatever the audiences ask.
    // A glance at the record is enough where nothing comes of it.
    if ((isPromising || isOpen) && memory.wake()) return;
    const wantsMore =
      isOpen || (asksForSource && isArrival()) || (isPromising && visit.attributes['device.kind'] === 'phone');
    if (wantsMore && visit.withheld.length && !page.canReadAll) return void readMore();
    if (page.act) page.act.decideAndShow(page, visit);
    else if (isPromising) acting = loadAct();
  }

  /** Fetches the half that acts. Out of reach, it is asked for again at the next occasion. */
  const loadAct = guard(() =>
    import('./act.ts').then(
      ({ act }) => act.begin(page),
      () => {},
    ),
  );

  /** Begins a page view. One that the page reports and we have just noticed is the same. */
  function turn(isReported?: boolean): void {
    const now = Date.now();
    if (isReported && (!turnedAt || (now - turnedAt < sameTurnMs && !address.hasMoved()))) return;
    address.take();
    turnPage(page, !turnedAt);
    turnedAt = now;
    look();
  }

  /** Takes up facts that changed. */
  function learn(news: Attributes | undefined): void {
    Object.assign(facts, news);
    page.act?.bus.emit('facts');
    page.consent.update();
    look();
  }

  /** Fetches the readers that few audiences need, once one of them matters. */
  async function readMore(): Promise<void> {
    try {
      if (asksFor(rareNames)) {
        const { keepLanding, rareReaders } = await import('./read/rare.ts');
        keepLanding(makeReadPage(page), memory.update);
        known = { ...known, ...rareReaders };
      }
    } catch {
      // Out of reach: what they would read stays unknown.
    }
    page.canReadAll = true;
    page.look();
  }

  /** What was chosen may stand in the record by now; `news`: another tab says so. */
  const hearRecord = guard((news?: Choice | void): void => {
    memory.refresh();
    page.consent.hear(memory.readChoice(), memory.isStored(), news as Choice | undefined);
    look();
  });

  function leave(): void {
    // Another tab may have had the visitor's answer, and no way to tell: what it forbids is not sent.
    if (!page.tabs) page.consent.hear(memory.readChoice(), memory.isStored());
    page.report.leave();
  }

  answerPage(page, () => {
    page.consent.update();
    page.turn();
  });
  if (asksFor(/^cart/) || facts['visit'])
    loadShop?.().then(
      guard((shop) => shop.watchFacts(page.learn)),
      () => {}, // Out of reach: the cart stays what was printed.
    );
  listen(document, 'visibilitychange', async () => {
    if (document.hidden) return leave();
    // Meanwhile another tab may have had the visitor's answer, or the campaign.
    await memory.prepare();
    hearRecord();
  });
  listen(window, 'pagehide', leave);
  listen(window, 'pageshow', (event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    // First what was chosen on the pages in between: a page view writes, and would bring back what was withdrawn there.
    hearRecord();
    turn();
  });
});
