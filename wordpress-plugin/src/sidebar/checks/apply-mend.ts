import type { Edit } from '@beckon/editing';
import type { Campaign } from '@beckon/engine';
import { editRules } from '../rules/edit-rules.ts';
import type { Rules } from '../rules/rules.ts';

/** What a remedy changes: the rules, and attributes of the campaign's root block. */
export interface Mended {
  readonly rules: Rules;
  readonly root: Readonly<Record<string, unknown>>;
}

/** Does a remedy; undefined where it would change blocks, which are written by hand. */
export function applyMend(mend: Edit, rules: Rules, campaign: Campaign, locale: string): Mended | undefined {
  const edited = editRules(rules, mend, { locale, whole: campaign });
  if (!edited.ok) return undefined;
  const { content, format, theme } = edited.campaign;
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  if (!isSame(content.steps, campaign.content.steps) || !isSame(content.tab, campaign.content.tab)) return undefined;
  return {
    rules: edited.rules,
    root: {
      ...(!isSame(format, campaign.format) && { format }),
      ...(!isSame(theme, campaign.theme) && { theme }),
      ...(content.label !== campaign.content.label && { label: content.label }),
    },
  };
}
