import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Leaf } from '@beckon/engine';
import { evaluate } from '@beckon/engine/targeting/evaluate';
import { operatorCatalog } from '@beckon/engine/targeting/operator-catalog';
import { parseCondition } from '@beckon/engine/targeting/parse-condition';
import { attributes } from '@beckon/engine/visit/attributes';
import { findEventAttribute } from '@beckon/engine/visit/find-event-attribute';
import { randomCondition, randomVisit } from '../../fixtures/random-condition.ts';
import { addCondition } from './add-condition.ts';
import { attributeLabels } from './attribute-labels.ts';
import { changeAttribute } from './change-attribute.ts';
import { changeOperator } from './change-operator.ts';
import { childrenOf } from './children-of.ts';
import { conditionAt } from './condition-at.ts';
import { everybody } from './everybody.ts';
import { labelAttribute } from './label-attribute.ts';
import { moveCondition } from './move-condition.ts';
import { newCondition } from './new-condition.ts';
import { normaliseCondition } from './normalise-condition.ts';
import { openNameOf } from './open-name.ts';
import { openTypes } from './open-type.ts';
import { operatorsFor } from './operators-for.ts';
import { removeCondition } from './remove-condition.ts';
import { renameAttribute } from './rename-attribute.ts';
import { shapeIn } from './shape-in.ts';
import { shapeOf } from './shape-of.ts';
import { typesAsked } from './types-asked.ts';
import { unwrapCondition } from './unwrap-condition.ts';
import { wrapCondition } from './wrap-condition.ts';

const leaf = (name: string): Condition => ({ attribute: `own.${name}`, is: 'exists' });
const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')];

