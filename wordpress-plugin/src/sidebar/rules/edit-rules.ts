import { describeProblem, describeRefusal, type Edit } from '@beckon/editing';
import type { Campaign } from '@beckon/engine';
import { readRules } from './read-rules.ts';
import { ruleNames, type Rules } from './rules.ts';

/** The rules after an edit, with only what it changed written anew; or why it cannot be done, for people. */
export type EditedRules =
  | { readonly ok: true; readonly rules: Rules; readonly campaign: Campaign }
  | { readonly ok: false; readonly message: string };

/**
 * Does one of @beckon/editing's edits to rules.
 *
 * @param whole the campaign as it was compiled last, for edits that touch its content
 */
export function editRules(
  rules: Rules,
  edit: Edit,
  { locale, whole }: { readonly locale: string; readonly whole?: Campaign | undefined },
): EditedRules {
  const { campaign } = readRules(rules, whole);
  const edited = edit(campaign);
  if (!edited.ok) {
    const [problem] = edited.problems ?? [];
    const message = problem ? describeProblem(problem.message, { locale }) : describeRefusal(edited.because, locale);
    return { ok: false, message };
  }
  const next: Record<string, unknown> = { ...rules };
  for (const name of ruleNames) {
    if (JSON.stringify(edited.campaign[name]) === JSON.stringify(campaign[name])) continue;
    if (edited.campaign[name] === undefined) delete next[name];
    else next[name] = edited.campaign[name];
  }
  return { ok: true, rules: next, campaign: edited.campaign };
}
