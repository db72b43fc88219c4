// A step of npm run check: where packages come from, what they run, under which licences the shipped ones are, and that the
// list of them is what others can read. It asks nobody.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { judgeLicences } from './judge-licences.ts';
import { judgeSetAside, type SetAside } from './judge-set-aside.ts';
import { lintBuilds } from './lint-builds.ts';
import { lintLockfile } from './lint-lockfile.ts';
import { listRunTime } from './list-run-time.ts';
import type { Lockfile, WorkspaceSettings } from './lockfile.ts';
import { makeBom, shipped } from './make-bom.ts';
import { readInstalled } from './read-installed.ts';
import { validateBom } from './validate-bom.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const lock = readYaml<Lockfile>('pnpm-lock.yaml');
const settings = readYaml<WorkspaceSettings>('pnpm-workspace.yaml');
const bom = makeBom();
const elsewhere = listRunTime(
  lock,
  Object.keys(lock.importers).filter((folder) => folder in shipped && folder !== 'shopify-app'),
);
const setAside = JSON.parse(
  readFileSync(path.join(root, 'core/spec/weak-components.json'), 'utf8'),
) as readonly SetAside[];
const problems = [
  ...lintLockfile(lock, settings),
  ...lintBuilds(readInstalled(root), settings.allowBuilds ?? {}),
  ...judgeLicences(bom, elsewhere),
  ...(await validateBom(bom)),
  ...judgeSetAside(setAside, settings.auditConfig?.ignoreGhsas ?? [], new Date().toISOString().slice(0, 10)),
];
console.log(
  problems.join('\n') ||
    `${Object.keys(lock.packages).length} packages have their hash; ${bom.components.length} are shipped.`,
);
process.exitCode = problems.length ? 1 : 0;

function readYaml<Shape>(name: string): Shape {
  // The lock file is pnpm's own, and long: more nodes than a stranger's file would be allowed.
  return parse(readFileSync(path.join(root, name), 'utf8'), { maxAliasCount: -1 }) as Shape;
}
