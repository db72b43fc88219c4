import type { Block } from '@beckon/engine';
import type { Field } from '@beckon/engine/campaign/content/form';
import { defaultTheme } from '@beckon/engine/campaign/theme';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeButton, darkTheme, email, everyBlock, form, formats, heading, page } from './show-content.ts';
import { eventually, openShows, type Shows } from './shows.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

const blockOf = (kind: Block['kind']): Block => everyBlock.find((block) => block.kind === kind)!;

describe('where colours are forced', () => {
  test('the number that was chosen is told from the others', async () => {
    const { scene, ours, show } = await openShows(stage);
    await scene.page.emulateMedia({ forcedColors: 'active' });
    await show(
      formats.popup,
      page([form([{ kind: 'rating', name: 'score', label: 'How was it?', required: true, scale: 5 }])]),
    );
    await ours.getByRole('radio', { name: '4' }).check();
    const [chosen, behind] = await ours
      .locator('.card, .rate :checked + span')
      .evaluateAll((all) => all.map((it) => getComputedStyle(it).backgroundColor));
    expect(chosen).not.toBe(behind);
    await scene.page.emulateMedia({ forcedColors: null });
    await scene.close();
  });

  test('news that nobody has read is marked', async () => {
    const { scene, ours, show } = await openShows(stage);
    await scene.page.emulateMedia({ forcedColors: 'active' });
    await show(formats.feed, page([heading]));
    await ours.getByRole('button', { name: /^News/ }).click();
    const [mark, behind] = await ours.locator('.unread i').evaluate((it) => {
      const { borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(it);
      const card = getComputedStyle(it.closest('.card')!).backgroundColor;
      return [borderTopStyle === 'none' ? backgroundColor : borderTopColor, card];
    });
    expect(mark).not.toBe(behind);
    await scene.page.emulateMedia({ forcedColors: null });
    await scene.close();
  });

  test.each(['top', 'bottom'] as const)('a bar at the %s has an edge', async (edge) => {
    const { scene, ours, show } = await openShows(stage);
    await scene.page.emulateMedia({ forcedColors: 'active' });
    await show({ ...formats.bar, edge }, page([heading]));
    const [line, background] = await ours.locator('.place').evaluate((it) => {
      const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(it);
      return [outlineStyle === 'none' ? backgroundColor : outlineColor, backgroundColor];
    });
    expect(line).not.toBe(background);
    await scene.page.emulateMedia({ forcedColors: null });
    await scene.close();
  });
});

test.each([
  ['red', '#c8102e', '#ffffff'],
  ['mustard', '#c9a227', '#000000'],
  ['sea', '#0f766e', '#ffffff'],
])('a complaint can be read on %s', async (_, background, text) => {
  const { scene, ours, show } = await openShows(stage);
  const colors = { ...defaultTheme.colors, background, text, button: text, buttonText: background, accent: text };
  await show(formats.popup, page([heading, form([email])], { theme: { ...defaultTheme, colors } }));
  await ours.getByRole('button', { name: 'Join' }).click();
  await ours.getByText('Please fill this in.').waitFor();
  expect(await scene.axe()).toEqual([]);
  await scene.close();
});

test('a name from right to left leaves the digits around it where they are', async () => {
  const { scene, ours, show, run } = await openShows(stage);
  await run((it) => it.setValues({ 'own.firstName': 'שרה' }));
  const hidden: Field = { kind: 'hidden', name: 'from', value: '{{ own.firstName }}' };
  const words = { ...heading, text: '{{ own.firstName }}, 20% off' } as Block;
  await show(formats.popup, page([words, form([hidden])]));
  const [name, digit] = await ours.getByRole('heading').evaluate((it) =>
    ['ה', '2'].map((letter) => {
      const node = it.firstChild!;
      const at = node.textContent!.indexOf(letter);
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    }),
  );
  expect(digit).toBeGreaterThan(name!);
  // As the shop has it, in what is sent.
  await ours.getByRole('button', { name: 'Join' }).click();
  await eventually(() => run((it) => it.leads[0]?.fields)).toEqual({ from: 'שרה' });
  await scene.close();
});

describe('a countdown', () => {
  const countdown: Block = {
    kind: 'countdown',
    id: 'ends',
    until: { after: { days: 1234 } },
    label: 'Ends in',
    whenOver: 'stay',
  };

  test.each([
    ['in a popup on a small phone', formats.popup, page([countdown]), 320],
    [
      'in large text',
      formats.popup,
      page([countdown], { theme: { ...darkTheme, fontSize: 24, spacing: 'roomy' } }),
      320,
    ],
    [
      'in columns',
      formats.popup,
      page([
        { kind: 'columns', id: 'columns', columns: [{ blocks: [countdown] }, { blocks: [heading] }, { blocks: [] }] },
      ]),
      600,
    ],
    ['in a bar', formats.bar, page([countdown]), 320],
  ])('keeps each number in one piece %s', async (_, format, content, width) => {
    const { scene, ours, show } = await openShows(stage, { viewport: { width, height: 640 } });
    await show(format, content);
    const lines = await ours
      .locator('.clock b')
      .evaluateAll((all) => all.map((it) => it.clientHeight / parseFloat(getComputedStyle(it).fontSize)));
    expect(lines).toHaveLength(4);
    expect(Math.max(...lines)).toBeLessThan(1.6);
    expect(await ours.locator('.scroll').evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
    await scene.close();
  });
});

/** Words and buttons that the middle of the way out lies over: it is a disc, and its cross is in the middle. */
async function findCovered({ ours }: Shows): Promise<readonly string[]> {
  return ours.evaluate((it) => {
    const root = it.shadowRoot!;
    const disc = root.querySelector('.x')!.getBoundingClientRect();
    const boxes = [...root.querySelectorAll('.step *:not(:has(*))')].flatMap((part) => {
      const range = document.createRange();
      range.selectNodeContents(part);
      const own = part.matches('button, a, input') ? [part.getBoundingClientRect()] : [];
      return [...own, ...range.getClientRects()].map((box) => [part.outerHTML, box] as const);
    });
    return boxes.flatMap(([html, { left, right, top, bottom }]) =>
      left < disc.right - 6 && right > disc.left + 6 && top < disc.bottom - 6 && bottom > disc.top + 6 ? [html] : [],
    );
  });
}

describe('the way out covers no word and no button', () => {
  const words = 'Free delivery and returns on all orders above fifty euros, this week and on the next ones too. ';
  const long: Block = { kind: 'text', id: 'long', text: [{ tag: 'p', children: [words.repeat(3)] }] };
  const firsts: readonly (readonly [string, Block])[] = [
    ['text', long],
    ['a coupon', blockOf('coupon')],
    ['columns', { kind: 'columns', id: 'columns', columns: [{ blocks: [] }, { blocks: [long] }] }],
    ['a form', form([{ kind: 'text', name: 'why', label: words, required: true }])],
    ['a button', { ...closeButton, look: 'primary' } as Block],
  ];
  const looks = [
    ['as it is', defaultTheme],
    ['small and compact', { ...defaultTheme, fontSize: 12, spacing: 'compact', align: 'start' }],
  ] as const;
  test.each(
    (['popup', 'slide-in'] as const).flatMap((kind) =>
      firsts.flatMap(([what, first]) => looks.map(([look, theme]) => [kind, what, look, first, theme] as const)),
    ),
  )('of a %s that begins with %s, %s', async (kind, _what, _look, first, theme) => {
    const shows = await openShows(stage, { viewport: { width: 390, height: 844 } });
    await shows.show(formats[kind], page([first, closeButton], { theme }));
    await shows.rest();
    expect(await findCovered(shows)).toEqual([]);
    await shows.scene.close();
  });
});

test.each(['popup', 'slide-in', 'full-screen'] as const)(
  'in large text on a small phone, no word of a %s breaks: the edges give way first',
  async (kind) => {
    const { scene, ours, show } = await openShows(stage, { viewport: { width: 320, height: 640 } });
    const theme = { ...defaultTheme, fontSize: 24, spacing: 'roomy' } as const;
    const title: Block = { ...heading, text: 'A surprise for everybody' } as Block;
    const button: Block = { ...closeButton, look: 'primary', text: 'Continue shopping' } as Block;
    await show(formats[kind], page([title, button], { theme }));
    const broken = await ours.evaluate((it) =>
      [...it.shadowRoot!.querySelectorAll('.step :is(h2, .b)')].flatMap((part) => {
        const node = part.firstChild!;
        return [...part.textContent.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          return range.getClientRects().length > 1 ? [word] : [];
        });
      }),
    );
    expect(broken).toEqual([]);
    await scene.close();
  },
);