describe('the audience builder', () => {
  test.each<[string, Condition, Condition]>([
    ['adds to a group', addCondition({ all: [a] }, [], b), { all: [a, b] }],
    ['adds at an index', addCondition({ any: [a, b] }, [], c, 1), { any: [a, c, b] }],
    ['makes a group of a question', addCondition(a, [], b), { all: [a, b] }],
    ['wraps in a group', wrapCondition({ all: [a, b] }, [1], 'any'), { all: [a, { any: [b] }] }],
    ['wraps in a not', wrapCondition(a, [], 'not'), { not: a }],
    ['unwraps a not', unwrapCondition({ all: [{ not: a }] }, [0]), { all: [a] }],
    ['unwraps a group into its parent', unwrapCondition({ all: [{ any: [a, b] }, c] }, [0]), { all: [a, b, c] }],
    ['does not unwrap several into nothing', unwrapCondition({ any: [a, b] }, []), { any: [a, b] }],
    [
      'asks the same of another name',
      renameAttribute({ all: [a, { attribute: 'own.n', is: 'atLeast', value: 3 }] }, [1], 'own.points'),
      { all: [a, { attribute: 'own.points', is: 'atLeast', value: 3 }] },
    ],
    ['removes', removeCondition({ all: [a, b] }, [0]), { all: [b] }],
    ['removes a not with what it held', removeCondition({ all: [{ not: a }, b] }, [0, 0]), { all: [b] }],
    ['is everybody when nothing is left', removeCondition(a, []), everybody],
    ['is everybody, not nobody, when nothing is left in an any', removeCondition({ any: [a] }, [0]), everybody],
    ['removes an any that held nothing else', removeCondition({ all: [{ any: [a] }, b] }, [0, 0]), { all: [b] }],
    ['removes an all that held nothing else', removeCondition({ any: [{ all: [a] }, b] }, [0, 0]), { any: [b] }],
    [
      'removes all that is left empty',
      removeCondition({ all: [{ not: { any: [{ all: [a] }] } }, b] }, [0, 0, 0, 0]),
      { all: [b] },
    ],
    [
      'moves the last one out of its group',
      moveCondition({ all: [{ any: [a] }, b] }, [0, 0], { group: [], index: 2 }),
      { all: [b, a] },
    ],
    ['moves down within a group', moveCondition({ all: [a, b, c] }, [0], { group: [], index: 3 }), { all: [b, c, a] }],
    ['moves up within a group', moveCondition({ all: [a, b, c] }, [2], { group: [], index: 0 }), { all: [c, a, b] }],
    [
      'moves into a group',
      moveCondition({ all: [a, { any: [b] }] }, [0], { group: [1], index: 0 }),
      { all: [{ any: [a, b] }] },
    ],
    [
      'moves out of a group',
      moveCondition({ all: [{ any: [a, b] }] }, [0, 1], { group: [], index: 0 }),
      { all: [b, { any: [a] }] },
    ],
    [
      'does not move into itself',
      moveCondition({ all: [{ any: [a] }] }, [0], { group: [0], index: 0 }),
      { all: [{ any: [a] }] },
    ],
    ['leaves a tree alone where the path leads nowhere', removeCondition({ all: [a] }, [4, 2]), { all: [a] }],
    [
      'asks about another attribute',
      changeAttribute(a, [], 'cart.items'),
      { attribute: 'cart.items', is: 'atLeast', value: 1 },
    ],
    [
      'keeps a value that fits the new operator',
      changeOperator({ attribute: 'cart.items', is: 'atLeast', value: 7 }, [], 'atMost'),
      { attribute: 'cart.items', is: 'atMost', value: 7 },
    ],
    [
      'begins anew with one that does not',
      changeOperator({ attribute: 'cart.items', is: 'atLeast', value: 7 }, [], 'between'),
      { attribute: 'cart.items', is: 'between', value: [1, 10] },
    ],
  ])('%s', (_, changed, wanted) => {
    expect(changed).toEqual(wanted);
  });

  test('moving loses nothing and repeats nothing', () => {
    const leavesOf = (one: Condition): readonly Condition[] =>
      'attribute' in one ? [one] : childrenOf(one).flatMap(leavesOf);
    const named = (one: Condition) =>
      leavesOf(one)
        .map((each) => JSON.stringify(each))
        .sort();
    fc.assert(
      fc.property(randomCondition, randomPath, randomPath, fc.nat({ max: 4 }), (tree, from, group, index) => {
        expect(named(moveCondition(tree, from, { group, index }))).toEqual(named(tree));
      }),
    );
  });

  test('whatever is done, the tree stays a valid condition', () => {
    fc.assert(
      fc.property(randomCondition, fc.array(randomChange, { maxLength: 6 }), (tree, changes) => {
        const changed = changes.reduce((held, change) => change(held), tree);
        const parsed = parseCondition(changed, 'audience');
        expect(parsed.ok ? [] : parsed.problems.filter(({ message }) => !message.includes('nested'))).toEqual([]);
      }),
    );
  });

  test('normalising does not change the answer of any visit', () => {
    fc.assert(
      fc.property(randomCondition, randomVisit, (tree, visit) => {
        expect(evaluate(normaliseCondition(tree), visit)).toBe(evaluate(tree, visit));
      }),
      { numRuns: 1000 },
    );
  }, 30_000);

  test.each<[Condition, Condition]>([
    [{ all: [{ any: [a] }] }, a],
    [{ all: [{ all: [a, b] }, c] }, { all: [a, b, c] }],
    [{ not: { not: a } }, a],
    [{ all: [{ all: [] }, a] }, a],
    [{ all: [{ any: [] }, a] }, { all: [{ any: [] }, a] }],
  ])('normalises %j', (tree, wanted) => {
    expect(normaliseCondition(tree)).toEqual(wanted);
  });
});

const allNames = attributes.flatMap(({ name, type, properties }) =>
  type === 'record' ? Object.keys(properties ?? { any: 1 }).map((key) => `${name}.${key}`) : [name],
);

