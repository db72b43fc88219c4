// What the tag costs a page: `npm run bench:tag`. It prints figures and never fails on time.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../build/manifest.ts';
import { openStage } from '../e2e/stage.ts';
import type { SceneOptions } from '../e2e/stage.ts';
import { measurePage, noteShown } from './measure-page.ts';
import type { Measured } from './measure-page.ts';

const slowdown = 4;
const rounds = 9;

const nobody = { attribute: 'page.path', is: 'equals', value: '/nowhere' } as const;
const idle = Array.from({ length: 10 }, (_, at) => ({ id: `idle-${at}`, audience: { all: [nobody] } }));

const cases: Readonly<Record<string, SceneOptions & { readonly hasNoTag?: boolean }>> = {
  'without the tag': { hasNoTag: true },
  'none of ten matches, not asked yet': { campaigns: idle, consent: 'pending' },
  'one of ten shows, not asked yet': { campaigns: [...idle.slice(1), { id: 'shows' }], consent: 'pending' },
  'none of ten matches, after a yes': { campaigns: idle },
  'one of ten shows, after a yes': { campaigns: [...idle.slice(1), { id: 'shows' }] },
};

const stage = await openStage({ hasProcesses: true });
const manifest = JSON.parse(readFileSync(path.join(stage.tagFolder, 'manifest.json'), 'utf8')) as Manifest;
const measured = new Map<string, Measured[]>(Object.keys(cases).map((name) => [name, []]));

const nothing = { files: [], filesUntilShown: [] };

async function measureOnce(name: string, options: (typeof cases)[string]): Promise<Measured> {
  const load = async (wants: 'script' | 'tasks') => {
    const scene = await stage.scene({ fixture: 'shopify', ...options, initScript: noteShown });
    if (options.hasNoTag)
      await scene.page.route('**/beckon/*', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
    try {
      return await measurePage(scene, slowdown, wants);
    } finally {
      await scene.close();
    }
  };
  const script = await load('script');
  const tasks = await load('tasks');
  const { longestTaskMs, longestRunMs } = tasks;
  return { ...script, longestTaskMs, longestRunMs, ...(options.hasNoTag && nothing) };
}

// One round warms everything up and is thrown away; after that the cases take turns, so that a busy moment hits all.
for (let round = 0; round <= rounds; round++)
  for (const [name, options] of Object.entries(cases)) {
    const result = await measureOnce(name, options);
    if (round) measured.get(name)?.push(result);
  }
await stage.close();
// Given back, it would wait to be lent again, and this process with it.
await stage.browser.close();

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const figure = (name: string, key: 'scriptMs' | 'longestTaskMs' | 'longestRunMs' | 'shownAtMs' | 'shift') =>
  median((measured.get(name) ?? []).map((it) => it[key]));
const baseline = figure('without the tag', 'scriptMs');

console.log(`Chromium, CPU slowed down ${slowdown} times, a Shopify-shaped page, median of ${rounds}\n`);
const heads = [
  '', 'script ms', 'of it ours', 'longest task ms', 'longest run of ours', 'shown after ms', 'requests until then', 'gzip bytes', 'requests in all', 'gzip bytes', 'CLS',
]; // prettier-ignore
const weigh = (names: readonly string[]) =>
  manifest.files.filter(({ file }) => names.includes(file)).reduce((sum, { gzip }) => sum + gzip, 0);
const rows = Object.keys(cases).map((name) => {
  const { files, filesUntilShown } = measured.get(name)?.[0] ?? nothing;
  const script = figure(name, 'scriptMs');
  return [
    name,
    script.toFixed(1),
    Math.max(0, script - baseline).toFixed(1),
    figure(name, 'longestTaskMs').toFixed(1),
    (name === 'without the tag' ? 0 : figure(name, 'longestRunMs')).toFixed(1),
    figure(name, 'shownAtMs').toFixed(0),
    String(filesUntilShown.length),
    weigh(filesUntilShown).toLocaleString('en'),
    String(files.length),
    weigh(files).toLocaleString('en'),
    figure(name, 'shift').toFixed(4),
  ];
});
for (const row of [heads, ...rows])
  console.log(row.map((cell, at) => (at ? cell.padStart(heads[at]?.length ?? 0) : cell.padEnd(36))).join('  '));
