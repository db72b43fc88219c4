import { listBlocks } from '../edit/list-blocks.ts';
import { listContents } from '../edit/list-contents.ts';
import type { Check } from './check.ts';
import type { Finding } from './finding.ts';

/** The tag makes longer words smaller until they fit; beyond this many letters they are below 8 pixels on a phone. */
const most = 20;

/** Prizes with more words than can be read on a wheel. */
export const findLongPrizes: Check = (campaign) =>
  listContents(campaign).flatMap(({ content, path }) =>
    listBlocks(content, path).flatMap(({ block, path: at }): readonly Finding[] =>
      block.kind === 'spin-wheel'
        ? block.slices.flatMap(({ label }, index): readonly Finding[] =>
            label.length > most
              ? [
                  {
                    says: 'prize-too-long',
                    severity: 'warns',
                    path: `${at}.slices.${index}.label`,
                    values: { text: label, count: label.length, most },
                  },
                ]
              : [],
          )
        : [],
    ),
  );
