import { quote } from './quote.ts';
import type { Word } from './word.ts';

/** A template for translators (GNU gettext's PO) with each text once, in the order of the sources. */
export function writePot(words: readonly Word[], version: string): string {
  const entries = new Map<string, Word[]>();
  for (const word of words) {
    const key = `${word.context ?? ''}\u0004${word.text}`;
    entries.set(key, [...(entries.get(key) ?? []), word]);
  }
  const head = [
    '# Copyright (C) the authors of Beckon',
    '# This file is distributed under the GPL-2.0-or-later.',
    'msgid ""',
    'msgstr ""',
    `"Project-Id-Version: Beckon ${version}\\n"`,
    '"MIME-Version: 1.0\\n"',
    '"Content-Type: text/plain; charset=UTF-8\\n"',
    '"Content-Transfer-Encoding: 8bit\\n"',
    '"X-Domain: beckon\\n"',
  ];
  return [head.join('\n'), ...[...entries.values()].map(writeEntry)].join('\n\n') + '\n';
}

function writeEntry(words: readonly Word[]): string {
  const [{ text, context } = { text: '' }] = words;
  const plural = words.find((word) => word.plural !== undefined)?.plural;
  const comments = [...new Set(words.flatMap(({ comment }) => comment?.replaceAll(/\s+/g, ' ') ?? []))];
  return [
    ...comments.map((comment) => `#. ${comment}`),
    ...[...new Set(words.map(({ at }) => at))].map((at) => `#: ${at}`),
    ...(words.some((word) => /%(\d\$)?[sd]/.test(word.text)) ? ['#, php-format'] : []),
    ...(context === undefined ? [] : [`msgctxt ${quote(context)}`]),
    `msgid ${quote(text)}`,
    ...(plural === undefined ? ['msgstr ""'] : [`msgid_plural ${quote(plural)}`, 'msgstr[0] ""', 'msgstr[1] ""']),
  ].join('\n');
}
