import { explainDecision } from '@beckon/engine/explain/explain-decision';
import { allows } from '@beckon/engine/consent/allows';
import { buildVisit } from '../visit/build-visit.ts';
import { guard } from '../visit/guard.ts';
import type { Page } from '../visit/page.ts';

/** Puts the state of this page into words: opens the panel, and gives the same sentences to whoever asked. */
export async function explain(page: Page): Promise<readonly string[]> {
  const [{ openPanel }, { act }] = await Promise.all([import('../debug/panel.tsx'), import('../act.ts')]);
  const decide = await act.loadDecide();
  if (!page.act) {
    await act.prepare(page);
    page.act = act;
  }
  // What is said to wait for a trigger from here on, such as a campaign whose schedule has opened meanwhile, really waits.
  page.look();
  const read = () => {
    const { snapshot, memory } = page;
    const consent = page.consent.get();
    const now = Date.now();
    const { attributes, visitorTimeZone } = buildVisit(page);
    const rows = explainDecision(act.decideNow(page, decide), { snapshot, now, visitorTimeZone });
    return {
      // What stands on the page was shown by an earlier decision: that is what people see, so that is what they read.
      rows: rows.map((row) => {
        const standing = page.standing.get(row.campaign);
        return standing && !standing.isParked ? { ...row, isShown: true, sentence: 'On screen now.' } : row;
      }),
      site: snapshot.site,
      consent,
      memory: memory.get(),
      isStored: memory.isStored(),
      attributes,
      withheld: Object.fromEntries(
        Object.entries(snapshot.attributes ?? {}).filter(([, purpose]) => !allows(consent, purpose)),
      ),
    };
  };
  const facts = read();
  if (!page.onDecision) {
    const panel = openPanel(facts, () => (page.onDecision = undefined), page.nonce);
    page.onDecision = guard(() => panel.update(read()));
  }
  return facts.rows.map(({ name, sentence }) => `${name}: ${sentence}`);
}
