import type { Campaign, Condition, Trigger } from '@beckon/engine';
import type { Check } from './check.ts';
import type { Edited } from '../edit/edited.ts';
import { settle } from '../edit/settle.ts';
import { canBeMet } from './solve/can-be-met.ts';

/** A visitor who has been on the page this long has seen what the search promised. */
const soonSeconds = 6;

/** A page of four screens has shown this much of itself before anybody scrolls. */
const firstScreenPercent = 25;

/** How far somebody scrolls who has begun to read. */
const mendedPercent = 35;

/**
 * Windows that cover a phone's page before anybody has read it. Search engines ask for small banners there instead:
 * https://developers.google.com/search/docs/appearance/avoid-intrusive-interstitials
 */
export const findCoveredLandingPage: Check = (campaign) => {
  const { format, content, triggers } = campaign;
  if (format.kind !== 'popup' && format.kind !== 'full-screen') return [];
  if (content.tab?.when === 'first') return [];
  const soon = triggers.list.filter(comesSoon);
  const isSoon = triggers.match === 'any' ? soon.length > 0 : soon.length > 0 && soon.length === triggers.list.length;
  if (!isSoon || !canBeMet({ all: [campaign.audience, ...phoneOnFirstPage] })) return [];
  return [{ says: 'covers-landing-page', severity: 'warns', path: 'triggers.list', mend: waitForReader }];
};

const phoneOnFirstPage: readonly Condition[] = [
  { attribute: 'device.kind', is: 'equals', value: 'phone' },
  { attribute: 'visitor.pagesThisVisit', is: 'equals', value: 1 },
];

function comesSoon(trigger: Trigger): boolean {
  switch (trigger.kind) {
    case 'page-load':
      return true;
    case 'delay':
    case 'inactivity':
    case 'time-on-site':
      return trigger.seconds < soonSeconds;
    case 'scroll':
      return trigger.percent <= firstScreenPercent;
    case 'nth-page':
      return trigger.pages <= 1;
    default:
      return false;
  }
}

function waitForReader(campaign: Campaign): Edited {
  const list = campaign.triggers.list.map((trigger): Trigger =>
    comesSoon(trigger) ? { kind: 'scroll', percent: mendedPercent } : trigger,
  );
  return settle(campaign, { ...campaign, triggers: { ...campaign.triggers, list } });
}
