import { writeCell } from '../leads/write-cell.ts';
import type { DataAnswer, Rows } from './data-answer.ts';

/** One thing that is known of somebody, and where it came from. */
export interface Known {
  readonly source: string;
  readonly about: Readonly<Record<string, unknown>>;
}

/** Everything in an answer, each with where it came from: an answer that cannot say so is not whole. */
export function listKnown({
  leads,
  orders,
  events,
  letters,
}: Pick<DataAnswer, 'leads' | 'orders' | 'events' | 'letters'>): readonly Known[] {
  const from = (rows: Rows, name: (row: Rows[number]) => string): readonly Known[] =>
    rows.map((row) => ({ source: name(row), about: row }));
  return [
    ...from(
      leads,
      ({ campaign, form }) => `form ${String(form)} of the campaign ${String(campaign)}, filled in by them`,
    ),
    ...from(orders, () => 'order, reported by the shop'),
    ...from(events, () => 'visit, told by their browser'),
    ...from(letters, () => 'link in an email, followed by them'),
  ];
}

/** A copy for a person to keep and for another program to read. */
export function exportAsJson(answer: DataAnswer): string {
  const { asking, askedAt } = answer;
  return JSON.stringify(
    { format: 'beckon-personal-data', version: 1, askedAt, asking, known: listKnown(answer) },
    null,
    2,
  );
}

/** The same for spreadsheets (CSV after RFC 4180): a row for each single value, whatever it belongs to. */
export function exportAsCsv(answer: DataAnswer): string {
  const rows = listKnown(answer).flatMap(({ source, about }, index) =>
    flatten(about).map(([name, value]) => [String(index + 1), source, name, value]),
  );
  const lines = [['record', 'source', 'name', 'value'], ...rows].map((cells) => cells.map(quote).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function flatten(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, each]) => flatten(each, path ? `${path}.${key}` : key));
}

function quote(value: string): string {
  const cell = writeCell(value);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
