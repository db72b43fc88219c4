import { addBlock, addVariant, changeTheme, newBlock, newCampaign } from '@beckon/editing';
import { expect, test } from 'vitest';
import { placeOf } from './place-of.ts';

const start = newCampaign({ id: 'a', name: 'A', locale: 'en' });
const withColumns = addBlock(start, { block: newBlock('columns', 'two'), at: { in: { step: 'start' } } }).campaign;
const withButton = addBlock(withColumns, {
  block: newBlock('button', 'go'),
  at: { in: { columns: 'two', column: 1 } },
}).campaign;
const split = addVariant(withButton, { id: 'b', name: 'B', seed: 's' }).campaign;
const campaign = changeTheme(split, { set: { colors: { text: '#eeeeee' } }, variant: 'b' }).campaign;

test.each([
  ['content.steps.0.blocks.0.text', { tab: 'content', step: 'start', block: 'heading', spot: 'block.text' }],
  ['content.steps.0.blocks.1', { tab: 'content', block: 'two', spot: 'block' }],
  [
    'content.steps.0.blocks.1.columns.1.blocks.0.action.href',
    { tab: 'content', block: 'go', spot: 'block.action.href' },
  ],
  ['content.steps.0', { tab: 'content', step: 'start', spot: 'step' }],
  ['content.steps.9.blocks.0', { tab: 'content', spot: 'step' }],
  ['content.label', { tab: 'look', spot: 'content.label' }],
  ['content.tab.text', { tab: 'look', spot: 'content.tab.text' }],
  ['experiment.variants.1.content.steps.0.blocks.0.text', { tab: 'content', variant: 'b', block: 'heading' }],
  ['experiment.variants.1.theme.colors.text', { tab: 'look', variant: 'b', spot: 'theme.colors.text' }],
  ['experiment.variants.7.content.steps.0', { tab: 'experiment', spot: 'experiment' }],
  ['experiment.variants.1.weight', { tab: 'experiment', spot: 'experiment.variants.1.weight' }],
  ['theme.colors.accent', { tab: 'look', variant: undefined, spot: 'theme.colors.accent' }],
  ['locale', { tab: 'languages', spot: 'locale' }],
  ['format.image.alt', { tab: 'look', spot: 'format.image.alt' }],
  ['triggers.list.0.seconds', { tab: 'rules', spot: 'triggers.list.0.seconds' }],
  ['audience.all.0', { tab: 'rules', spot: 'audience.all.0' }],
  ['frequency.withoutMemory', { tab: 'rules', spot: 'frequency.withoutMemory' }],
  ['schedule', { tab: 'rules', spot: 'schedule' }],
  ['needs.0', { tab: 'rules', spot: 'needs.0' }],
  ['priority', { tab: 'rules', spot: 'priority' }],
  ['translations.de.heading.text', { tab: 'languages', language: 'de' }],
  ['name', { spot: 'name' }],
])('%s is set at %o', (path, place) => {
  expect(placeOf(campaign, path)).toMatchObject(place);
});

test.each(['', 'schema', 'id'])('“%s” is set nowhere', (path) => {
  expect(placeOf(campaign, path)).toBeUndefined();
});
