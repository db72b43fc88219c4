import { findAttribute } from '@beckon/engine/visit/attributes';
import type { Check } from './check.ts';
import { hasConsentSource } from './has-consent-source.ts';
import { listLeaves } from './list-leaves.ts';

/** A campaign that needs permission on a site where no consent tool is connected to ask for it. */
export const findMissingConsentSource: Check = (campaign, { site }) => {
  if (hasConsentSource(site) || site.consent.denyAll) return [];
  const readsPersonal = listLeaves(campaign.audience, 'audience').some(({ leaf }) => {
    const purpose = findAttribute(leaf.attribute)?.purpose;
    return purpose !== undefined && purpose !== 'necessary';
  });
  const needsMemory = campaign.frequency.withoutMemory === 'hold';
  const needsPurpose = campaign.needs?.some((purpose) => purpose !== 'necessary') === true;
  if (!readsPersonal && !needsMemory && !needsPurpose) return [];
  const path = readsPersonal ? 'audience' : needsPurpose ? 'needs' : 'frequency.withoutMemory';
  return [{ says: 'no-consent-source', severity: 'warns', path }];
};
