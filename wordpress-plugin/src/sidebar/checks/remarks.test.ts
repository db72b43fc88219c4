import {
  addBlock,
  changeFormat,
  changeTheme,
  newBlock,
  newCampaign,
  newCondition,
  setAudience,
  type Edit,
} from '@beckon/editing';
import { defaultSite, type Campaign } from '@beckon/engine';
import { expect, test } from 'vitest';
import { applyMend } from './apply-mend.ts';
import { notCompiled, takeAnswer } from './compiled.ts';
import { listRemarks } from './list-remarks.ts';

const plain = newCampaign({ id: 'a', name: 'A', locale: 'en' });
const grey = changeTheme(plain, { set: { colors: { text: '#dddddd', background: '#ffffff' } } }).campaign;
const words = { locale: 'en', everybody: 'Everybody sees it.', unfinished: (fact: string) => `${fact} of what?` };
const compile = (document: Campaign) => takeAnswer(notCompiled, { document, problems: [] }, Date.UTC(2026, 10, 28));
const remarksOn = (document: Campaign) => listRemarks(compile(document), defaultSite, words);

test('what cannot be read has no contrast worth talking about', () => {
  const compiled = takeAnswer(
    compile(grey),
    { document: {}, problems: [{ path: 'name', message: 'No name.', at: [0] }] },
    1,
  );
  expect(compiled.campaign).toEqual(grey);
  expect(listRemarks(compiled, defaultSite, words).filter(({ severity }) => severity === 'blocks')).toEqual([
    { severity: 'blocks', text: 'No name.', path: 'name', at: [0] },
  ]);
});

test('a field whose label was deleted is told by its name', () => {
  const form = addBlock(plain, { block: newBlock('form', 'ask'), at: { in: { step: 'start' } } }).campaign;
  const problems = [
    { path: 'content.steps.0.blocks.1.fields.0.label', message: 'This must not be empty.', at: [0, 1] },
  ];
  const [first] = listRemarks(takeAnswer(compile(form), { document: {}, problems }, 1), defaultSite, words);
  expect(first).toMatchObject({ severity: 'blocks', text: expect.stringMatching(/“email” has no label/), at: [0, 1] });
  const { content } = structuredClone(form);
  const neverWhole = listRemarks(takeAnswer(notCompiled, { document: { content }, problems }, 1), defaultSite, words);
  expect(neverWhole[0]!.text).toMatch(/“email” has no label/);
  const [unknown] = listRemarks(takeAnswer(notCompiled, { document: {}, problems }, 1), defaultSite, words);
  expect(unknown!.text).toMatch(/“1” has no label/);
});

test('colours that cannot be read block, with a remedy for the root block', () => {
  const [first] = remarksOn(grey);
  expect(first).toMatchObject({ severity: 'blocks', path: 'theme.colors.text' });
  const mended = applyMend(first!.mend!, { priority: 3 }, grey, 'en');
  expect(mended?.rules).toEqual({ priority: 3 });
  expect(Object.keys(mended!.root)).toEqual(['theme']);
  expect(remarksOn({ ...grey, ...mended!.root }).filter(({ severity }) => severity === 'blocks')).toEqual([]);
});

test('a popup that covers a phone’s landing page can wait for a reader, by its rules', () => {
  const rules = { triggers: { match: 'any', list: [{ kind: 'page-load' }] } };
  const soon = { ...plain, ...rules } as Campaign;
  const found = remarksOn(soon).find(({ path }) => path === 'triggers.list');
  expect(found).toMatchObject({ severity: 'warns' });
  const mended = applyMend(found!.mend!, rules, soon, 'en');
  expect(mended).toMatchObject({ rules: { triggers: { list: [{ kind: 'scroll' }] } }, root: {} });
});

test('what would change blocks is not mended here', () => {
  const emptied: Edit = (it) => ({ ok: true, campaign: { ...it, content: { ...it.content, steps: [] } } });
  expect(applyMend(emptied, {}, plain, 'en')).toBeUndefined();
});

test('that everybody sees it is good to know, until somebody is asked about', () => {
  expect(remarksOn(plain).at(-1)).toEqual({ severity: 'notes', text: 'Everybody sees it.', path: 'audience' });
  const some = setAudience(plain, { audience: { attribute: 'page.path', is: 'equals', value: '/' } }).campaign;
  expect(remarksOn(some).filter(({ severity }) => severity === 'notes')).toEqual([]);
});

test('what the compiler left out is told where it was written', () => {
  const compiled = {
    ...compile(changeFormat(plain, { kind: 'bar' }).campaign),
    notes: [{ at: [0, 2], message: 'A script.' }],
  };
  expect(listRemarks(compiled, defaultSite, words)).toContainEqual({
    severity: 'warns',
    text: 'A script.',
    at: [0, 2],
  });
});

test('a question that was begun and not answered stops publishing, and is led to', () => {
  const audience = { all: [{ not: newCondition('page.post.categories') }, newCondition('visitor.isNew')] };
  expect(remarksOn({ ...plain, audience })).toContainEqual({
    severity: 'blocks',
    text: 'Post categories of what?',
    path: 'audience.all.0.not',
  });
  expect(remarksOn({ ...plain, audience }).filter(({ severity }) => severity === 'blocks')).toHaveLength(1);
});

test('what the parser says in English is told in the language of whoever sits here; what the site says, as it says it', () => {
  const take = (problems: readonly { path: string; message: string }[], name: string) =>
    takeAnswer(notCompiled, { document: { ...plain, name }, problems }, 1, 'de-AT').problems;
  expect(take([], '')).toEqual([{ path: 'name', message: 'Das darf nicht leer sein.' }]);
  expect(take([{ path: 'name', message: 'Hier fehlt der Name.' }], '')).toEqual([
    { path: 'name', message: 'Hier fehlt der Name.' },
  ]);
});
