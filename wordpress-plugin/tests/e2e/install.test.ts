import { existsSync } from 'node:fs';
import path from 'node:path';
import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { logIn } from '@beckon/tooling/wordpress/log-in';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const zip = path.resolve(import.meta.dirname, '../../dist/beckon.zip');

let site: WordPress;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWordPress({ plugin: 'none' }), openBrowser()]);
  context = await browser.newContext();
  await logIn(context, site);
  page = await context.newPage();
});
afterAll(async () => {
  await giveBack(browser);
  await site?.stop();
});

test('the zip is uploaded, activated and at work, deactivated and deleted, by the screens of WordPress alone', async () => {
  const report = watchPage(page, site);
  await page.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator('#pluginzip').setInputFiles(zip);
  await page.locator('#install-plugin-submit').click();
  await page.getByRole('link', { name: 'Activate Plugin' }).click();
  await page.locator('tr.active[data-plugin="beckon/beckon.php"]').waitFor();

  // Everything that is shipped is there, and what is not needed is not.
  const folder = path.join(site.folder, 'wp-content/plugins/beckon');
  for (const file of [
    'build/tag/loader.js',
    'build/spec/campaign.schema.json',
    'languages/beckon.pot',
    'languages/beckon-de_DE.l10n.php',
    'languages/beckon-fr_FR-beckon-blocks.json',
    'uninstall.php',
    // What the scripts are made from, for whoever wants to read it.
    'source/wordpress-plugin/src/sidebar/index.tsx',
    'source/core/storefront/src/loader.ts',
  ])
    expect(existsSync(path.join(folder, file)), file).toBe(true);
  for (const file of ['languages/beckon-de_DE.po', 'node_modules', 'src', 'tests', 'package.json', 'tsconfig.json'])
    expect(existsSync(path.join(folder, file)), file).toBe(false);
  expect(await site.run('echo wp_json_encode( \\Beckon\\Database\\TableStore::missing( \\Beckon\\Database\\Tables::names() ) );')).toBe('[]'); // prettier-ignore
  for (const address of ['/', '/sample-page/', '/wp-admin/', '/wp-admin/edit.php?post_type=beckon_campaign'])
    expect((await page.goto(site.url + address))?.status(), address).toBe(200);

  await page.goto(`${site.url}/wp-admin/plugins.php`);
  await page.locator('#deactivate-beckon').click();
  await page.locator('tr.inactive[data-plugin="beckon/beckon.php"]').waitFor();
  page.once('dialog', (dialog) => void dialog.accept());
  // Before WordPress' script listens, the link leads to a page without a dialog.
  await page.waitForLoadState('load');
  await page.waitForFunction(() => 'deletePlugin' in (Object(Object(window)['wp']).updates ?? {}));
  await page.locator('#delete-beckon').click();
  await expect.poll(() => existsSync(folder), { timeout: 60_000 }).toBe(false);
  expect(await site.run("global $wpdb; echo implode( ' ', $wpdb->get_col( \"SHOW TABLES LIKE '%beckon%'\" ) );")).toBe(
    '',
  );
  expect(report()).toEqual(nothingWrong);
  // A dozen screens of WordPress, one after the other.
}, 180_000);
