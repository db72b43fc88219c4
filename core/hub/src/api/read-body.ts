import { isRecord } from '@beckon/engine/is-record';

/** What a body says under a name; undefined where it is no object, or says nothing there. */
export function readBody(body: unknown, name: string): unknown {
  return isRecord(body) ? body[name] : undefined;
}

/** A whole number from a body or an address; undefined where it is none. */
export function readWhole(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < 2 ** 31 ? number : undefined;
}
