import type { Campaign } from '@beckon/engine';

/** The id of the innermost block that a problem's path leads through, as in `content.steps.0.blocks.2.href`. */
export function blockAt(campaign: Campaign, path: string): string | undefined {
  let at: unknown = campaign;
  let found: string | undefined;
  let list = '';
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null) break;
    at = (at as Readonly<Record<string, unknown>>)[part];
    if (list === 'blocks' && typeof at === 'object' && at !== null && 'id' in at) found = String(at.id);
    list = part;
  }
  return found;
}
