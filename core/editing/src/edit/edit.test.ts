import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BlockKind, Campaign, FormatKind, TriggerKind } from '@beckon/engine';
import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';
import { recordEdit, startHistory, undo } from '../history.ts';
import * as editing from '../index.ts';
import { templates } from '../templates/templates.ts';
import type { Edited } from './edited.ts';

/** What a random edit may draw on. */
interface Draw {
  readonly verb: number;
  readonly one: number;
  readonly other: number;
  readonly text: string;
}

const pick = <Value>(list: readonly Value[], at: number): Value => list[at % list.length] as Value;

const blockKinds: readonly BlockKind[] = [
  'heading', 'text', 'image', 'video', 'button', 'form', 'coupon', 'countdown', 'spin-wheel', 'products', 'social', 'spacer',
  'columns', 'html',
]; // prettier-ignore
const triggerKinds: readonly TriggerKind[] = [
  'page-load', 'delay', 'scroll', 'in-view', 'exit-intent', 'click', 'hover', 'inactivity', 'time-on-site', 'nth-page',
  'custom-event', 'add-to-cart', 'cart-value', 'call',
]; // prettier-ignore
const formatKinds: readonly FormatKind[] = ['popup', 'full-screen', 'bar', 'slide-in', 'feed', 'embed'];

/** Where an edit of content happens: the campaign's own, or some variant's. */
function drawVariant(campaign: Campaign, { other }: Draw) {
  const ids = campaign.experiment?.variants.map(({ id }) => id) ?? [];
  const variant = [undefined, ...ids][other % (ids.length + 1)];
  return {
    content: editing.contentOf(campaign, variant) ?? campaign.content,
    ...(variant !== undefined && { variant }),
  };
}

function drawPlace(campaign: Campaign, draw: Draw): editing.Place {
  const { content } = drawVariant(campaign, draw);
  const columns = editing.listBlocks(content).filter(({ block }) => block.kind === 'columns');
  const isInside = draw.one % 3 === 0 && columns.length > 0;
  return isInside
    ? { in: { columns: pick(columns, draw.other).block.id, column: draw.one % 2 }, index: draw.other % 3 }
    : { in: { step: pick(content.steps, draw.other).id }, index: draw.one % 4 };
}

const drawBlock = (campaign: Campaign, draw: Draw) =>
  pick(editing.listBlocks(drawVariant(campaign, draw).content), draw.one)?.block;

const idOf = (draw: Draw) => `id-${draw.one % 40}`;

