import { type BlockText, listTexts } from './block-texts.ts';
import type { Campaign } from './campaign.ts';
import { blockTexts, parseLabel } from './content.ts';
import { parseTabText } from './format.ts';
import { parseTeaser } from './formats/feed.ts';
import { listBlocks } from './list-blocks.ts';

type Parts = Pick<Campaign, 'format' | 'content' | 'experiment'>;

/**
 * Everything of a campaign that can be said in another language: by block id (or `label`, `tab`, `teaser`) its texts. An id
 * that the contents of several variants share has the texts of each.
 */
export function listCampaignTexts({ format, content, experiment }: Parts): ReadonlyMap<string, readonly BlockText[]> {
  const texts = new Map<string, readonly BlockText[]>();
  const add = (id: string, more: readonly BlockText[]) => texts.set(id, [...(texts.get(id) ?? []), ...more]);

  const contents = [content, ...(experiment?.variants ?? []).flatMap((variant) => variant.content ?? [])];
  for (const each of contents) {
    add('label', [{ key: 'label', value: each.label, parse: parseLabel }]);
    if (each.tab) add('tab', [{ key: 'text', value: each.tab.text, parse: parseTabText }]);
    for (const { block } of listBlocks(each)) add(block.id, listTexts(block, blockTexts[block.kind]));
  }
  if (format.kind === 'feed') add('teaser', [{ key: 'teaser', value: format.teaser, parse: parseTeaser }]);
  return texts;
}
