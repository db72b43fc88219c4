import { alignItems, writePhpArray } from '../write-php-array.ts';
import { keyOf, type Translations } from './translation.ts';

/** The words of a language as WordPress reads them fastest since 6.5: an array of PHP. */
export function writeL10n({ language, plurals, all }: Translations): string {
  const messages = all.map((each) => [quotePhp(keyOf(each)), each.said.map(quotePhp).join(` . "\\0" . `)] as const);
  return writePhpArray(`The plugin's words in ${language}, made from beckon-${language}.po.`, [
    ...alignItems([
      ["'domain'", "'beckon'"],
      ["'language'", `'${language}'`],
      ["'plural-forms'", `'${plurals};'`],
      ["'messages'", ['array(', ...alignItems(messages, 2), '\t)'].join('\n')],
    ]),
  ]);
}

/** On one line: a line break and the end of a context stand in quotes of their own. */
const quotePhp = (text: string): string =>
  join(text, '\u0004', '"\\4"', (part) => join(part, '\n', '"\\n"', quoteLine));
const join = (text: string, at: string, by: string, quote: (part: string) => string): string =>
  text.split(at).map(quote).join(` . ${by} . `);
const quoteLine = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
