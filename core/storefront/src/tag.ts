import type { Attributes, Consent } from '@beckon/engine';
import { answerPage } from './api.ts';
import { makeBus } from './bus.ts';
import { openMemory } from './memory.ts';
import { detectPlatform } from './platform/detect-platform.ts';
import { loadReaders } from './read/load-readers.ts';
import { readers } from './read/readers.ts';
import { openReport } from './report.ts';
import { listen } from './triggers/listen.ts';
import { applyConsent } from './visit/apply-consent.ts';
import { armTriggers } from './visit/arm-triggers.ts';
import { buildVisit } from './visit/build-visit.ts';
import { decideNow } from './visit/decide-now.ts';
import { findRegion } from './visit/find-region.ts';
import { followConsent } from './visit/follow-consent.ts';
import { guard } from './visit/guard.ts';
import { loadTabs } from './visit/load-tabs.ts';
import { nameVisitor } from './visit/name-visitor.ts';
import { newVisitor } from './visit/new-id.ts';
import type { Arrival, Options, Page } from './visit/page.ts';
import { putOnScreen } from './visit/put-on-screen.ts';
import { reportHeldOut } from './visit/report-held-out.ts';
import { turnPage } from './visit/turn-page.ts';
import { watchAddress } from './visit/watch-address.ts';

/** A page that reports its own page views does so within this time of the change of address. */
const sameTurnMs = 1000;

/** Before anybody has answered anything. */
const nothingYet = {} as Consent;

/** The tag: reads, decides, shows and reports, for as long as the page lives. */
export const start = guard(({ snapshot, nonce }: Arrival): void => {
  const { site } = snapshot;
  const platform = detectPlatform();
  const options: Options = {};
  const facts = { ...platform.facts() };
  const memory = openMemory(
    () => ({ kind: options.storage ?? site.storage.kind, days: options.cookieDays ?? site.storage.days }),
    newVisitor,
  );
  let turnedAt = 0;

  const page: Page = {
    snapshot,
    nonce,
    options,
    platform,
    bus: makeBus(),
    memory,
    consent: followConsent(
      site.consent,
      memory.readChoice(),
      () => findRegion(options, facts),
      guard((before, after) => applyConsent(page, before, after)),
    ),
    report: openReport(
      site,
      () => page.consent.get(),
      () => nameVisitor(memory),
      (endpoint) => import('./report/open-post.ts').then(({ openPost }) => openPost(endpoint)),
    ),
    readers,
    canReadAll: false,
    facts,
    ownForPage: {},
    fired: {},
    cancelled: [],
    called: [],
    armed: new Map(),
    standing: new Map(),
    heldOut: new Set(),
    look: guard(look),
    turn: guard(turn),
    learn: guard(learn),
    loadTabs: guard(() => loadTabs(page)),
  };
  const address = watchAddress(page.look);

  /** Decides, and acts on it. */
  function look(): void {
    if (!turnedAt) return;
    if (options.autoPageview !== false && address.hasMoved()) return turn();
    const visit = buildVisit(page);
    const { show, held } = (page.decision = decideNow(page, visit));
    page.onDecision?.();
    const wantsMore = show.length || held.some(({ because }) => because.kind === 'audience' && because.answer !== 'no');
    if (wantsMore && visit.withheld.length && !page.canReadAll) return void readMore();
    reportHeldOut(page);
    armTriggers(page);
    // Nobody looks at a hidden page: what is to be shown is shown when it is seen.
    if (!document.hidden) for (const showing of show) void putOnScreen(page, showing);
  }

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
  function learn(news: Attributes): void {
    Object.assign(facts, news);
    page.bus.emit('facts');
    page.consent.update();
    look();
  }

  /** Fetches the readers that few audiences need, once one of them matters. */
  function readMore(): Promise<void> {
    return loadReaders(Object.keys(snapshot.attributes))
      .then(
        (all) => (page.readers = all),
        () => {}, // Out of reach: what they would read stays unknown.
      )
      .then(() => {
        page.canReadAll = true;
        page.look();
      });
  }

  applyConsent(page, nothingYet, page.consent.get());
  answerPage(page, () => page.turn());
  if (Object.keys(snapshot.attributes ?? {}).some((name) => name.startsWith('cart.'))) platform.watchFacts(page.learn);
  listen(document, 'visibilitychange', () => {
    if (document.hidden) return;
    // Meanwhile another tab may have had the visitor's answer, or the campaign.
    memory.refresh();
    const choice = memory.readChoice();
    if (choice) page.consent.hear(choice);
    page.look();
  });
  listen(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && page.turn());
  if (/[?&]beckon-debug\b/.test(location.search)) void import('./api/explain.ts').then(({ explain }) => explain(page));
});
