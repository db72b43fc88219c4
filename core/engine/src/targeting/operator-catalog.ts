import type { AttributeType } from '../visit/attribute.ts';
import type { operators } from './operators.ts';

/** What an operator wants beside it. */
export type ValueKind =
  | 'nothing' | 'one' | 'several' | 'text' | 'wildcard' | 'regex' | 'number' | 'numbers' | 'time' | 'duration' | 'days' | 'hours'
  | 'member' | 'members' | 'size' | 'version'; // prettier-ignore

/** An operator as the audience builder offers it: the attributes it fits, the value it wants, its words in English. */
export interface OperatorKind {
  readonly types: readonly AttributeType[] | 'any';
  readonly value: ValueKind;
  readonly label: string;
}

const scalars = ['text', 'number', 'boolean', 'version'] as const;

/** What people need to know of the operators. It is apart from `operators.ts` because the tag has no use for it. */
export const operatorCatalog: Readonly<Record<keyof typeof operators, OperatorKind>> = {
  equals: { types: scalars, value: 'one', label: 'is' },
  in: { types: scalars, value: 'several', label: 'is one of' },
  contains: { types: ['text'], value: 'text', label: 'contains' },
  startsWith: { types: ['text'], value: 'text', label: 'begins with' },
  endsWith: { types: ['text'], value: 'text', label: 'ends with' },
  wildcard: { types: ['text'], value: 'wildcard', label: 'fits the pattern' },
  regex: { types: ['text'], value: 'regex', label: 'fits the regular expression' },
  lessThan: { types: ['number'], value: 'number', label: 'is less than' },
  atMost: { types: ['number'], value: 'number', label: 'is at most' },
  greaterThan: { types: ['number'], value: 'number', label: 'is more than' },
  atLeast: { types: ['number'], value: 'number', label: 'is at least' },
  between: { types: ['number'], value: 'numbers', label: 'is between' },
  isTrue: { types: ['boolean'], value: 'nothing', label: 'is true' },
  isFalse: { types: ['boolean'], value: 'nothing', label: 'is false' },
  before: { types: ['time'], value: 'time', label: 'is before' },
  after: { types: ['time'], value: 'time', label: 'is after' },
  withinLast: { types: ['time'], value: 'duration', label: 'is within the last' },
  olderThan: { types: ['time'], value: 'duration', label: 'is longer ago than' },
  onDay: { types: ['time'], value: 'days', label: 'is on' },
  betweenHours: { types: ['time'], value: 'hours', label: 'is between the hours' },
  includes: { types: ['list'], value: 'member', label: 'includes' },
  includesAny: { types: ['list'], value: 'members', label: 'includes any of' },
  includesAll: { types: ['list'], value: 'members', label: 'includes all of' },
  sizeAtLeast: { types: ['list'], value: 'size', label: 'has at least this many entries' },
  sizeAtMost: { types: ['list'], value: 'size', label: 'has at most this many entries' },
  versionAtLeast: { types: ['version', 'text'], value: 'version', label: 'is at least version' },
  versionLessThan: { types: ['version', 'text'], value: 'version', label: 'is older than version' },
  exists: { types: 'any', value: 'nothing', label: 'is known' },
  missing: { types: 'any', value: 'nothing', label: 'is not known' },
};
