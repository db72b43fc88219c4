import type { Purpose } from '../consent/purpose.ts';
import { attributesOf } from '../targeting/attributes-of.ts';
import type { AttributeName } from '../targeting/condition.ts';
import { findAttribute } from '../visit/attributes.ts';
import type { Campaign } from './campaign.ts';
import type { ContentDocument } from './content.ts';
import { placeholdersOf } from './placeholders-of.ts';
import type { SiteSettings } from './site.ts';
import type { Trigger } from './trigger.ts';

/** What a trigger looks at while it waits, beside the conditions written into it. */
const readByTrigger: Readonly<Partial<Record<Trigger['kind'], AttributeName>>> = {
  'add-to-cart': 'cart.items',
  'cart-value': 'cart.total',
};

/**
 * The attributes that a page must know in order to decide on these campaigns and to write their texts, sorted, each with
 * the purpose it needs. Names are those of the registry: `own` for `own.plan.tier`.
 */
export function attributesReadBy(
  campaigns: readonly Campaign[],
  documents: readonly ContentDocument[],
  site: SiteSettings,
): Readonly<Record<AttributeName, Purpose>> {
  const names = [
    ...campaigns.flatMap(namesReadBy),
    // What a content document says lies in it as text, whatever the block: reading all of it misses none.
    ...documents.flatMap((document) => placeholdersIn(document)),
    ...(site.interruptions.sparesSearchLanding && campaigns.some(mayCoverPage)
      ? ['device.kind', 'source.channel', 'page.path']
      : []),
  ];
  const found = names.flatMap((name) => findAttribute(name) ?? []);
  const sorted = found.sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(sorted.map(({ name, purpose }) => [name, purpose]));
}

function namesReadBy({ audience, triggers, format, translations }: Campaign): readonly AttributeName[] {
  const { list, cancel } = triggers;
  const wheres = [...list.flatMap((trigger) => ('where' in trigger ? trigger.where : []) ?? []), cancel?.where ?? []];
  return [
    ...attributesOf(audience),
    ...wheres
      .flat()
      .flatMap(attributesOf)
      .filter((name) => !/^event(\.|$)/.test(name)),
    ...list.flatMap((trigger) => readByTrigger[trigger.kind] ?? []),
    ...placeholdersIn(format),
    // The bell counts as unread what the visitor has not seen.
    ...(format.kind === 'feed' ? ['visitor.campaigns'] : []),
    ...(translations && Object.keys(translations).length > 0 ? ['page.language'] : []),
  ];
}

/** Whether the guard for pages that a search engine led to asks about it; a slide-in leaves the page usable. */
function mayCoverPage({ format }: Campaign): boolean {
  return format.kind === 'popup' || format.kind === 'full-screen';
}

function placeholdersIn(value: unknown): readonly AttributeName[] {
  if (typeof value === 'string') return placeholdersOf(value);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(placeholdersIn) : [];
}
