import type { Block } from '@beckon/engine';
import { listBlocks } from '../edit/list-blocks.ts';
import { listContents } from '../edit/list-contents.ts';
import type { Check } from './check.ts';
import type { Finding } from './finding.ts';

const usesCode = (block: Block): boolean =>
  block.kind === 'button' && (block.action.do === 'copy-code' || block.action.do === 'add-coupon');

/** Coupons, wheels and buttons that promise a code and have none, and wheels that keep theirs to themselves. */
export const findMissingCodes: Check = (campaign) =>
  listContents(campaign).flatMap(({ content, path }) => {
    const blocks = listBlocks(content, path);
    const holdsCode = blocks.some(({ block }) => block.kind === 'coupon' || block.kind === 'spin-wheel');
    const saysCode =
      blocks.some(({ block }) => usesCode(block) || (block.kind === 'coupon' && block.code.from !== 'fixed')) ||
      /\{\{\s*code\b/.test(JSON.stringify(content.steps));
    return blocks.flatMap(({ block, path: at }, index): readonly Finding[] => {
      if (block.kind === 'coupon') {
        if (block.code.from === 'fixed') {
          return block.code.code.trim() === ''
            ? [{ says: 'coupon-without-code', severity: 'blocks', path: `${at}.code.code` }]
            : [];
        }
        const follows = blocks.slice(0, index).some((before) => before.block.kind === 'form');
        return follows ? [] : [{ says: 'coupon-without-form', severity: 'blocks', path: `${at}.code` }];
      }
      if (block.kind === 'spin-wheel') {
        const wins = block.slices.some(({ code }) => code !== undefined && code.trim() !== '');
        if (!wins) return [{ says: 'wheel-without-prizes', severity: 'warns', path: `${at}.slices` }];
        return saysCode ? [] : [{ says: 'wheel-code-unsaid', severity: 'warns', path: `${at}.result` }];
      }
      return usesCode(block) && !holdsCode
        ? [{ says: 'button-without-coupon', severity: 'blocks', path: `${at}.action` }]
        : [];
    });
  });
