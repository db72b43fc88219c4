import { goTo } from './go-to.ts';
import { isRecord } from '../is-record.ts';
import type { Parse, Place } from './parse.ts';
import { quote } from './quote.ts';
import { refuse } from './refuse.ts';
import { report } from './report.ts';

/** One parser for each key; a key that may be left out has one that may give undefined. */
export type Fields<Value> = {
  readonly [Key in keyof Value]-?: Parse<object extends Pick<Value, Key> ? Value[Key] | undefined : Value[Key]>;
};

/**
 * A group of named settings, each read by its own parser, in the order given here. A key that is not among them is a
 * problem, so that a typo does not vanish. The name begins the sentence that says what is wrong.
 */
export function parseRecord<Value extends object>(name: string, fields: Fields<Value>): Parse<Value> {
  const keys = Object.keys(fields) as (keyof Value & string)[];
  return (input, place) => {
    const given = isRecord(input) ? input : {};
    // Said once: that all its settings are missing too is no news.
    const inside: Place = given === input ? place : { path: place.path, problems: [] };
    if (given !== input) refuse(input, place, name, 'a group of settings');
    for (const key of Object.keys(given)) {
      if (!Object.hasOwn(fields, key))
        report(goTo(place, key), `${name} has a setting named ${quote(key)} that Beckon does not know.`);
    }
    const parsed: Partial<Value> = {};
    for (const key of keys) {
      const value = fields[key](Object.hasOwn(given, key) ? given[key] : undefined, goTo(inside, key));
      if (value !== undefined) parsed[key] = value as Value[typeof key];
    }
    return parsed as Value;
  };
}
