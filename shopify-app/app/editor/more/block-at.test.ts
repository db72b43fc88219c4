import { addBlock, newBlock, newCampaign } from '@beckon/editing';
import { expect, test } from 'vitest';
import { blockAt } from './block-at.ts';

const start = newCampaign({ id: 'a', name: 'A', locale: 'en' });
const withColumns = addBlock(start, { block: newBlock('columns', 'two'), at: { in: { step: 'start' } } }).campaign;
const campaign = addBlock(withColumns, {
  block: newBlock('button', 'go'),
  at: { in: { columns: 'two', column: 1 } },
}).campaign;

test.each([
  ['content.steps.0.blocks.0.text', 'heading'],
  ['content.steps.0.blocks.1', 'two'],
  ['content.steps.0.blocks.1.columns.1.blocks.0.action.href', 'go'],
  ['content.steps.9.blocks.0', undefined],
  ['triggers.list.0', undefined],
  ['', undefined],
])('%s lies in %s', (path, block) => {
  expect(blockAt(campaign, path)).toBe(block);
});
