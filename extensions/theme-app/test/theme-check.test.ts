import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { themeCheckRun } from '@shopify/theme-check-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assetsFolder, buildAssets } from '../src/build-assets.ts';

const extension = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'beckon-theme-app-'));
let files: readonly string[];
beforeAll(async () => {
  files = await buildAssets();
}, 60_000);
afterAll(() => rmSync(scratch, { recursive: true }));

/** Shopify's rules on a folder, one line for each offence. */
async function check(folder: string): Promise<readonly string[]> {
  const { offenses } = await themeCheckRun(folder);
  return offenses.map(({ check: rule, uri, message }) => `${rule} in ${path.basename(uri)}: ${message}`);
}

describe('Shopify’s theme check', () => {
  test('finds nothing in what is shipped', async () => {
    expect(await check(extension)).toEqual([]);
  });

  test.each([
    ['a script that stops the page', 'blocks/bad.liquid', `<script src="{{ 'loader.js' | asset_url }}"></script>`, 'ParserBlockingScript'],
    ['an asset that is not there', 'blocks/bad.liquid', `<img src="{{ 'gone.png' | asset_url }}" width="1" height="1" alt="">`, 'MissingAsset'],
    ['a text that no locale has', 'snippets/bad.liquid', `{{ 'gone' | t }}`, 'TranslationKeyExists'],
    ['an object that does not exist', 'blocks/bad.liquid', `{{ basket.items }}`, 'UndefinedObject'],
  ])('would find %s', async (_, file, text, rule) => {
    const copy = mkdtempSync(path.join(scratch, 'copy-'));
    for (const part of ['blocks', 'snippets', 'locales', '.theme-check.yml'])
      cpSync(path.join(extension, part), path.join(copy, part), { recursive: true });
    symlinkSync(assetsFolder, path.join(copy, 'assets'));
    writeFileSync(path.join(copy, file), `${text}\n${file.startsWith('blocks') ? '{% schema %}{"name":"Bad","target":"section"}{% endschema %}' : ''}`);
    expect((await check(copy)).join('\n')).toContain(rule);
  }); // prettier-ignore
});

describe('the assets', () => {
  test('are one flat folder with the loader and an engine whose name is its content', () => {
    expect(files).toContain('loader.js');
    expect(files.filter((file) => /^engine-[\da-f]{6}\.js$/.test(file))).toHaveLength(1);
    expect(files.filter((file) => file !== 'loader.js' && !/-[\da-f]{6}\.js$/.test(file))).toEqual([]);
  });

  test('keep the loader below the 10,000 bytes that Shopify grants a script of every page', () => {
    expect(statSync(path.join(assetsFolder, 'loader.js')).size).toBeLessThan(10_000);
  });

  test('stay within 100,000 bytes each', () => {
    expect(files.filter((file) => statSync(path.join(assetsFolder, file)).size > 100_000)).toEqual([]);
  });

  test('are not built again while no source has changed', async () => {
    const before = statSync(assetsFolder).ino;
    await buildAssets();
    expect(statSync(assetsFolder).ino).toBe(before);
  });
});
