import type { OpenType } from '@beckon/editing';
import type { VisitDraft } from '@beckon/editing/visit/visit-draft';

/**
 * The draft with a fact set; an empty text leaves it unknown, and takes it from the list.
 *
 * @param type what the text stands for where no attribute says so
 */
export function setFact(draft: VisitDraft, name: string, text: string, type?: OpenType): VisitDraft {
  const rest = draft.facts.filter((fact) => fact.name !== name);
  return { ...draft, facts: text === '' ? rest : [...rest, { name, text, ...(type && { type }) }] };
}

export const readFactText = (draft: VisitDraft, name: string): string =>
  draft.facts.find((fact) => fact.name === name)?.text ?? '';
