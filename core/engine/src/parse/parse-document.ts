import type { Parse } from './parse.ts';
import type { Parsed } from './parsed.ts';
import type { Problem } from './problem.ts';
import { readJson } from './read-json.ts';

/** The longest list of problems that is of use to somebody. */
const maxProblems = 200;

/** Reads a whole document: its value, or every problem at once (the first 200). Never throws, whatever the input. */
export function parseDocument<Value>(input: unknown, name: string, parse: Parse<Value>): Parsed<Value> {
  const json = readJson(input, name);
  if (!json.ok) return json;
  const problems: Problem[] = [];
  const value = parse(json.value, { path: '', problems });
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems: problems.slice(0, maxProblems) };
}
