import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readPo } from './wordpress/words/read-po.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** What French puts a space before, or behind: one that does not break, or the mark begins a line of its own. */
const breaks = / [;:!?»]|« /;

const files = globSync(
  [
    'core/{editing,engine,hub,storefront}/src/**/words/*fr.ts',
    'core/engine/src/explain/words.fr.ts',
    'core/editing/src/templates/gallery/*.ts',
    'core/editing/src/{removal-words,problem/problem-words}.ts',
    'core/hub/src/{accounts/write-notice-mail,leads/lead-words,leads/mail/mail-words}.ts',
    'shopify-app/app/words/fr/*.json',
    'extensions/*/locales/fr*.json',
    'wordpress-plugin/includes/Leads/{LeadWords,MailWords}.php',
    'wordpress-plugin/languages/*fr_FR.po',
  ],
  { cwd: root },
).sort();

test('French is found where it is written', () => {
  expect(files.length).toBeGreaterThan(25);
  expect(listTexts('a.ts', 'const a = b ? `Quoi ${c ? 1 : 2} ?` : { d: "e" };')).toEqual(['Quoi ', ' ?', 'e']);
  expect(listTexts('a.json', '{ "a : b": ["c", { "d": "e ?" }] }')).toEqual(['c', 'e ?']);
});

test.each(files)('%s: no line of French begins with a mark, or ends with a quote that opens', (file) => {
  const texts = listTexts(file, readFileSync(path.join(root, file), 'utf8'));
  expect(texts.filter((text) => breaks.test(text))).toEqual([]);
});

/** The texts of a file, without what only a program reads. */
function listTexts(file: string, source: string): readonly string[] {
  if (file.endsWith('.po')) return readPo(source).all.flatMap(({ said }) => said);
  if (file.endsWith('.json')) return listValues(JSON.parse(source));
  if (file.endsWith('.php')) return source.match(/=> '(?:[^'\\\n]|\\.)*'/g) ?? [];
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) texts.push(node.text); // prettier-ignore
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest));
  return texts;
}

function listValues(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(listValues) : [];
}
