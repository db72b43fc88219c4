import { attributesOf, type Campaign } from '@beckon/engine';
import { describable } from '@beckon/editing/visit/visit-draft';

/** What the preview has controls of its own for. */
const settled = ['device.kind', 'time.now'];

/** The facts that a campaign's audience asks about and that somebody can make up, each once, in the order of the audience. */
export function listAsked({ audience }: Pick<Campaign, 'audience'>): readonly string[] {
  const names = [...new Set(attributesOf(audience))];
  return names.filter(
    (name) => !settled.includes(name) && (describable.includes(name) || /^(page\.query|own)\./.test(name)),
  );
}
