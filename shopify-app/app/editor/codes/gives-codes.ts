import { listBlocks } from '@beckon/editing';
import type { Campaign } from '@beckon/engine';

/** Whether a coupon of any arm asks for a code of its own for each lead. */
export function givesCodes({ content, experiment }: Campaign): boolean {
  const contents = [content, ...(experiment?.variants.flatMap((variant) => variant.content ?? []) ?? [])];
  return contents.some((each) =>
    listBlocks(each).some(({ block }) => block.kind === 'coupon' && block.code.from === 'lead'),
  );
}
