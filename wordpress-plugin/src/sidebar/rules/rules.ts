/**
 * What a campaign's document says beside its blocks, as it is kept: with the post, or in the attributes of a block. Keys
 * that are absent are at their default; what is in the others is only known once it is read.
 */
export type Rules = Readonly<Partial<Record<RuleName, unknown>>>;

export type RuleName = (typeof ruleNames)[number];

export const ruleNames = [
  'triggers',
  'audience',
  'frequency',
  'schedule',
  'priority',
  'needs',
  'experiment',
  'locale',
  'translations',
] as const;

/** Rules as WordPress gives them: an empty object may come as an empty list. */
export function takeRules(kept: unknown): Rules {
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Rules) : {};
}