/** Whether a value that nobody checked is given to an edit is up to the draw: text goes in as it is. */
const verbs: readonly ((campaign: Campaign, draw: Draw) => Edited)[] = [
  (campaign, draw) => {
    const { variant } = drawVariant(campaign, draw);
    const block = editing.newBlock(pick(blockKinds, draw.one), idOf(draw));
    return editing.addBlock(campaign, { block, at: drawPlace(campaign, draw), ...(variant && { variant }) });
  },
  (campaign, draw) => {
    const { variant } = drawVariant(campaign, draw);
    const block = drawBlock(campaign, draw)?.id ?? 'none';
    return editing.moveBlock(campaign, { block, to: drawPlace(campaign, draw), ...(variant && { variant }) });
  },
  (campaign, draw) => {
    const { variant } = drawVariant(campaign, draw);
    const block = drawBlock(campaign, draw)?.id ?? 'none';
    return editing.duplicateBlock(campaign, { block, id: idOf(draw), ...(variant && { variant }) });
  },
  (campaign, draw) => {
    const { variant } = drawVariant(campaign, draw);
    return editing.removeBlock(campaign, {
      block: drawBlock(campaign, draw)?.id ?? 'none',
      ...(variant && { variant }),
    });
  },
  (campaign, draw) => {
    const block = drawBlock(campaign, draw);
    const { variant } = drawVariant(campaign, draw);
    const set = block?.kind === 'form' ? { fields: block.fields.slice(draw.one % 2) } : { text: draw.text };
    return editing.changeBlock(campaign, { block: block?.id ?? 'none', set, ...(variant && { variant }) });
  },
  (campaign, draw) => editing.addStep(campaign, { id: idOf(draw), index: draw.other % 3 }),
  (campaign, draw) =>
    editing.addStep(campaign, { id: idOf(draw), blocks: [editing.newBlock('heading', `in-${idOf(draw)}`)] }),
  (campaign, draw) =>
    editing.moveStep(campaign, { step: pick(campaign.content.steps, draw.one).id, index: draw.other % 4 }),
  (campaign, draw) => {
    const { variant, content } = drawVariant(campaign, draw);
    return editing.removeStep(campaign, { step: pick(content.steps, draw.one).id, ...(variant && { variant }) });
  },
  (campaign, draw) => editing.renameStep(campaign, { step: pick(campaign.content.steps, draw.one).id, to: draw.text }),
  (campaign, draw) => editing.renameStep(campaign, { step: pick(campaign.content.steps, draw.one).id, to: idOf(draw) }),
  (campaign, draw) => editing.changeFormat(campaign, { kind: pick(formatKinds, draw.one) }),
  (campaign, draw) => editing.changeFormatSettings(campaign, { set: { width: draw.one % 1200 } }),
  (campaign, draw) => editing.changeTheme(campaign, { set: { radius: draw.one % 60, colors: { text: draw.text } } }),
  (campaign, draw) => {
    const { variant } = drawVariant(campaign, draw);
    return editing.changeTheme(campaign, { set: { fontSize: 12 + (draw.one % 12) }, ...(variant && { variant }) });
  },
  (campaign, draw) => editing.addTrigger(campaign, { trigger: editing.newTrigger(pick(triggerKinds, draw.one)) }),
  (campaign, draw) =>
    editing.changeTrigger(campaign, { index: draw.other % 3, trigger: { kind: 'scroll', percent: draw.one } }),
  (campaign, draw) => editing.removeTrigger(campaign, { index: draw.one % 3 }),
  (campaign, draw) => editing.setTriggerMatch(campaign, { match: draw.one % 2 ? 'any' : 'all' }),
  (campaign, draw) => editing.setCancel(campaign, { cancel: draw.one % 2 ? { event: draw.text } : undefined }),
  (campaign, draw) => editing.setFrequency(campaign, { set: { maxDisplays: draw.one % 5, withoutMemory: 'show' } }),
  (campaign, draw) => editing.setFrequency(campaign, { set: { afterClose: { quiet: { days: draw.one } } } }),
  (campaign, draw) =>
    editing.setSchedule(campaign, {
      schedule: draw.one % 2 ? { zone: 'site', from: draw.text, hours: { from: '09:00', until: '17:00' } } : undefined,
    }),
  (campaign, draw) => editing.setAudience(campaign, { audience: editing.newCondition(draw.text) }),
  (campaign) => editing.setAudience(campaign, { audience: editing.newCondition('customer.lastOrderAt') }),
  (campaign, draw) => editing.setPriority(campaign, { priority: draw.one - 5 }),
  (campaign, draw) => editing.setLocale(campaign, { locale: pick(['de', 'fr', 'en-GB', draw.text], draw.one) }),
  (campaign, draw) => editing.setNeeds(campaign, { needs: draw.one % 2 ? ['marketing'] : [] }),
  (campaign, draw) => editing.setStatus(campaign, { status: draw.one % 2 ? 'paused' : 'draft' }),
  (campaign, draw) => editing.renameCampaign(campaign, { name: draw.text }),
  (campaign, draw) => editing.setLabel(campaign, { label: draw.text }),
  (campaign, draw) =>
    editing.setTab(campaign, {
      tab: draw.one % 2 ? { text: draw.text, side: 'end', when: 'after-close' } : undefined,
    }),
  (campaign, draw) =>
    editing.setTranslation(campaign, {
      locale: pick(['de', 'fr', 'en', draw.text], draw.other),
      of: drawBlock(campaign, draw)?.id ?? 'label',
      texts: { [pick(['text', 'submit', 'label', 'fields.email.label'], draw.one)]: draw.text },
    }),
  (campaign, draw) => editing.removeLanguage(campaign, { locale: pick(['de', 'fr'], draw.one) }),
  (campaign, draw) => editing.addVariant(campaign, { id: idOf(draw), name: draw.text, seed: 'seed' }),
  (campaign, draw) => editing.addVariant(campaign, { id: idOf(draw), name: 'Another', seed: 'seed' }),
  (campaign, draw) =>
    editing.changeVariant(campaign, {
      variant: drawVariant(campaign, draw).variant ?? 'none',
      set: { weight: draw.one },
    }),
  (campaign, draw) => editing.removeVariant(campaign, { variant: drawVariant(campaign, draw).variant ?? 'none' }),
  (campaign, draw) => editing.keepVariant(campaign, { variant: drawVariant(campaign, draw).variant ?? 'none' }),
  (campaign, draw) => editing.setHoldOut(campaign, { share: (draw.one % 12) / 10, seed: 'seed' }),
  (campaign, draw) => editing.setWithoutId(campaign, { withoutId: pick(['control', 'hold'], draw.one) }),
];

const draws = fc.array(
  fc.record({
    verb: fc.nat({ max: verbs.length - 1 }),
    one: fc.nat({ max: 200 }),
    other: fc.nat({ max: 200 }),
    text: fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('Hello', 'cart.items', 'own.plan', '#123456', '2026-11-27T09:00'),
    ),
  }),
  { minLength: 6, maxLength: 40 },
);