describe('operators', () => {
  test.each(allNames)('every operator offered for %s begins with a value that parses', (name) => {
    const shape = shapeOf(name) ?? { type: 'text' as const };
    for (const { operator } of operatorsFor(shape)) {
      expect(parseCondition(newCondition(name, { operator }), 'audience')).toMatchObject({ ok: true });
    }
  });

  test('every operator of the engine is offered for some attribute it fits, and only there', () => {
    for (const type of ['text', 'number', 'boolean', 'time', 'list', 'version'] as const) {
      for (const { operator } of operatorsFor({ type })) {
        const { types } = operatorCatalog[operator];
        expect(types === 'any' || types.includes(type)).toBe(true);
      }
    }
    const types = ['text', 'number', 'boolean', 'time', 'list', 'version'] as const;
    const offered = new Set(types.flatMap((type) => operatorsFor({ type }).map(({ operator }) => operator)));
    expect([...offered].sort()).toEqual(Object.keys(operatorCatalog).sort());
  });

  test.each(['own.points', 'event.total'])(
    'every operator offered for %s, whichever its type, is told from what was built',
    (name) => {
      for (const type of openTypes) {
        for (const { operator } of operatorsFor({ type })) {
          const built = newCondition(name, { operator, shape: { type } });
          expect(
            parseCondition(built, 'audience', name.startsWith('own') ? undefined : findEventAttribute),
          ).toMatchObject({ ok: true });
          expect(operatorsFor(shapeIn(built, type)).map((each) => each.operator)).toContain(operator);
          expect(shapeIn(built, type).type).toBe(type);
        }
      }
    },
  );

  test.each<[Leaf, string]>([
    [{ attribute: 'own.points', is: 'atLeast', value: 100 }, 'number'],
    [{ attribute: 'own.points', is: 'in', value: [1, 2] }, 'number'],
    [{ attribute: 'own.points', is: 'exists' }, 'text'],
    [{ attribute: 'own.since', is: 'olderThan', value: { days: 3 } }, 'time'],
    [{ attribute: 'own.since', is: 'someday', value: 3 }, 'text'],
    [{ attribute: 'page.query.n', is: 'equals', value: '1' }, 'text'],
    [{ attribute: 'customer.orders', is: 'exists' }, 'number'],
  ])('%j takes its attribute for %s', (question, type) => {
    expect(shapeIn(question).type).toBe(type);
  });

  test('the types of a site’s own facts are read off the first question about each', () => {
    const points = { attribute: 'own.points', is: 'atLeast', value: 100 };
    const since = { attribute: 'own.since', is: 'before', value: '2026-01-01' };
    const again = { attribute: 'own.points', is: 'contains', value: '1' };
    const asked = { all: [points, { not: { any: [since, again] } }, { attribute: 'cart.items', is: 'exists' }] };
    expect(typesAsked(asked)).toEqual({ 'own.points': 'number', 'own.since': 'time' });
  });

  test.each([
    ['own.plan.tier', 'own'],
    ['page.query.ref', 'page.query'],
    ['page.query', 'page.query'],
    ['page.path', undefined],
    ['ownership', undefined],
  ])('%s goes on from %s', (name, open) => {
    expect(openNameOf(name)).toBe(open);
  });

  test('attributes are labelled in German and French as far as the engine has them', () => {
    const inside = attributes.flatMap(({ name, properties }) => [
      name,
      ...Object.keys(properties ?? {}).map((key) => `${name}.${key}`),
    ]);
    expect(Object.keys(attributeLabels.de).sort()).toEqual(inside.sort());
    expect(Object.keys(attributeLabels.fr).sort()).toEqual(inside.sort());
    expect(labelAttribute('page.product.price', { locale: 'de' })).toBe('Preis des Produkts');
    expect(labelAttribute('own.plan', { locale: 'fr' })).toBe('plan');
    expect(labelAttribute('page.query.ref', { locale: 'de' })).toBe('Parameter der Adresse: ref');
    expect(labelAttribute('page.query.ref', { locale: 'fr' })).toBe('Paramètres de l’adresse\u00a0: ref');
    expect(labelAttribute('event.total', { locale: 'en' })).toBe('total');
    expect(labelAttribute('cart.items', { locale: 'en' })).toBe('Items in the cart');
  });
});

const randomPath = fc.array(fc.nat({ max: 2 }), { maxLength: 3 });
const randomChange: fc.Arbitrary<(tree: Condition) => Condition> = fc
  .tuple(fc.nat({ max: 6 }), randomPath, randomPath, fc.constantFrom(...allNames), fc.nat({ max: 30 }))
  .map(([verb, path, other, name, number]) => (tree) => {
    switch (verb) {
      case 0:
        return addCondition(tree, path, newCondition(name));
      case 1:
        return wrapCondition(tree, path, (['all', 'any', 'not'] as const)[number % 3] ?? 'all');
      case 2:
        return unwrapCondition(tree, path);
      case 3:
        return removeCondition(tree, path);
      case 4:
        return moveCondition(tree, path, { group: other, index: number % 3 });
      case 5:
        return changeAttribute(tree, path, name);
      default: {
        const held = conditionAt(tree, path);
        if (held === undefined || !('attribute' in held)) return tree;
        const offered = operatorsFor(shapeOf(held.attribute) ?? { type: 'text' });
        const operator = offered[number % offered.length]?.operator ?? 'exists';
        return changeOperator(tree, path, operator);
      }
    }
  });
