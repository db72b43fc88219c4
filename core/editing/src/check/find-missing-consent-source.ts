import type { Trigger, Triggers } from '@beckon/engine';
import { findAttribute } from '@beckon/engine/visit/attributes';
import type { Check } from './check.ts';
import { mustRemember } from '../must-remember.ts';
import { hasConsentSource } from './has-consent-source.ts';
import { listLeaves } from './list-leaves.ts';

/** A campaign that needs permission on a site where no consent tool is connected to ask for it. */
export const findMissingConsentSource: Check = (campaign, { site }) => {
  if (hasConsentSource(site) || site.consent.denyAll) return [];
  const readsPersonal = listLeaves(campaign.audience, 'audience').some(({ leaf }) => {
    const purpose = findAttribute(leaf.attribute)?.purpose;
    return purpose !== undefined && purpose !== 'necessary';
  });
  const needsMemory = campaign.frequency.withoutMemory === 'hold' && mustRemember(campaign.frequency);
  const needsPages = needsEarlierPages(campaign.triggers);
  const needsId = campaign.experiment?.withoutId === 'hold';
  const needsPurpose = campaign.needs?.some((purpose) => purpose !== 'necessary') === true;
  const [path] = [
    ...(readsPersonal ? ['audience'] : []),
    ...(needsPurpose ? ['needs'] : []),
    ...(needsMemory ? ['frequency.withoutMemory'] : []),
    ...(needsPages ? ['triggers.list'] : []),
    ...(needsId ? ['experiment'] : []),
  ];
  if (path === undefined) return [];
  return [{ says: 'no-consent-source', severity: 'warns', path }];
};

/** Whether it never asks to be shown where earlier pages of the visit may not be counted. */
function needsEarlierPages({ match, list }: Triggers): boolean {
  const counts = (trigger: Trigger) => trigger.kind === 'nth-page' && trigger.pages > 1;
  return match === 'all' ? list.some(counts) : list.length > 0 && list.every(counts);
}
