// Builds what is not built yet. A part whose sources have not changed is left as it is. For Node 22 and later.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache, giveUp, root } from './prepare.mjs';
import { runStep } from './run-step.mjs';

const tagSources = ['core/{engine,events,storefront}/src/**', 'core/storefront/build/**'];
const lock = 'pnpm-lock.yaml';

/** What is made from what, by which command, and after which other parts. Those that others wait for, or that are long, first. */
const parts = [
  {
    name: 'preview',
    from: tagSources,
    makes: 'shopify-app/public/preview',
    by: ['core/storefront/build/build-preview.ts', 'shopify-app/public/preview'],
  },
  { name: 'tag', from: tagSources, makes: 'core/storefront/dist', by: ['core/storefront/build/build.ts'] },
  {
    name: 'wordpress-plugin',
    after: ['tag'],
    from: [
      ...tagSources,
      'core/editing/src/**',
      'core/spec/{campaign.schema,attributes,inventory,policy,promises,storage}.json',
      'core/tooling/src/wordpress/{build-plugin,copy-spec,tidy-assets,write-php-array}.ts',
      'wordpress-plugin/src/**',
      'wordpress-plugin/webpack.config.js',
    ],
    makes: 'wordpress-plugin/build',
    by: ['core/tooling/src/wordpress/build-plugin.ts'],
  },
  {
    name: 'wordpress-zip',
    after: ['wordpress-plugin'],
    from: [
      'wordpress-plugin/{build,includes,src}/**',
      'wordpress-plugin/*.{php,txt,json}',
      'wordpress-plugin/languages/*.po',
      'core/tooling/src/wordpress/{zip-plugin,list-shipped,write-php-array,write-translations}.ts',
      'core/tooling/src/wordpress/words/**',
    ],
    makes: 'wordpress-plugin/dist',
    by: ['core/tooling/src/wordpress/zip-plugin.ts'],
  },
  {
    name: 'shopify-app',
    after: ['preview'],
    from: [
      'core/{engine,events,editing}/src/**',
      'core/spec/{inventory,policy,promises,storage}.json',
      'core/storefront/src/preview/**',
      'shopify-app/{app,public}/**',
      'shopify-app/*.ts',
    ],
    makes: 'shopify-app/build',
    // Vite and Remix's plugin work from the folder of the app.
    by: ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'],
    in: 'shopify-app',
  },
  {
    name: 'theme-app',
    after: ['tag'],
    from: [...tagSources, 'extensions/theme-app/src/**'],
    makes: 'extensions/theme-app/assets',
    by: ['extensions/theme-app/src/build-assets.ts'],
  },
  {
    name: 'web-pixel',
    from: ['core/{engine,events}/src/**', 'extensions/web-pixel/{src,build}/**'],
    makes: 'extensions/web-pixel/dist',
    by: ['extensions/web-pixel/build/build-pixel.ts'],
  },
];

const names = process.argv.slice(2);
const unknown = names.find((name) => !parts.some((part) => part.name === name));
if (unknown) giveUp(`There is no part "${unknown}": ${parts.map(({ name }) => name).join(', ')}.`);

mkdirSync(cache, { recursive: true });
const log = path.join(cache, 'build.log');
const built = [];
const waiting = parts.filter(({ name }) => !names.length || names.includes(name));
const running = new Map();
// Two at a time: each is one process for the most part, and the smallest machines have two cores.
while (waiting.length || running.size) {
  const isOpen = (name) => running.has(name) || waiting.some((part) => part.name === name);
  const at = running.size < 2 ? waiting.findIndex(({ after = [] }) => !after.some(isOpen)) : -1;
  if (at < 0) {
    await Promise.race(running.values());
    continue;
  }
  const [part] = waiting.splice(at, 1);
  running.set(
    part.name,
    build(part).then(() => running.delete(part.name)),
  );
}
console.log(built.length ? `build: ${built.join(', ')}` : 'build: everything is as it should be');

async function build(part) {
  const stamp = path.join(cache, 'built', part.name);
  const hash = hashFiles(part);
  if (existsSync(path.join(root, part.makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log(`Building ${part.name} …`);
  const { isOk, output } = await runStep(log, `build ${part.name}`, process.execPath, part.by, part.in);
  if (!isOk) giveUp(`${part.name} could not be built:\n${output.trim().split('\n').slice(-25).join('\n')}`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  built.push(part.name);
}

function hashFiles({ from, by }) {
  const hash = createHash('sha256').update(by.join(' '));
  for (const file of globSync([...from, lock], { cwd: root }).sort()) {
    const full = path.join(root, file);
    if (!statSync(full).isFile() || /\.test\.tsx?$/.test(file)) continue;
    hash.update(file).update(readFileSync(full));
  }
  return hash.digest('hex');
}
