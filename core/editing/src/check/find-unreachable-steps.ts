import type { Content } from '@beckon/engine';
import { listBlocks } from '../edit/list-blocks.ts';
import { listContents } from '../edit/list-contents.ts';
import type { Check } from './check.ts';
import type { Finding } from './finding.ts';

/** Steps that no form and no button leads to: nobody ever sees them. */
export const findUnreachableSteps: Check = (campaign) =>
  listContents(campaign).flatMap(({ content, path }) => {
    const reached = reach(content);
    return content.steps.flatMap((_, step): readonly Finding[] =>
      reached.has(step) ? [] : [{ says: 'step-unreachable', severity: 'warns', path: `${path}.steps.${step}` }],
    );
  });

function reach(content: Content): ReadonlySet<number> {
  const reached = new Set([0]);
  // A set gives what is added while it is walked, too.
  for (const from of reached)
    for (const { block, step } of listBlocks(content)) {
      if (step !== from) continue;
      if (block.kind === 'form' && block.after.do === 'next') reached.add(from + 1);
      if (block.kind !== 'button') continue;
      const { action } = block;
      if (action.do === 'next') reached.add(from + 1);
      if (action.do === 'go-to') reached.add(content.steps.findIndex(({ id }) => id === action.step));
    }
  return reached;
}
