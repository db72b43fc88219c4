import { goTo } from './go-to.ts';
import { isRecord } from '../is-record.ts';
import type { Parse } from './parse.ts';
import { refuse } from './refuse.ts';
import { report } from './report.ts';

/** Values by free keys, at most `max` of them; `parseKey` says what a key may be. The name begins the sentences. */
export function parseMap<Value>(
  name: string,
  parseKey: Parse<string>,
  parseValue: Parse<Value>,
  { max }: { readonly max: number },
): Parse<Readonly<Record<string, Value>>> {
  return (input, place) => {
    if (!isRecord(input)) {
      refuse(input, place, name, 'a group of settings');
      return {};
    }
    const entries = Object.entries(input);
    if (entries.length > max) report(place, `${name} must not hold more than ${max} settings.`);
    return Object.fromEntries(
      entries.slice(0, max).map(([key, value]) => {
        const at = goTo(place, key);
        return [parseKey(key, at), parseValue(value, at)];
      }),
    );
  };
}
