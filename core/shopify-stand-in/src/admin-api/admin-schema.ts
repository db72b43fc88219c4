import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildClientSchema } from 'graphql';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';
import type { AccessRule } from './access.ts';
import { fitScalars } from './scalars.ts';

/** The one version that is played. */
export const apiVersion = '2026-10';

export interface AdminSchema {
  readonly schema: GraphQLSchema;
  /** Which scopes a type or a field asks for, as Shopify lists them. */
  readonly rules: readonly AccessRule[];
}

interface SchemaFile {
  readonly data: IntrospectionQuery;
  readonly offline_scopes: { readonly items: readonly AccessRule[] };
}

let known: AdminSchema | undefined;

/** Reads Shopify's own schema. Takes half a second the first time: it has more than three thousand types. */
export function readAdminSchema(): AdminSchema {
  if (known) return known;
  // The package exports only its server, so its data is read by path.
  const file = path.join(
    import.meta.dirname,
    `../../node_modules/@shopify/dev-mcp/dist/data/admin_${apiVersion}.json.gz`,
  );
  const { data, offline_scopes } = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as SchemaFile;
  const schema = buildClientSchema(data, { assumeValid: true });
  fitScalars(schema);
  known = { schema, rules: offline_scopes.items.filter(({ offlineScopes }) => offlineScopes.length > 0) };
  return known;
}
