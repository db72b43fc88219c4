import { keyOf, type Translations } from './translation.ts';

/** The words that a script built from some files says, in a language, as `@wordpress/i18n` takes them (Jed 1.x). */
export function writeJed({ language, plurals, all }: Translations, files: ReadonlySet<string>): string {
  const said = all.filter((each) => each.files.some((file) => files.has(file)));
  const head = { domain: 'messages', lang: language, 'plural-forms': `${plurals};` };
  const messages = Object.fromEntries([['', head], ...said.map((each) => [keyOf(each), each.said])]);
  return JSON.stringify({ domain: 'messages', locale_data: { messages } });
}
