import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseList } from '../../parse/parse-list.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import type { Parse } from '../../parse/parse.ts';
import type { Block } from '../content.ts';
import { parseBlockId } from '../parse-block-id.ts';

export interface Columns {
  readonly kind: 'columns';
  readonly id: string;
  /** 2 to 4; they stack where the screen is narrow. Columns do not nest. */
  readonly columns: readonly { readonly blocks: readonly Block[] }[];
}

/** Columns of blocks that `parseInside` reads: every kind but columns. */
export function parseColumns(parseInside: Parse<Block | undefined>): Parse<Columns> {
  return parseRecord<Columns>('The block of columns', {
    kind: parseExactly('columns'),
    id: parseBlockId,
    columns: parseList(
      'The columns',
      parseRecord<Columns['columns'][number]>('The column', {
        blocks: parseList('The blocks of the column', parseInside, { max: 50 }),
      }),
      { min: 2, max: 4 },
    ),
  });
}
