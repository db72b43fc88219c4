import { changeBlock } from '../edit/change-block.ts';
import { listBlocks } from '../edit/list-blocks.ts';
import { listContents } from '../edit/list-contents.ts';
import type { Check } from './check.ts';
import type { Finding } from './finding.ts';

/** Buttons and forms that lead to a next step where there is none, steps with nothing in them. */
export const findDeadEnds: Check = (campaign) =>
  listContents(campaign).flatMap(({ content, path, ...of }) => {
    const last = content.steps.length - 1;
    const empty = content.steps.flatMap(({ blocks }, step): readonly Finding[] =>
      blocks.length === 0 ? [{ says: 'step-empty', severity: 'warns', path: `${path}.steps.${step}` }] : [],
    );
    const ends = listBlocks(content, path).flatMap(({ block, path: at, step }): readonly Finding[] => {
      if (step !== last) return [];
      if (block.kind === 'button' && block.action.do === 'next') {
        return [
          {
            says: 'next-on-last-step',
            severity: 'blocks',
            path: `${at}.action`,
            values: { text: block.text },
            mend: (one) => changeBlock(one, { block: block.id, set: { action: { do: 'close' } }, ...of }),
          },
        ];
      }
      if (block.kind === 'form' && block.after.do === 'next') {
        return [
          {
            says: 'next-on-last-step',
            severity: 'blocks',
            path: `${at}.after`,
            values: { text: block.submit },
            mend: (one) => changeBlock(one, { block: block.id, set: { after: { do: 'close' } }, ...of }),
          },
        ];
      }
      return [];
    });
    return [...empty, ...ends];
  });
