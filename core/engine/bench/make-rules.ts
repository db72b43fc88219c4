import type { Condition, Leaf } from '../src/targeting/condition.ts';
import { makeRandom } from './make-random.ts';
import { moment } from './make-facts.ts';

/** One audience in the words of the three engines. */
export interface Rule {
  readonly id: string;
  readonly beckon: Condition;
  readonly mongo: unknown;
  readonly logic: unknown;
}
type Said = Omit<Rule, 'id'>;

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const read = (attribute: string) => ({ var: attribute });
const leaf = (attribute: string, is: string, value: unknown, mongo: unknown, logic: unknown): Said => ({
  beckon: { attribute, is, ...(value !== undefined && { value }) } satisfies Leaf,
  mongo: { [attribute]: mongo },
  logic,
});

/** The questions that shops ask, each with arguments of which some fit the visitor and some do not. */
const questions: readonly ((pick: <Item>(items: readonly Item[]) => Item) => Said)[] = [
  (pick) => {
    const value = pick(['/products/', '/collections/', '/cart', '/products/wool']);
    const logic = { '==': [{ substr: [read('page.path'), 0, value.length] }, value] };
    return leaf('page.path', 'startsWith', value, { $regexi: `^${escape(value)}` }, logic);
  },
  (pick) => {
    const value = pick(['wool', 'hat', 'sale', 'gift']);
    return leaf('page.path', 'contains', value, { $regexi: escape(value) }, { in: [value, read('page.path')] });
  },
  (pick) => {
    const value = pick(['product', 'collection', 'home']);
    return leaf('page.type', 'equals', value, { $eq: value }, { '==': [read('page.type'), value] });
  },
  (pick) => {
    const value = pick([
      ['de', 'at', 'ch'],
      ['us', 'ca'],
      ['gb', 'ie', 'de', 'fr', 'nl', 'be'],
    ]);
    return leaf('place.country', 'in', value, { $in: value }, { in: [read('place.country'), value] });
  },
  (pick) => {
    const value = pick([0, 40, 80, 120]);
    return leaf('cart.total', 'atLeast', value, { $gte: value }, { '>=': [read('cart.total'), value] });
  },
  (pick) => {
    const value = pick([1, 3, 6]);
    return leaf('visitor.visits', 'lessThan', value, { $lt: value }, { '<': [read('visitor.visits'), value] });
  },
  (pick) => {
    const days = pick([7, 30, 60, 90]);
    const limit = new Date(moment - days * 86_400_000).toISOString();
    const logic = { '<': [read('customer.lastOrderAt'), limit] };
    return leaf('customer.lastOrderAt', 'olderThan', { days }, { $lt: limit }, logic);
  },
  (pick) => {
    const value = pick(['vip', 'wholesale', 'new']);
    const logic = { in: [value, read('customer.tags')] };
    return leaf('customer.tags', 'includes', value, { $elemMatch: { $eq: value } }, logic);
  },
  () => leaf('customer.isLoggedIn', 'isTrue', undefined, { $eq: true }, { '==': [read('customer.isLoggedIn'), true] }),
  (pick) => {
    const value = pick(['gold', 'silver']);
    return leaf('own.plan.tier', 'equals', value, { $eq: value }, { '==': [read('own.plan.tier'), value] });
  },
  (pick) => {
    const value = pick([20, 50]);
    return leaf(
      'page.product.price',
      'greaterThan',
      value,
      { $gt: value },
      { '>': [read('page.product.price'), value] },
    );
  },
];

const all = (...members: readonly Said[]): Said => ({
  beckon: { all: members.map(({ beckon }) => beckon) },
  mongo: { $and: members.map(({ mongo }) => mongo) },
  logic: { and: members.map(({ logic }) => logic) },
});
const any = (...members: readonly Said[]): Said => ({
  beckon: { any: members.map(({ beckon }) => beckon) },
  mongo: { $or: members.map(({ mongo }) => mongo) },
  logic: { or: members.map(({ logic }) => logic) },
});
const not = (member: Said): Said => ({
  beckon: { not: member.beckon },
  mongo: { $not: member.mongo },
  logic: { '!': [member.logic] },
});

/**
 * Audiences of three levels and eight questions, such as "(a and b, or c and not d), and e, and (f or not g), and not h".
 * The same count gives the same rules.
 */
export function makeRules(count: number): readonly Rule[] {
  const pick = makeRandom(7);
  const ask = () => pick(questions)(pick);
  return Array.from({ length: count }, (_, at) => ({
    id: `campaign-${at}`,
    ...all(any(all(ask(), ask()), all(ask(), not(ask()))), ask(), any(ask(), not(ask())), not(ask())),
  }));
}
