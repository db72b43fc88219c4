import { listBlocks } from '../edit/list-blocks.ts';
import { readTexts } from '../edit/read-texts.ts';
import type { Check } from './check.ts';

/** Two lines of a phone's width at 16 pixels; a third makes a bar a wall. */
const mostCharacters = 90;

/** Bars with more to say than fits. */
export const findLongBars: Check = ({ format, content }) => {
  if (format.kind !== 'bar') return [];
  return content.steps.flatMap((step, index) => {
    const blocks = listBlocks({ steps: [step] }).filter(({ block }) => block.kind !== 'button');
    const count = blocks.flatMap(({ block }) => readTexts(block)).join(' ').length;
    return count > mostCharacters
      ? [
          {
            says: 'bar-too-long',
            severity: 'warns',
            path: `content.steps.${index}`,
            values: { count, most: mostCharacters },
          } as const,
        ]
      : [];
  });
};
