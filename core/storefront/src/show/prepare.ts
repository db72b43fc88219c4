import type { ContentDocument } from '@beckon/engine';
import { loadBlocks } from './content/load-blocks.ts';
import type { Host } from './host.ts';
import type { MakeFill, Parts } from './run-steps.tsx';
import { loadWords } from './words.ts';

/** Fetches what a document needs to be drawn. Undefined when it may not be shown now, or a part could not be fetched. */
export async function prepare(host: Host): Promise<Parts | undefined> {
  try {
    const { document } = host;
    const [blocks, words, makeFill] = await Promise.all([
      loadBlocks(host),
      loadWords(document.locale),
      loadFill(document),
    ]);
    return blocks && { blocks, words, makeFill };
  } catch {
    // A chunk did not arrive. Half a campaign is worse than none.
    return undefined;
  }
}

/** What fills in attributes, fetched where a document names any. */
const loadFill = (document: ContentDocument): MakeFill | Promise<MakeFill> =>
  JSON.stringify(document).includes('{{')
    ? import('./content/make-fill.ts').then((it) => it.makeFill)
    : () => (text) => text;
