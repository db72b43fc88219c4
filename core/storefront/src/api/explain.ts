import { explainDecision } from '@beckon/engine/explain/explain-decision';
import { allows } from '@beckon/engine/consent/allows';
import { toIso } from '../read/to-iso.ts';
import { guard } from '../visit/guard.ts';
import type { Page } from '../visit/page.ts';
import { describeStanding } from './describe-standing.ts';

/** What is here already stands by the first; a part that comes at all has come by the second. */
const soonMs = [100, 1000];

/** Puts the state of this page into words: opens the panel, and gives the same sentences to whoever asked. */
export async function explain(page: Page): Promise<readonly string[]> {
  const [{ openPanel }, { act }] = await Promise.all([import('../debug/panel.tsx'), import('../act.ts')]);
  const decide = await act.loadDecide();
  // What a glance at the record does not tell is asked for here.
  page.memory.wake();
  await page.memory.arrival();
  await act.begin(page);
  // What is said to wait for a trigger from here on, such as a campaign whose schedule has opened meanwhile, really waits.
  page.look();
  const read = () => {
    const { snapshot, memory, options } = page;
    const { storage } = snapshot.site;
    const consent = page.consent.get();
    const now = Date.now();
    const { attributes, visitorTimeZone } = act.buildVisit(page);
    const decision = act.decideNow(page, decide);
    const rows = explainDecision(decision, { snapshot, now, visitorTimeZone });
    const isBusy = new Set(decision.held.flatMap((it) => (it.because.kind === 'on-screen' ? it.campaign : [])));
    return {
      // What stands on the page was shown by an earlier decision: that is what people see, so that is what they read. What
      // was turned away may have a graver reason by now.
      rows: rows.map((row) => {
        const standing = page.standing.get(row.campaign);
        const campaign = snapshot.campaigns.find((it) => it?.id === row.campaign);
        const isTold = standing && campaign && (!standing.isParked || isBusy.has(row.campaign));
        return isTold
          ? { ...row, ...describeStanding(campaign, standing, { timeZone: snapshot.site.timeZone, visitorTimeZone }) }
          : row;
      }),
      // As the page may have set it.
      storage: { kind: options.storage ?? storage.kind, days: options.cookieDays ?? storage.days },
      consent,
      memory: memory.get(),
      isStored: memory.isStored(),
      attributes: { ...('time.now' in Object(snapshot.attributes) && { 'time.now': toIso(now) }), ...attributes },
      withheld: Object.fromEntries(
        Object.entries(snapshot.attributes ?? {}).filter(([, purpose]) => !allows(consent, purpose)),
      ),
    };
  };
  const facts = read();
  // Also where the schedule opened between the two.
  page.look();
  if (!page.onDecision) {
    let timers: readonly ReturnType<typeof setTimeout>[] = [];
    const close = (): void => {
      timers.forEach(clearTimeout);
      page.onDecision = undefined;
    };
    const panel = openPanel(facts, close, page.nonce);
    const update = guard(() => panel.update(read()));
    page.onDecision = () => {
      update();
      // What was let through is somewhere else in a moment, and nobody decides anew because of that.
      timers.forEach(clearTimeout);
      timers = soonMs.map((ms) => setTimeout(update, ms));
    };
  }
  return facts.rows.map(({ name, sentence }) => `${name}: ${sentence}`);
}
