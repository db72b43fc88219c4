import { readAttribute } from '@beckon/engine/targeting/read-attribute';
import { rememberCountdown, rememberMet, rememberShown } from '@beckon/engine/frequency/remember'; // prettier-ignore
import type { ContentDocument, Showing, SnapshotCampaign } from '@beckon/engine';
import { announce } from './announce.ts';
import { addCoupon } from '../platform/add-coupon.ts';
import type { Happening, Host } from '../show/host.ts';
import { guard } from './guard.ts';
import type { Page, Standing } from './page.ts';
import { readVisit } from './read-visit.ts';
import { park, take } from './standing.ts';

/** What one campaign on screen may ask of the tag. */
export function makeHost(
  page: Page,
  campaign: SnapshotCampaign,
  showing: Showing,
  document: ContentDocument,
  standing: Standing,
): Host {
  const { memory, report, snapshot } = page;
  const { id } = campaign;
  const about = { campaign: id, ...(showing.variant && { variant: showing.variant }) };
  return {
    campaign,
    showing,
    document,
    site: snapshot.site,
    nonce: page.nonce,
    isPreview: false,
    value: (name) => readAttribute(readVisit(page).attributes, name),
    ask: (moment, detail) => announce(moment, { ...about, ...detail }),
    tell: guard((happening) => {
      remember(happening);
      tellPage(happening);
      page.tabs?.tell();
      page.onDecision?.();
    }),
    sendLead: async (lead) => (await import('../report/send-lead.ts')).sendLead(page, about, document.locale, lead),
    addCoupon: (code) => addCoupon(page.loadShop, code),
    countdownFrom: () => memory.get().campaigns[id]?.countdownFrom,
    now: Date.now,
    wait: (waiting) => (standing.shown = waiting),
  };

  function remember(happening: Happening): void {
    const now = Date.now();
    switch (happening.what) {
      case 'shown':
        take(standing, campaign);
        page.standing.set(id, standing);
        page.shown.push(id);
        memory.update((it) => rememberShown(it, campaign, now));
        return report.tell('campaign-shown', { content: showing.content, ...(showing.trigger && { trigger: showing.trigger.kind }) }, about); // prettier-ignore
      case 'tab-shown':
        // Its handle stands there: nobody is interrupted, and nothing need ask for it.
        page.standing.set(id, standing);
        return park(standing, false);
      case 'closed':
        page.standing.delete(id);
        if (!/^(call|consent|page)$/.test(happening.by)) memory.update((it) => rememberMet(it, id, { closedAt: now }));
        return report.tell('campaign-closed', { by: happening.by }, about);
      case 'clicked':
        memory.update((it) => rememberMet(it, id, { clickedAt: now, ...(happening.converts && { convertedAt: now }) }));
        return report.tell('campaign-clicked', { block: happening.block, converts: happening.converts, ...(happening.href && { href: happening.href }) }, about, happening.converts ? 'soon' : undefined); // prettier-ignore
      case 'submitted':
        memory.update((it) => ({ ...rememberMet(it, id, { convertedAt: now }), isLead: true }));
        return report.tell('form-submitted', { form: happening.form }, about, 'soon');
      case 'countdown-began':
        return memory.update((it) => rememberCountdown(it, id, happening.at));
      default:
        happening satisfies never;
    }
  }

  function tellPage(happening: Happening): void {
    const type = ({ shown: 'after-popup-display', closed: 'after-popup-close', clicked: 'after-tracked-click', submitted: 'after-form-submit' } as Readonly<Record<string, string>>)[happening.what]; // prettier-ignore
    if (type) announce(type, { ...about, ...happening });
    // What was in the way is gone.
    if (happening.what === 'closed') setTimeout(page.look);
  }
}
