import { expect, test } from 'vitest';
import { listShipped } from './list-shipped.ts';
import { listSources } from './list-sources.ts';
import { root } from './wordpress-cache.ts';

const sources = listSources(root);

test('all that the scripts are made from is there to be read, and nothing else', () => {
  expect(sources).toEqual(
    expect.arrayContaining([
      'wordpress-plugin/src/sidebar/index.tsx',
      'wordpress-plugin/webpack.config.js',
      'core/engine/src/decide.ts',
      'core/storefront/src/loader.ts',
      'core/storefront/build/bundle.ts',
    ]),
  );
  expect(sources.filter((file) => /\.test\.|\.php$|node_modules|secret/.test(file))).toEqual([]);
});

test.each([
  ['sources', sources],
  ['what is installed', listShipped(`${root}/wordpress-plugin`)],
])('the names of %s are ones that a directory of plugins takes', (_, files) => {
  expect(files.length).toBeGreaterThan(100);
  expect(
    files.filter((file) =>
      /(^|\/)\.|[^\w./-]|\.(a|bin|bpk|deploy|dist|distz|dm[gs]|dump|elc|exe|iso|lha|lrf|lzh|map|md|o|obj|phar|pkg|sh|so|7z|gz|rar|tar|tgz|zip)$/i.test(
        file,
      ),
    ),
  ).toEqual([]);
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
});
