import type { Campaign, Problem } from '@beckon/engine';
import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';
import { ruleNames, type RuleName, type Rules } from './rules.ts';

/** Rules read into a campaign, and those of them that could not be read and stand at their default in it. */
export interface ReadRules {
  readonly campaign: Campaign;
  readonly unreadable: ReadonlyMap<RuleName, readonly Problem[]>;
}

/** What names a block: without the campaign around them these say nothing. */
const aboutContent: readonly RuleName[] = ['experiment', 'translations'];

/**
 * Reads rules as the engine does. Where the campaign that they belong to is not known (yet), a plain one stands in for it,
 * and what is about its content is left out.
 *
 * @param whole the campaign as it was compiled last
 */
export function readRules(rules: Rules, whole?: Campaign): ReadRules {
  const base = { ...leaveOut(whole ?? standIn, ruleNames), ...(whole && { locale: whole.locale }) };
  const names = ruleNames.filter((name) => rules[name] !== undefined && (whole || !aboutContent.includes(name)));
  const all = parseCampaign({ ...base, ...pick(rules, names) });
  if (all.ok) return { campaign: all.value, unreadable: new Map() };
  const unreadable = new Map<RuleName, readonly Problem[]>();
  const readable = names.filter((name) => {
    // Translations name the texts of variants, too.
    const beside = name === 'translations' ? pick(rules, ['locale', 'experiment']) : {};
    const parsed = parseCampaign({ ...base, ...beside, [name]: rules[name] });
    if (!parsed.ok) unreadable.set(name, parsed.problems);
    return parsed.ok;
  });
  const rest = parseCampaign({ ...base, ...pick(rules, readable) });
  return { campaign: rest.ok ? rest.value : readRules({}).campaign, unreadable };
}

const standIn = {
  id: 'new',
  name: 'New',
  format: { kind: 'popup' },
  content: { steps: [{ id: 'start', blocks: [] }] },
  theme: {},
};

function pick(rules: Rules, names: readonly RuleName[]): Rules {
  return Object.fromEntries(names.map((name) => [name, rules[name]]));
}

function leaveOut(from: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));
}
