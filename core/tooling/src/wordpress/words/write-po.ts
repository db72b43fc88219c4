import { quote } from './quote.ts';
import { keyOf, type Translations } from './translation.ts';
import type { Word } from './word.ts';

/**
 * The PO file of a language after the sources have changed: every word that they say now, with what was said for it
 * before, and nothing else. Files are named without lines, so that it only changes when words do.
 */
export function writePo(words: readonly Word[], { language, plurals, all }: Translations): string {
  const known = new Map(all.map((each) => [keyOf(each), each.said]));
  const entries = new Map<string, Word[]>();
  for (const word of words) entries.set(keyOf(word), [...(entries.get(keyOf(word)) ?? []), word]);
  const head = [
    'msgid ""',
    'msgstr ""',
    '"Project-Id-Version: Beckon\\n"',
    `"Language: ${language}\\n"`,
    '"MIME-Version: 1.0\\n"',
    '"Content-Type: text/plain; charset=UTF-8\\n"',
    '"Content-Transfer-Encoding: 8bit\\n"',
    `"Plural-Forms: ${plurals};\\n"`,
    '"X-Domain: beckon\\n"',
  ].join('\n');
  return [head, ...[...entries].map(([key, same]) => writeEntry(same, known.get(key) ?? []))].join('\n\n') + '\n';
}

function writeEntry(words: readonly Word[], said: readonly string[]): string {
  const { text, context } = words[0]!;
  const plural = words.find((word) => word.plural !== undefined)?.plural;
  const files = new Set(words.map(({ at }) => at.replace(/:\d+$/, '')));
  return [
    ...new Set(words.flatMap(({ comment }) => (comment ? [`#. ${comment.replaceAll(/\s+/g, ' ')}`] : []))),
    ...[...files].map((file) => `#: ${file}`),
    ...(context === undefined ? [] : [`msgctxt ${quote(context)}`]),
    `msgid ${quote(text)}`,
    ...(plural === undefined
      ? [`msgstr ${quote(said[0] ?? '')}`]
      : [`msgid_plural ${quote(plural)}`, ...[0, 1].map((form) => `msgstr[${form}] ${quote(said[form] ?? '')}`)]),
  ].join('\n');
}
