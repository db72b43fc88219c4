// Generates the database client from the schema. Prisma's command wants a native engine that generating never uses, and
// would look for it on another host; any file that exists keeps it from that.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
  cwd: path.resolve(import.meta.dirname, '..'),
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
  encoding: 'utf8',
});
if (status !== 0) process.stderr.write(stdout + stderr);
process.exitCode = status ?? 1;
