import { goTo } from './go-to.ts';
import { isRecord } from '../is-record.ts';
import type { Parse } from './parse.ts';
import { quote } from './quote.ts';
import { refuse } from './refuse.ts';
import { report } from './report.ts';

/** For each kind of thing, its parser. */
export type UnionTable<Key extends string, Value extends { readonly [Each in Key]: string }> = Readonly<
  Record<Value[Key], Parse<Value>>
>;

/**
 * One of several kinds of thing: the word under `key` says which, and so how to read the rest. Undefined where that word is
 * none of the table's.
 */
export function parseUnion<Key extends string, Value extends { readonly [Each in Key]: string }>(
  name: string,
  key: Key,
  table: UnionTable<Key, Value>,
): Parse<Value | undefined> {
  const known = Object.keys(table).join(', ');
  return (input, place) => {
    if (!isRecord(input)) {
      refuse(input, place, name, 'a group of settings');
      return undefined;
    }
    const word = Object.hasOwn(input, key) ? input[key] : undefined;
    if (typeof word === 'string' && Object.hasOwn(table, word)) return table[word as Value[Key]](input, place);
    const found = typeof word === 'string' ? `, not ${quote(word)}` : '';
    report(goTo(place, key), `${name} must say in “${key}” which it is: ${known}${found}.`);
    return undefined;
  };
}
