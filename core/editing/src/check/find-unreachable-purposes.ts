import { findAttribute } from '@beckon/engine/visit/attributes';
import type { Check } from './check.ts';
import { canBeGranted } from './can-be-granted.ts';
import type { Finding } from './finding.ts';
import { listLeaves } from './list-leaves.ts';

/** Attributes the audience reads, and purposes the campaign waits for, that nothing on the site can ever allow. */
export const findUnreachablePurposes: Check = ({ audience, needs = [] }, { site }) => {
  const waiting = needs.flatMap((purpose, index): readonly Finding[] =>
    canBeGranted(purpose, site)
      ? []
      : [{ says: 'purpose-never-allowed', severity: 'blocks', path: `needs.${index}`, values: { purpose } }],
  );
  const reading = listLeaves(audience, 'audience').flatMap(({ leaf, path }): readonly Finding[] => {
    const attribute = findAttribute(leaf.attribute);
    if (attribute === undefined || canBeGranted(attribute.purpose, site)) return [];
    const values = { attribute: attribute.label, purpose: attribute.purpose };
    return [{ says: 'attribute-never-allowed', severity: 'warns', path, values }];
  });
  return [...waiting, ...reading];
};