describe('edits', () => {
  test('any edits in any order leave a valid campaign, and undoing them all gives the start', () => {
    let done = 0;
    fc.assert(
      fc.property(fc.constantFrom(...templates), draws, ({ campaign: start }, list) => {
        let history = startHistory(start);
        let edits = 0;
        for (const draw of list) {
          const edited = pick(verbs, draw.verb)(history.present, draw);
          if (!edited.ok) expect(edited.campaign).toBe(history.present);
          const next = recordEdit(history, edited.campaign);
          if (next !== history) edits += 1;
          history = next;
          const parsed = parseCampaign(history.present);
          expect(parsed.ok ? [] : parsed.problems).toEqual([]);
        }
        done += edits;
        for (let step = 0; step < edits; step += 1) history = undo(history);
        expect(history.present).toBe(start);
      }),
      { numRuns: 150 },
    );
    // A property about edits that were all refused would hold for nothing.
    expect(done).toBeGreaterThan(300);
  }, 30_000);

  test('an edit never changes the campaign it is given', () => {
    const freeze = <Value>(value: Value): Value => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    fc.assert(
      fc.property(fc.constantFrom(...templates), draws, ({ campaign }, list) => {
        list.reduce(
          (held, draw) => freeze(pick(verbs, draw.verb)(held, draw).campaign),
          freeze(structuredClone(campaign)),
        );
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});

const campaign = editing.newCampaign({ id: 'mine', name: 'Mine', locale: 'en' });
const must = (edited: Edited): Campaign => {
  if (!edited.ok) throw new Error(`${edited.because} ${JSON.stringify(edited.problems)}`);
  return edited.campaign;
};
const refusalOf = (edited: Edited) => (edited.ok ? 'done' : edited.because);

describe('blocks', () => {
  const withColumns = must(
    editing.addBlock(campaign, { block: editing.newBlock('columns', 'pair'), at: { in: { step: 'start' } } }),
  );
  const filled = must(
    editing.addBlock(withColumns, {
      block: editing.newBlock('heading', 'inner'),
      at: { in: { columns: 'pair', column: 1 } },
    }),
  );
  const idsOf = (one: Campaign) => editing.listBlocks(one.content).map(({ block }) => block.id);

  test('a block moves into columns and out again', () => {
    const inside = must(editing.moveBlock(filled, { block: 'heading', to: { in: { columns: 'pair', column: 0 } } }));
    expect(idsOf(inside)).toEqual(['pair', 'heading', 'inner']);
    const outside = must(editing.moveBlock(inside, { block: 'inner', to: { in: { step: 'start' }, index: 0 } }));
    expect(idsOf(outside)).toEqual(['inner', 'pair', 'heading']);
  });

  test('a copied columns block names what it holds anew', () => {
    const copied = must(editing.duplicateBlock(filled, { block: 'pair', id: 'second' }));
    expect(idsOf(copied)).toEqual(['heading', 'pair', 'inner', 'second', 'second-1']);
  });

  test('a copy takes its translations along, a removed block does not leave them behind', () => {
    const translated = must(
      editing.setTranslation(campaign, { locale: 'de', of: 'heading', texts: { text: 'Meins' } }),
    );
    const copied = must(editing.duplicateBlock(translated, { block: 'heading', id: 'again' }));
    expect(copied.translations?.de).toEqual({ heading: { text: 'Meins' }, again: { text: 'Meins' } });
    expect(must(editing.removeBlock(copied, { block: 'heading' })).translations?.de).toEqual({
      again: { text: 'Meins' },
    });
  });

  test.each([
    [
      'columns into columns',
      () => editing.moveBlock(filled, { block: 'pair', to: { in: { columns: 'pair', column: 0 } } }),
      'into-itself',
    ],
    [
      'other columns into columns',
      () =>
        editing.addBlock(filled, {
          block: editing.newBlock('columns', 'more'),
          at: { in: { columns: 'pair', column: 0 } },
        }),
      'columns-do-not-nest',
    ],
    [
      'an id that is taken',
      () => editing.addBlock(filled, { block: editing.newBlock('heading', 'inner'), at: { in: { step: 'start' } } }),
      'id-taken',
    ],
    [
      'a reserved id',
      () => editing.addBlock(filled, { block: editing.newBlock('heading', 'label'), at: { in: { step: 'start' } } }),
      'id-taken',
    ],
    [
      'a step that is gone',
      () => editing.addBlock(filled, { block: editing.newBlock('heading', 'new'), at: { in: { step: 'gone' } } }),
      'no-such-step',
    ],
    [
      'a column that is gone',
      () =>
        editing.addBlock(filled, {
          block: editing.newBlock('heading', 'new'),
          at: { in: { columns: 'pair', column: 7 } },
        }),
      'no-such-column',
    ],
    ['a block that is gone', () => editing.removeBlock(filled, { block: 'gone' }), 'no-such-block'],
    [
      'a variant that is gone',
      () => editing.removeBlock(filled, { block: 'inner', variant: 'gone' }),
      'no-such-variant',
    ],
    [
      'a value that does not parse',
      () => editing.changeBlock(filled, { block: 'inner', set: { level: 9 as 2 } }),
      'not-valid',
    ],
    ['the last step', () => editing.removeStep(filled, { step: 'start' }), 'last-step'],
    [
      'a text that is not there',
      () => editing.setTranslation(filled, { locale: 'de', of: 'inner', texts: { submit: 'x' } }),
      'no-such-text',
    ],
  ])('refuses %s', (_, edit, because) => {
    expect(refusalOf(edit())).toBe(because);
    expect(edit().campaign).toBe(filled);
  });
});

describe('steps', () => {
  test('a campaign says in which language it is written, which is none that it is translated into', () => {
    const campaign = templates.find(({ id }) => id === 'welcome-discount')!.campaign;
    expect(must(editing.setLocale(campaign, { locale: 'en-GB' }))).toEqual({ ...campaign, locale: 'en-GB' });
    expect(editing.setLocale(campaign, { locale: 'de' })).toMatchObject({ ok: false, because: 'not-valid', campaign });
  });

  test('buttons follow a step that is renamed, and find the next when it is removed', () => {
    const button = editing.newBlock('button', 'on');
    const two = must(editing.addStep(campaign, { id: 'second', blocks: [editing.newBlock('heading', 'h2')] }));
    const leading = must(
      editing.addBlock(two, {
        block: { ...button, action: { do: 'go-to', step: 'second' } },
        at: { in: { step: 'start' } },
      }),
    );
    const actionIn = (one: Campaign) => (editing.findBlock(one.content, 'on') as typeof button).action;
    expect(actionIn(must(editing.renameStep(leading, { step: 'second', to: 'thanks' })))).toEqual({
      do: 'go-to',
      step: 'thanks',
    });
    expect(actionIn(must(editing.removeStep(leading, { step: 'second' })))).toEqual({ do: 'close' });
  });
});

describe('formats', () => {
  test.each(formatKinds.flatMap((from) => formatKinds.map((to) => [from, to] as const)))(
    '%s becomes %s',
    (from, to) => {
      const before = must(editing.changeFormat(campaign, { kind: from }));
      expect(must(editing.changeFormat(before, { kind: to })).format.kind).toBe(to);
    },
  );

  test('a picture and a width that fit are kept', () => {
    const image = { url: '/a.jpg', alt: 'A', side: 'top' as const };
    const popup = must(editing.changeFormatSettings(campaign, { set: { image, width: 500 } }));
    expect(must(editing.changeFormat(popup, { kind: 'slide-in' })).format).toMatchObject({ width: 500 });
    expect(must(editing.changeFormat(popup, { kind: 'feed' })).format).toMatchObject({
      image: { url: '/a.jpg' },
      teaser: 'Mine',
    });
  });
});

describe('variants', () => {
  const split = must(editing.addVariant(campaign, { id: 'b', name: 'Loud', seed: 's1' }));

  test('a variant begins as a copy and is edited by itself', () => {
    const edited = must(editing.changeBlock(split, { block: 'heading', set: { text: 'LOUD' }, variant: 'b' }));
    expect(editing.findBlock(edited.content, 'heading')).toMatchObject({ text: 'Mine' });
    expect(must(editing.keepVariant(edited, { variant: 'b' })).content.steps[0]?.blocks[0]).toMatchObject({
      text: 'LOUD',
    });
  });

  test('who can be in no arm sees the control, or nothing; without an experiment there is nothing to say', () => {
    expect(split.experiment?.withoutId).toBe('control');
    expect(must(editing.setWithoutId(split, { withoutId: 'hold' })).experiment?.withoutId).toBe('hold');
    const whole = must(editing.keepVariant(split, { variant: 'b' }));
    expect(must(editing.setWithoutId(whole, { withoutId: 'hold' }))).toEqual(whole);
  });

  test('the control is the campaign itself and cannot be removed', () => {
    const edited = must(editing.changeBlock(split, { block: 'heading', set: { text: 'Calm' }, variant: 'control' }));
    expect(editing.findBlock(edited.content, 'heading')).toMatchObject({ text: 'Calm' });
    expect(refusalOf(editing.removeVariant(split, { variant: 'control' }))).toBe('control-stays');
    expect(must(editing.removeVariant(split, { variant: 'b' })).experiment).toBeUndefined();
  });
});

test.each(['en', 'de', 'fr'])('a refusal is a sentence in %s', (locale) => {
  expect(editing.describeRefusal('last-step', locale)).toMatch(/^\p{Lu}.+\.$/u);
});
