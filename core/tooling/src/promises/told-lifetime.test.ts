import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPo } from '../wordpress/words/read-po.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** What a store of a browser is worth in Safari, as each language says the number of days. */
const told = { en: /Safari .*\bseven days\b/, de: /Safari .*\bsieben Tagen\b/, fr: /Safari .*\bsept jours\b/ };

const shopify = (language: string): string => {
  const words = JSON.parse(read(`shopify-app/app/words/${language}/settings.json`)) as {
    storage: { daysHelp: string };
  };
  return words.storage.daysHelp;
};

/** As the screen's source says it, and as the plugin's translations say that. */
function wordpress(language: string): string {
  const source = /'(At most 730[^']*)'/.exec(read('wordpress-plugin/src/admin/settings/StoragePart.tsx'))?.[1] ?? '';
  if (language === 'en') return source;
  const { all } = readPo(read(`wordpress-plugin/languages/beckon-${language}_${language.toUpperCase()}.po`));
  return all.find(({ text }) => text === source)?.said[0] ?? '';
}

test.each([
  ['Shopify', shopify],
  ['WordPress', wordpress],
] as const)(
  'where the days are set, in the admin of %s, it is said in every language what Safari makes of them',
  (_, say) => {
    for (const [language, words] of Object.entries(told)) expect(say(language)).toMatch(words);
  },
);
