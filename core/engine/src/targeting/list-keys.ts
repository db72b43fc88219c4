import { recall } from './recall.ts';

const keys = new Map<string, readonly string[]>();

/** The keys under which a name may be found, the longest first: `a.b` itself, then `a`, within which `b` is. */
export function listKeys(name: string): readonly string[] {
  return recall(keys, name, cut);
}

function cut(name: string): readonly string[] {
  const found: string[] = [];
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) found.push(name.slice(0, end));
  return found;
}
