import { isOpen, type OpenType } from '../audience/open-type.ts';
import { shapeOf } from '../audience/shape-of.ts';
import type { ConsentAnswer, Purpose } from '@beckon/engine';
import { attributes } from '@beckon/engine/visit/attributes';
import { momentIn } from './moment-in.ts';

/** One fact of a visit as it is being typed. */
export interface FactDraft {
  readonly name: string;
  readonly text: string;
  /** What the text stands for where no attribute says so; text where it is left out. */
  readonly type?: OpenType;
}

export type AskedPurpose = Exclude<Purpose, 'necessary' | 'sale'>;
export const askedPurposes: readonly AskedPurpose[] = ['preferences', 'analytics', 'marketing'];

/** A visit as a merchant describes it. */
export interface VisitDraft {
  readonly facts: readonly FactDraft[];
  readonly consent: Readonly<Record<AskedPurpose, ConsentAnswer>>;
  /** In the site’s time zone, as `2026-11-28T09:30`; empty for now. */
  readonly when: string;
  readonly happened: 'everything' | 'nothing';
}

/** The facts that can be described: groups are described by what is inside them. */
export const describable: readonly string[] = attributes.flatMap(({ name, type, properties }) => {
  if (name === 'own' || name === 'time.now' || name === 'visitor.campaigns') return [];
  if (properties) return Object.keys(properties).map((key) => `${name}.${key}`);
  return type === 'record' ? [] : [name];
});

/** The visit as the hub reads it. What the visitor’s answers keep from the page is kept from the decision too. */
export function toVisit(draft: VisitDraft, timeZone: string): Readonly<Record<string, unknown>> {
  const { facts, consent, happened } = draft;
  const isAllowed = (purpose: Purpose) =>
    purpose === 'necessary' || (purpose !== 'sale' && consent[purpose] === 'granted');
  const withheld = attributes.filter(({ purpose }) => !isAllowed(purpose)).map(({ name }) => name);
  const isWithheld = (name: string) => withheld.some((kept) => name === kept || name.startsWith(`${kept}.`));
  const known: Record<string, unknown> = {};
  for (const { name, text, type } of facts) {
    const value = readFact(name, text, type);
    // A name that is still being typed ends in nothing.
    if (/(^|\.)$/.test(name) || value === undefined || isWithheld(name)) continue;
    const group = attributes.find((one) => one.properties && name.startsWith(`${one.name}.`));
    // What lies inside a group travels in it.
    if (group) known[group.name] = { ...(known[group.name] as object), [name.slice(group.name.length + 1)]: value };
    else known[name] = value;
  }
  const nowMs = draft.when === '' ? undefined : momentIn(timeZone, draft.when);
  return { attributes: known, withheld, consent, happened, ...(nowMs !== undefined && { nowMs }) };
}

/** The value that a text stands for; undefined where it stands for none, which leaves the fact unknown. */
export function readFact(name: string, text: string, type?: OpenType): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  switch (isOpen(name) ? type : shapeOf(name)?.type) {
    case 'number':
      return Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
    case 'boolean':
      return trimmed === 'true';
    case 'list':
      return trimmed.split(',').map((item) => item.trim()).filter(Boolean); // prettier-ignore
    default:
      return trimmed;
  }
}
