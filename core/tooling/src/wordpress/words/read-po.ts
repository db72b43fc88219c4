import type { Translation, Translations } from './translation.ts';

/** Reads a PO file as `writePo` writes it, and as translators' programs leave it. */
export function readPo(source: string): Translations {
  const entries = source
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .filter((entry) => /^msgid /m.test(entry))
    .map(readEntry);
  const head = entries.find(({ text }) => text === '')?.said[0] ?? '';
  const say = (name: string): string => new RegExp(`^${name}: *(.*)$`, 'm').exec(head)?.[1] ?? '';
  return {
    language: say('Language'),
    plurals: say('Plural-Forms').replace(/;$/, ''),
    all: entries.filter(({ text }) => text !== ''),
  };
}

function readEntry(entry: string): Translation {
  const said: string[] = [];
  const files: string[] = [];
  const fields: { msgid?: string; msgid_plural?: string; msgctxt?: string } = {};
  let add = (_: string): void => undefined;
  for (const line of entry.split('\n')) {
    const [, name, index, quoted] = /^(?:(msgid_plural|msgid|msgctxt|msgstr)(?:\[(\d)\])? )?(".*")$/.exec(line) ?? [];
    if (name === 'msgstr') add = (text) => (said[Number(index ?? 0)] = (said[Number(index ?? 0)] ?? '') + text);
    else if (name) add = (text) => (fields[name as 'msgid'] = (fields[name as 'msgid'] ?? '') + text);
    if (quoted) add(unquote(quoted));
    else if (line.startsWith('#: ')) files.push(...line.slice(3).split(' '));
  }
  const { msgid = '', msgid_plural: plural, msgctxt: context } = fields;
  return {
    text: msgid,
    said,
    files,
    ...(plural !== undefined && { plural }),
    ...(context !== undefined && { context }),
  };
}

const unquote = (quoted: string): string =>
  quoted.slice(1, -1).replaceAll(/\\([nt"\\])/g, (_, letter: string) => ({ n: '\n', t: '\t' })[letter] ?? letter);
