import type { AttributeName, AttributeType } from '@beckon/engine';

/** What a value may be that nobody has declared: a fact of the site's own, or what an event brings along. */
export const openTypes = [
  'text',
  'number',
  'boolean',
  'time',
  'list',
  'version',
] as const satisfies readonly AttributeType[];

export type OpenType = (typeof openTypes)[number];

/** Whether an attribute may be of any type. What stands in an address is open in its name alone: it is always text. */
export const isOpen = (name: AttributeName): boolean => /^(own|event)\./.test(name);
