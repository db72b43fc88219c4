/**
 * How long a decision takes, side by side with two rule engines that are well known: the same campaigns, the same visitor,
 * the same run. Prints figures and never fails on time; it fails if the three do not agree on who sees what.
 */
import jsonLogic from 'json-logic-js';
import { decide } from '../src/decide.ts';
import { operatorsByName } from '../src/targeting/operators.ts';
import { makeJudge, type AskedFacts, type Readings } from '../src/targeting/judge.ts';
import { evalCondition, GrowthBook } from './growthbook.ts';
import { measureCold } from './measure-cold.ts';
import { measureMicros } from './measure-micros.ts';
import { makeRules } from './make-rules.ts';
import { makeFacts, nest, visitor } from './make-facts.ts';

const rows: Record<string, string>[] = [];

for (const count of [10, 100, 1000]) {
  const rules = makeRules(count);
  const facts = makeFacts(rules);
  const nested = nest(visitor);
  const growthBook = new GrowthBook({
    attributes: nested,
    features: Object.fromEntries(
      rules.map(({ id, mongo }) => [id, { defaultValue: false, rules: [{ condition: mongo as never, force: true }] }]),
    ),
  });
  const readings: Readings = new Map();
  const judges = rules.map(({ id, beckon }) => ({ id, judge: makeJudge(beckon, operatorsByName, readings) }));
  const judged: AskedFacts = {
    ...facts,
    purposeOf: () => 'necessary',
    isWithheld: () => false,
    attributes: visitor,
  };

  const contenders: Record<string, () => readonly string[]> = {
    'Beckon decide': () => decide(facts).show.map(({ campaign }) => campaign),
    'GrowthBook isOn': () => rules.filter(({ id }) => growthBook.isOn(id)).map(({ id }) => id),
    // Facts of its own each time, so that attributes are read each time, as for another visitor.
    'Beckon judge': () => {
      const own = { ...judged };
      return judges.filter(({ judge }) => judge(own, {})).map(({ id }) => id);
    },
    'GrowthBook evalCondition': () =>
      rules.filter(({ mongo }) => evalCondition(nested, mongo as never)).map(({ id }) => id),
    'json-logic-js apply': () =>
      rules.filter(({ logic }) => jsonLogic.apply(logic as never, nested)).map(({ id }) => id),
  };

  const answers = Object.entries(contenders).map(([name, run]) => [name, run().join()] as const);
  const [, expected] = answers[0]!;
  for (const [name, answer] of answers)
    if (answer !== expected) throw new Error(`${name} does not agree: ${answer} instead of ${expected}`);

  const micros = measureMicros(contenders);
  const cold = measureCold(count);
  const ratio = (other: string, ours: string) => `${(micros[other]! / micros[ours]!).toFixed(1)} ×`;
  const shown = expected ? expected.split(',').length : 0;
  rows.push({
    campaigns: `${count} (${shown} match)`,
    ...Object.fromEntries(Object.entries(micros).map(([name, each]) => [`${name}, µs`, each.toFixed(1)])),
    'first decide, µs': cold.beckon.toFixed(0),
    'first isOn of all, µs': cold.growthBook.toFixed(0),
    'first: decide / isOn': `${(cold.growthBook / cold.beckon).toFixed(1)} ×`,
    'decide / isOn': ratio('GrowthBook isOn', 'Beckon decide'),
    'decide / evalCondition': ratio('GrowthBook evalCondition', 'Beckon decide'),
    'judge / evalCondition': ratio('GrowthBook evalCondition', 'Beckon judge'),
    'decide / json-logic': ratio('json-logic-js apply', 'Beckon decide'),
    'judge / json-logic': ratio('json-logic-js apply', 'Beckon judge'),
  });
}

const names = Object.keys(rows[0]!);
const width = Math.max(...names.map((name) => name.length));
console.log(
  'One decision about all campaigns of a page. Ratios say how many times faster Beckon is. The first is that of a',
);
console.log(
  'fresh process, as on a page just opened; the others are what it comes to when the same is decided over and over.\n',
);
for (const name of names) console.log(name.padEnd(width), ...rows.map((row) => row[name]!.padStart(16)));
