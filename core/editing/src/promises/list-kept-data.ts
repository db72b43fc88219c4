import type { Inventory, InventoryTable, Use } from './register.ts';

/** What one table keeps for one use. */
export interface KeptData {
  readonly table: string;
  readonly columns: readonly string[];
  readonly class: Exclude<Use['class'], 'technical'>;
  readonly purpose: string;
  readonly ground: Use['ground'];
  readonly keptFor: string;
}

/**
 * The inventory as rows to read: one for each table and use of it, those that are technical left out. A column with a time
 * of its own has a row of its own.
 */
export function listKeptData({ uses, tables }: Inventory, where: InventoryTable['in']): readonly KeptData[] {
  return tables
    .filter((table) => table.in === where)
    .flatMap(({ name, keptFor, columns }) => {
      const rows = new Map<string, KeptData>();
      for (const [column, told] of Object.entries(columns)) {
        const [use, time] = typeof told === 'string' ? [told, keptFor] : [told.use, told.keptFor];
        const about = uses[use];
        if (!about || about.class === 'technical') continue;
        const key = JSON.stringify([use, time]);
        const others = rows.get(key)?.columns ?? [];
        rows.set(key, { table: name, columns: [...others, column], ...about, class: about.class, keptFor: time });
      }
      return [...rows.values()];
    });
}
