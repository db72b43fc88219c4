/** Times the first decision of this process by one engine and prints it in microseconds; see `measure-cold.ts`. */
import { makeFacts, nest, visitor } from './make-facts.ts';
import { makeRules } from './make-rules.ts';

const [, , engine, count] = process.argv;
const rules = makeRules(Number(count));

/** Gives what decides for the first time, with everything read that a page has at hand by then. */
async function prepare(): Promise<() => unknown> {
  if (engine === 'beckon') {
    const { decide } = await import('../src/decide.ts');
    // As it comes out of the page's JSON: nothing has touched it.
    const facts = structuredClone(makeFacts(rules));
    return () => decide(facts);
  }
  const { GrowthBook } = await import('./growthbook.ts');
  const features = structuredClone(
    Object.fromEntries(
      rules.map(({ id, mongo }) => [id, { defaultValue: false, rules: [{ condition: mongo as never, force: true }] }]),
    ),
  );
  const growthBook = new GrowthBook({ attributes: nest(visitor), features });
  return () => rules.filter(({ id }) => growthBook.isOn(id));
}

const decideFirst = await prepare();
const from = performance.now();
decideFirst();
console.log((performance.now() - from) * 1000);
