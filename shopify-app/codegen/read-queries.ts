import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parse, type DocumentNode } from 'graphql';

export interface Query {
  /** Of the constant that holds it. */
  readonly constant: string;
  readonly file: string;
  readonly document: DocumentNode;
}

const folder = path.resolve(import.meta.dirname, '../app/shopify/queries');

/** Every operation the app sends to the Admin API. */
export async function readQueries(): Promise<readonly Query[]> {
  const queries: Query[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!/^[a-z-]+\.ts$/.test(file)) continue;
    const module = (await import(path.join(folder, file))) as Readonly<Record<string, unknown>>;
    for (const [constant, text] of Object.entries(module))
      if (typeof text === 'string') queries.push({ constant, file, document: parse(text) });
  }
  return queries;
}
