import { goTo } from '../parse/go-to.ts';
import { isRecord } from '../is-record.ts';
import type { Place } from '../parse/parse.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { Problem } from '../parse/problem.ts';
import { quote } from '../parse/quote.ts';
import { report } from '../parse/report.ts';
import type { Attribute, AttributeType } from '../visit/attribute.ts';
import { findAttribute } from '../visit/attributes.ts';
import type { AttributeName, Condition, Leaf } from './condition.ts';
import { checkValue } from './check-value.ts';
import type { Compared } from './check-value.ts';
import { operatorCatalog } from './operator-catalog.ts';

/** No audience that somebody still understands is deeper or longer. */
const deepest = 12;
const mostLeaves = 200;

type FindAttribute = (name: AttributeName) => Attribute | undefined;

/**
 * Reads a condition tree: its value, without anything that does not belong there, or every problem at once, under `path`.
 *
 * @param find which attributes there are: those of the registry, unless the condition is about something else
 *   (`findEventAttribute` for the data of an event)
 */
export function parseCondition(input: unknown, path: string, find: FindAttribute = findAttribute): Parsed<Condition> {
  const problems: Problem[] = [];
  let leaves = 0;

  const readPart = (part: unknown, place: Place, depth: number): Condition => {
    const kind = isRecord(part) ? kinds.filter((each) => Object.hasOwn(part, each)) : [];
    if (!isRecord(part) || kind.length !== 1)
      report(place, 'A condition names an attribute, or is a group: “all”, “any” or “not”, and only one of these.');
    else if (depth > deepest) report(place, `Conditions must not be nested deeper than ${deepest} groups.`);
    else if (kind[0] === 'attribute') {
      leaves++;
      if (leaves === mostLeaves + 1) report(place, `There must not be more than ${mostLeaves} conditions.`);
      if (leaves <= mostLeaves) return readLeaf(part, place, find);
    } else return readGroup(part, kind[0]!, place, depth);
    return { any: [] };
  };

  const readGroup = (
    part: Readonly<Record<string, unknown>>,
    kind: 'all' | 'any' | 'not',
    place: Place,
    depth: number,
  ): Condition => {
    refuseOthers(part, place, [kind]);
    const inside = goTo(place, kind);
    if (kind === 'not') return { not: readPart(part[kind], inside, depth + 1) };
    const members = part[kind];
    if (!Array.isArray(members)) report(inside, 'A group must be a list of conditions.');
    const read = (Array.isArray(members) ? members : []).flatMap((member: unknown, index) =>
      // What is beyond the limit is not read: a million conditions are one problem.
      leaves > mostLeaves ? [] : [readPart(member, goTo(inside, index), depth + 1)],
    );
    return kind === 'all' ? { all: read } : { any: read };
  };

  const value = readPart(input, { path, problems }, 0);
  return problems.length ? { ok: false, problems } : { ok: true, value };
}

const kinds = ['attribute', 'all', 'any', 'not'] as const;

function readLeaf(part: Readonly<Record<string, unknown>>, place: Place, find: FindAttribute): Leaf {
  refuseOthers(part, place, ['attribute', 'is', 'value', 'exactCase']);
  const { attribute, is, value, exactCase } = part;
  const compared = readAttributeName(attribute, goTo(place, 'attribute'), find);
  const operator =
    typeof is === 'string' && Object.hasOwn(operatorCatalog, is) ? (is as keyof typeof operatorCatalog) : undefined;
  if (!operator) report(goTo(place, 'is'), `Beckon does not know how to compare by ${spell(is)}.`);
  if (exactCase !== undefined && typeof exactCase !== 'boolean')
    report(goTo(place, 'exactCase'), 'Whether capital letters matter must be either true or false.');
  if (operator && compared) {
    const { types, value: kind, label } = operatorCatalog[operator];
    const { type } = compared;
    if (type && types !== 'any' && !types.includes(type))
      report(
        goTo(place, 'is'),
        `“${label}” does not fit ${spell(attribute)}, which is ${nouns[type]}; ${listFitting(type)}.`,
      );
    else checkValue(kind, value, goTo(place, 'value'), compared);
  }
  return {
    attribute: attribute as string,
    is: is as string,
    ...(value !== undefined && { value }),
    ...(exactCase === true && { exactCase }),
  };
}

function refuseOthers(part: Readonly<Record<string, unknown>>, place: Place, known: readonly string[]): void {
  for (const key of Object.keys(part))
    if (!known.includes(key)) report(goTo(place, key), `A condition has no setting named ${quote(key)}.`);
}

/** What kind of value an attribute has; undefined where there is no such attribute, which it has said then. */
function readAttributeName(name: unknown, place: Place, find: FindAttribute): Compared | undefined {
  const attribute = typeof name === 'string' && !/^\.|\.\.|\.$/.test(name) ? find(name) : undefined;
  if (typeof name !== 'string' || !attribute) {
    report(place, `There is no attribute named ${spell(name)}.`);
    return undefined;
  }
  const { type, properties, values } = attribute;
  if (name === attribute.name) return { type, values };
  const inside = name.slice(attribute.name.length + 1);
  if (type !== 'record') report(place, `${quote(attribute.name)} has nothing inside it, so no ${quote(inside)}.`);
  else if (!properties) return {};
  else if (Object.hasOwn(properties, inside)) return { type: properties[inside]!.type };
  else
    report(place, `${quote(attribute.name)} has no ${quote(inside)}; it has: ${Object.keys(properties).join(', ')}.`);
  return undefined;
}

/** A name as it appears in a sentence, whatever was written in its place. */
function spell(name: unknown): string {
  return typeof name === 'string' ? quote(name) : 'a name that is no text';
}

const nouns: Readonly<Record<AttributeType, string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'either true or false',
  time: 'a time',
  list: 'a list',
  version: 'a version',
  record: 'a group of values',
};

function listFitting(type: AttributeType): string {
  const fitting = Object.values(operatorCatalog).filter(({ types }) => types === 'any' || types.includes(type));
  return `what fits: ${fitting.map(({ label }) => label).join(', ')}`;
}
