import { parseId } from '../parse/parse-id.ts';
import type { Parse } from '../parse/parse.ts';
import { report } from '../parse/report.ts';

/** What translations address beside blocks. */
export const reservedIds: readonly string[] = ['label', 'tab', 'teaser'];

const parse = parseId('The id of the block');

/** The id of a block; one that is left out is made from the block's position: `block-1-3` is the third of the first step. */
export const parseBlockId: Parse<string> = (input, place) => {
  if (input === undefined) return nameByPosition('block', place.path);
  const id = parse(input, place);
  if (reservedIds.includes(id)) report(place, `The id of the block must not be “${id}”; please take another.`);
  return id;
};

/** A name from the positions in a path within its content, counted from 1. */
export function nameByPosition(word: string, path: string): string {
  const inContent = path.slice(path.lastIndexOf('content.'));
  const positions = inContent.split('.').filter((key) => /^\d+$/.test(key));
  return [word, ...positions.map((position) => Number(position) + 1)].join('-');
}
