// Writes the types of the app's queries anew, after one has changed; with --check it only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readAdminSchema } from '@beckon/shopify-stand-in/admin-api/admin-schema';
import { makeAdminTypes } from './make-admin-types.ts';
import { readQueries } from './read-queries.ts';

const file = path.resolve(import.meta.dirname, '../app/shopify/queries/admin.generated.d.ts');
const types = await makeAdminTypes(readAdminSchema().schema, await readQueries());
if (!process.argv.includes('--check')) writeFileSync(file, types);
else if (readFileSync(file, 'utf8') !== types) {
  console.error('The types are not those of the queries: node shopify-app/codegen/write-admin-types.ts');
  process.exitCode = 1;
}
