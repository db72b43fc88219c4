import type { Place } from './parse.ts';

/** The place one key or index further in. */
export function goTo({ path, problems }: Place, key: string | number): Place {
  return { path: path === '' ? `${key}` : `${path}.${key}`, problems };
}
