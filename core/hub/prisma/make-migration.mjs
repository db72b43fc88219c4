// node prisma/make-migration.mjs <name>: writes the next migration, from the schema as the last one left it to the schema
// as it is now. Prisma's own command wants a native engine; this drives the same engine as WebAssembly.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';

const folder = path.join(import.meta.dirname, 'migrations');
const schemaFile = path.join(import.meta.dirname, 'schema.prisma');
const name = process.argv[2];
if (!/^[a-z0-9_]+$/.test(name ?? '')) {
  console.error('Name the migration: node prisma/make-migration.mjs add_live_revision');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const last = readdirSync(folder)
  .filter((entry) => /^\d{14}_/.test(entry))
  .sort()
  .at(-1);
const before = last && path.join(folder, last, 'schema.prisma');
const schema = readFileSync(schemaFile, 'utf8');

const module_ = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
const bytes = readFileSync(path.join(path.dirname(module_), 'schema_engine_bg.wasm'));
const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start?.();
// Comparing two schemas asks the database nothing but its version.
const scratch = mkdtempSync(path.join(tmpdir(), 'beckon-migration-'));
chmodSync(scratch, 0o755);
const database = await startEmbeddedPostgres(path.join(scratch, 'postgres'));
if (!database.ok) throw new Error(database.problem);
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: database.value.url }));
const engine = await glue.SchemaEngine.new({ datamodels: [[schemaFile, schema]] }, () => {}, adapter);
const as = (content) => ({ tag: 'schemaDatamodel', files: [{ path: schemaFile, content }] });
const { stdout } = await engine.diff({
  from: before && existsSync(before) ? as(readFileSync(before, 'utf8')) : { tag: 'empty' },
  to: as(schema),
  script: true,
  exitCode: null,
  shadowDatabaseUrl: null,
  filters: { externalTables: [], externalEnums: [] },
});
await database.value.stop();
if (!stdout || /^\s*-- This is an empty migration\./.test(stdout)) {
  console.log('The schema has not changed since the last migration.');
  process.exit(0);
}
const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
const target = path.join(folder, `${stamp}_${name}`);
mkdirSync(target);
writeFileSync(path.join(target, 'migration.sql'), stdout.trimEnd() + '\n');
// Beside it the schema that it leads to: the next one begins there.
writeFileSync(path.join(target, 'schema.prisma'), schema);
console.log(path.relative(process.cwd(), target));
