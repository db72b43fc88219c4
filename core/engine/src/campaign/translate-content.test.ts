import { describe, expect, test } from 'vitest';
import type { Translation } from './campaign.ts';
import { parseCampaign } from './parse-campaign.ts';
import { translateContent } from './translate-content.ts';

const blocks = [
  { kind: 'heading', id: 'hello', text: 'Hello' },
  { kind: 'text', id: 'words', text: 'Some words' },
  {
    kind: 'form',
    id: 'form',
    submit: 'Send',
    fields: [
      { kind: 'email', name: 'email', label: 'Email', placeholder: 'you@example.com' },
      { kind: 'choice', name: 'size', label: 'Size', options: [{ value: 's', label: 'Small' }, { value: 'l', label: 'Large' }] },
    ],
  },
  { kind: 'spin-wheel', id: 'wheel', slices: [{ label: 'Ten', code: 'TEN' }, { label: 'Twenty' }] },
  { kind: 'columns', id: 'columns', columns: [{ blocks: [{ kind: 'heading', id: 'inside', text: 'Inside' }] }, { blocks: [] }] },
]; // prettier-ignore
const document = {
  id: 'a',
  name: 'A',
  format: { kind: 'feed', teaser: 'News' },
  content: { steps: [{ blocks }], label: 'Label', tab: { text: 'Tab' } },
};

function translate(de: Translation) {
  const parsed = parseCampaign({ ...document, translations: { de } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { content, theme, format, translations } = parsed.value;
  const inGerman = translateContent({ content, theme, format, locale: 'de' }, translations?.de ?? {});
  return { own: content, inGerman, blocks: inGerman.steps[0]?.blocks ?? [] };
}

describe('a translation', () => {
  test('that says nothing leaves every word as it was', () => {
    const { own, inGerman } = translate({});
    expect(inGerman).toEqual({ ...own, theme: inGerman.theme, locale: 'de' });
  });

  test('replaces what it says and nothing else', () => {
    const { own, blocks } = translate({ hello: { text: 'Hallo' } });
    expect(blocks).toEqual(own.steps[0]?.blocks.map((block, at) => (at === 0 ? { ...block, text: 'Hallo' } : block)));
  });

  test('names fields by their name, what has none by its position', () => {
    const { blocks } = translate({
      form: { submit: 'Senden', 'fields.size.label': 'Größe', 'fields.size.options.1.label': 'Groß' },
      wheel: { 'slices.1.label': 'Zwanzig' },
    });
    expect(blocks[2]).toMatchObject({
      submit: 'Senden',
      fields: [{ label: 'Email' }, { label: 'Größe', options: [{ label: 'Small' }, { value: 'l', label: 'Groß' }] }],
    });
    expect(blocks[3]).toMatchObject({ slices: [{ label: 'Ten', code: 'TEN' }, { label: 'Zwanzig' }] });
  });

  test('reaches into columns, the label, the tab and the teaser', () => {
    const { inGerman, blocks } = translate({
      inside: { text: 'Innen' },
      label: { label: 'Name' },
      tab: { text: 'Griff' },
      teaser: { teaser: 'Neues' },
    });
    expect(blocks[4]).toMatchObject({ columns: [{ blocks: [{ id: 'inside', text: 'Innen' }] }, { blocks: [] }] });
    expect(inGerman).toMatchObject({ label: 'Name', tab: { text: 'Griff', side: 'bottom-end' }, teaser: 'Neues' });
  });

  test('of formatted text is formatted text', () => {
    const { blocks } = translate({ words: { text: 'Ein paar Worte' } });
    expect(blocks[1]).toMatchObject({ text: [{ tag: 'p', children: ['Ein paar Worte'] }] });
  });
});
