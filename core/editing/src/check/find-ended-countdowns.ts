import { listBlocks } from '../edit/list-blocks.ts';
import { listContents } from '../edit/list-contents.ts';
import type { Check } from './check.ts';

/** Countdowns to a moment that is past. */
export const findEndedCountdowns: Check = (campaign, { nowMs }) =>
  listContents(campaign).flatMap(({ content, path }) =>
    listBlocks(content, path).flatMap(({ block, path: at }) =>
      block.kind === 'countdown' && 'at' in block.until && Date.parse(block.until.at) <= nowMs
        ? [{ says: 'countdown-over', severity: 'blocks', path: `${at}.until.at` } as const]
        : [],
    ),
  );
