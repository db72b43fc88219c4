import type { KeptData } from './list-kept-data.ts';
import type { Inventory } from './register.ts';

/** What WordPress keeps for us among its own options and metadata, as rows to read: one for each place, use and time. */
export function listKeptEntries({ uses, entries }: Inventory): readonly KeptData[] {
  const rows = new Map<string, KeptData>();
  for (const { name, in: table, use, keptFor } of entries) {
    const about = uses[use];
    if (!about || about.class === 'technical') continue;
    const key = JSON.stringify([table, use, keptFor]);
    rows.set(key, { table, columns: [...(rows.get(key)?.columns ?? []), name], ...about, class: about.class, keptFor });
  }
  return [...rows.values()];
}
