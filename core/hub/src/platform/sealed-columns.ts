/** A column that a stolen copy of the database must not show. */
export interface SealedColumn {
  /** As the client names it. */
  readonly name: string;
  /** As the database names it. */
  readonly column: string;
  readonly form: 'text' | 'json';
  /** A column beside it that keeps the names of its properties in clear, by the client's name. */
  readonly names?: string;
}

export interface SealedTable {
  /** As the client names it. */
  readonly model: string;
  readonly table: string;
  /** What a row is found by: a sealed value opens only in its own row. Same name for client and database. */
  readonly key: readonly string[];
  readonly columns: readonly SealedColumn[];
}

const text = (name: string, column = name): SealedColumn => ({ name, column, form: 'text' });

/**
 * Everything that is sealed in tables, one list for writing, reading, sealing anew and the test that searches a dump. Who
 * somebody is, how they can be reached, what they wrote; and what opens a shop or signs in its name.
 */
export const sealedTables: readonly SealedTable[] = [
  {
    model: 'Lead',
    table: 'lead',
    key: ['site', 'id'],
    columns: [
      text('email'),
      text('phone'),
      text('ip'),
      { name: 'fields', column: 'fields', form: 'json', names: 'fieldNames' },
    ],
  },
  {
    model: 'DataRequest',
    table: 'data_request',
    key: ['site', 'id'],
    columns: [{ name: 'answer', column: 'answer', form: 'json' }],
  },
  {
    model: 'RightsRequest',
    table: 'rights_request',
    key: ['site', 'id'],
    columns: [text('email'), text('phone'), text('wish')],
  },
  { model: 'HeldErasure', table: 'held_erasure', key: ['site', 'id'], columns: [{ name: 'person', column: 'person', form: 'json' }] }, // prettier-ignore
  {
    model: 'ShopifySession',
    table: 'shopify_session',
    key: ['id'],
    columns: [text('accessToken', 'access_token'), text('refreshToken', 'refresh_token')],
  },
  // The last: where its key is known, the keys of all the others are.
  { model: 'Site', table: 'site', key: ['id'], columns: [text('secret'), text('refusalKey', 'refusal_key')] },
];

/** What a value is bound to: its table, column and row. */
export const nameContext = ({ table, key }: SealedTable, { column }: SealedColumn, row: Row): string =>
  JSON.stringify([table, column, ...key.map((name) => row[name])]);

export type Row = Readonly<Record<string, unknown>>;
