import { operatorCatalog } from '@beckon/engine/targeting/operator-catalog';
import type { AttributeShape } from './shape-of.ts';
import type { KnownOperator } from './operator-words.ts';

/** What stands for text that the merchant has yet to write: the parser wants some. */
const blank = '…';

/** The value that a fresh condition begins with: valid, and plainly there to be changed. Undefined where none is wanted. */
export function newValue(operator: KnownOperator, { type, values }: AttributeShape): unknown {
  const first = values?.[0] ?? (type === 'number' ? 1 : type === 'boolean' ? true : type === 'version' ? '1.0' : blank);
  switch (operatorCatalog[operator].value) {
    case 'nothing':
      return undefined;
    case 'one':
      return first;
    case 'several':
      return [first];
    case 'text':
    case 'wildcard':
    case 'regex':
    case 'member':
      return blank;
    case 'members':
      return [blank];
    case 'number':
    case 'size':
      return 1;
    case 'numbers':
      return [1, 10];
    case 'time':
      return '2027-01-01';
    case 'duration':
      return { days: 30 };
    case 'days':
      return { days: ['saturday', 'sunday'], zone: 'site' };
    case 'hours':
      return { from: '09:00', until: '17:00', zone: 'site' };
    case 'version':
      return '1.0';
  }
}
