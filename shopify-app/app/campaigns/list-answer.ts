import type { Problem } from '@beckon/engine';

export type ListVerb = 'publish' | 'pause' | 'archive' | 'restore' | 'duplicate' | 'delete' | 'undelete';

export const listVerbs: readonly ListVerb[] = [
  'publish',
  'pause',
  'archive',
  'restore',
  'duplicate',
  'delete',
  'undelete',
];

/** One campaign of a file: what became of it. */
export interface ImportedCampaign {
  readonly name: string;
  readonly id?: string;
  /** Why it was not taken; of one that was: what had to be left out. */
  readonly problems: readonly Problem[];
}

/** What the list is told after something was done. */
export type ListAnswer =
  | { readonly did: ListVerb; readonly ids: readonly string[]; readonly refused: readonly RefusedCampaign[] }
  | { readonly did: 'import'; readonly campaigns: readonly ImportedCampaign[]; readonly problems: readonly Problem[] };

export interface RefusedCampaign {
  readonly id: string;
  readonly name: string;
  readonly problems: readonly string[];
}

/** Reads what the list asks for; undefined where it is nothing it can ask for. */
export function readListWish(form: FormData): { readonly verb: ListVerb; readonly ids: readonly string[] } | undefined {
  const verb = listVerbs.find((known) => known === form.get('verb'));
  const ids = form.getAll('id').filter((id) => typeof id === 'string');
  return verb && ids.length > 0 && ids.length <= 500 ? { verb, ids } : undefined;
}
