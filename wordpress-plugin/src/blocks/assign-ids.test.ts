import { describe, expect, test } from 'vitest';
import { assignIds, type BlockInTree } from './assign-ids.ts';

const block = (
  clientId: string,
  name: string,
  attributes: BlockInTree['attributes'] = {},
  innerBlocks: readonly BlockInTree[] = [],
): BlockInTree => ({ clientId, name, attributes, innerBlocks });

describe('ids of blocks', () => {
  test('a block without one gets one, where its kind keeps it', () => {
    const changes = assignIds([block('a', 'core/heading'), block('b', 'beckon/coupon')]);
    expect([...changes]).toEqual([
      ['a', { beckon: { id: 'heading-1' } }],
      ['b', { id: 'coupon-1' }],
    ]);
  });

  test('of a block and its copy the first keeps the id, and settings stay', () => {
    const beckon = { id: 'buy', look: 'secondary' };
    const changes = assignIds([block('a', 'core/button', { beckon }), block('b', 'core/button', { beckon })]);
    expect([...changes]).toEqual([['b', { beckon: { id: 'button-1', look: 'secondary' } }]]);
  });

  test('a new one never takes an id that stands further down', () => {
    const changes = assignIds([
      block('a', 'core/heading'),
      block('b', 'core/heading', { beckon: { id: 'heading-1' } }),
    ]);
    expect(changes.get('a')).toEqual({ beckon: { id: 'heading-2' } });
  });

  test('what is inside a list, and blocks that are no block of the document, need none', () => {
    const list = block('a', 'core/list', { beckon: { id: 'points' } }, [
      block('b', 'core/list-item', {}, [block('c', 'core/list')]),
    ]);
    expect(assignIds([list, block('d', 'core/buttons'), block('e', 'beckon/tab')]).size).toBe(0);
  });

  test.each([
    ['all without', [{}, {}, {}]],
    ['all the same', [{ beckon: { id: 'x' } }, { beckon: { id: 'x' } }, { beckon: { id: 'x' } }]],
    ['a reserved one', [{ beckon: { id: 'tab' } }, {}, { beckon: { id: 'heading-1' } }]],
    ['none at all', [{ beckon: { id: '' } }, { beckon: 'x' }, { beckon: null }]],
  ])('afterwards all differ, and nothing is left to do: %s', (_, attributes) => {
    const blocks = attributes.map((each, index) => block(`${index}`, 'core/heading', each));
    const changes = assignIds(blocks);
    const changed = blocks.map((each) => ({
      ...each,
      attributes: { ...each.attributes, ...changes.get(each.clientId) },
    }));
    expect(assignIds([block('root', 'core/columns', { beckon: { id: 'columns-1' } }, changed)]).size).toBe(0);
    expect(new Set(changed.map((each) => JSON.stringify(each.attributes['beckon']))).size).toBe(blocks.length);
  });
});
