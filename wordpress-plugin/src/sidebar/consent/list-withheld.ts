import { attributesOf, findAttribute, type AttributeName, type Campaign, type Purpose } from '@beckon/engine';

/** What a purpose decides for a campaign: which facts its audience cannot know without it, and whether it waits for it. */
export interface Withheld {
  readonly purpose: Exclude<Purpose, 'necessary'>;
  readonly facts: readonly AttributeName[];
  readonly isNeeded: boolean;
  /** Whether its limits need a memory that this purpose allows. */
  readonly isRemembered: boolean;
}

const asked = ['preferences', 'analytics', 'marketing', 'sale'] as const;

/** What is withheld where a visitor has not allowed a purpose; purposes that change nothing are left out. */
export function listWithheld({
  audience,
  needs = [],
  frequency,
}: Pick<Campaign, 'audience' | 'needs' | 'frequency'>): readonly Withheld[] {
  const names = [...new Set(attributesOf(audience))];
  return asked.flatMap((purpose) => {
    const facts = names.filter((name) => findAttribute(name)?.purpose === purpose);
    const isNeeded = needs.includes(purpose);
    const isRemembered = purpose === 'preferences' && frequency.withoutMemory === 'hold';
    return facts.length > 0 || isNeeded || isRemembered ? [{ purpose, facts, isNeeded, isRemembered }] : [];
  });
}
