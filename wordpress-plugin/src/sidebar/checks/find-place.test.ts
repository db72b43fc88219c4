import { addBlock, newBlock, newCampaign } from '@beckon/editing';
import { expect, test } from 'vitest';
import { findAt, findPlace, type BlockInEditor } from './find-place.ts';

const block = (
  clientId: string,
  name: string,
  attributes = {},
  innerBlocks: readonly BlockInEditor[] = [],
): BlockInEditor => ({
  clientId,
  name,
  attributes,
  innerBlocks,
});

const start = newCampaign({ id: 'a', name: 'A', locale: 'en' });
const campaign = addBlock(start, { block: newBlock('form', 'ask'), at: { in: { step: 'start' } } }).campaign;
const blocks = [
  block('root', 'beckon/campaign', {}, [
    block('head', 'core/heading', { beckon: { id: 'heading' } }),
    block('form', 'beckon/form', { id: 'ask' }, [block('first', 'beckon/field'), block('second', 'beckon/field')]),
    block('tab', 'beckon/tab', { text: 'Open' }),
  ]),
];

test.each([
  ['content.steps.0.blocks.0.text', { in: 'block', clientId: 'head', setting: 'text' }],
  ['content.steps.0.blocks.1', { in: 'block', clientId: 'form' }],
  ['content.steps.0.blocks.1.fields.1.label', { in: 'block', clientId: 'second', setting: 'fields.1.label' }],
  ['content.steps.0.blocks.1.fields.9.label', { in: 'block', clientId: 'form', setting: 'fields.9.label' }],
  ['content.steps.0', { in: 'block', clientId: 'root' }],
  ['content.tab.text', { in: 'block', clientId: 'tab' }],
  ['content.label', { in: 'block', clientId: 'root' }],
  ['theme.colors.text', { in: 'block', clientId: 'root' }],
  ['format.closable', { in: 'block', clientId: 'root' }],
  ['triggers.list.0.seconds', { in: 'panel', panel: 'when', spot: 'triggers.list.0.seconds' }],
  ['audience', { in: 'panel', panel: 'who', spot: 'audience' }],
  ['needs.0', { in: 'panel', panel: 'consent', spot: 'needs.0' }],
  [
    'experiment.variants.1.content.steps.0',
    { in: 'panel', panel: 'experiment', spot: 'experiment.variants.1.content.steps.0' },
  ],
  ['translations.de', { in: 'panel', panel: 'languages', spot: 'translations.de' }],
  ['name', { in: 'title' }],
])('%s is set at %j', (path, place) => {
  expect(findPlace(campaign, path, blocks)).toEqual(place);
});

test.each(['', 'schema', 'id'])('“%s” is set nowhere', (path) => {
  expect(findPlace(campaign, path, blocks)).toBeUndefined();
});

test('without a root block, what is about the whole is set nowhere', () => {
  expect(findPlace(campaign, 'theme.colors.text', [])).toBeUndefined();
});

test.each([
  [[0], 'root'],
  [[0, 1, 1], 'second'],
  [[0, 1, 7], 'form'],
  [[4], undefined],
])('the block at %j is %s', (at, clientId) => {
  expect(findAt(blocks, at)?.clientId).toBe(clientId);
});
