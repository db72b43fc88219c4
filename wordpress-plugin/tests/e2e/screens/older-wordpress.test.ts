import path from 'node:path';
import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { logIn } from '@beckon/tooling/wordpress/log-in';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { isWider } from './is-wider.ts';
import { seedScreens } from './seed-screens.ts';

const desk = { width: 1280, height: 900 };

let site: WordPress;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const mustUse = [path.join(import.meta.dirname, 'right-to-left.php')];
  [site, browser] = await Promise.all([openWordPress({ version: '6.8', seed: seedScreens, mustUse }), openBrowser()]);
  const context = await browser.newContext();
  await logIn(context, site);
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});
// Leaves, so that nothing of this screen is on its way when the next test begins to watch.
afterEach(() => page.goto('about:blank'));
afterAll(async () => {
  await giveBack(browser);
  await site?.stop();
});

test.each([
  ['beckon', 'Campaigns'],
  ['beckon-sign-ups', '30 sign-ups'],
  ['beckon-promises', 'Held by tests'],
  ['beckon-settings', 'Roles'],
  ['beckon-tools', 'Export campaigns'],
  ['beckon-tools&part=why', 'What is known of the visit'],
])('on 6.8, written from right to left, %s works on a desk and on a phone', async (screen, words) => {
  const report = watchPage(page, site);
  await page.setViewportSize(desk);
  await page.goto(`${site.url}/wp-admin/admin.php?page=${screen}`);
  await page.locator('#beckon-screen').getByText(words).first().waitFor();
  expect(await page.evaluate(() => document.dir)).toBe('rtl');
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => isWider(page)).toBe(false);
  expect(report()).toEqual(nothingWrong);
});

test('on 6.8, written from right to left in a classic theme, a campaign is written, placed and seen', async () => {
  const theme = path.resolve(import.meta.dirname, '../classic-theme');
  const placed = await site.run(`
    symlink( ${JSON.stringify(theme)}, WP_CONTENT_DIR . '/themes/classic-theme' );
    switch_theme( 'classic-theme' );
    $inside = '<!-- wp:heading --><h2>Letters</h2><!-- /wp:heading --><!-- wp:beckon/form {"id":"f","submit":"Go","after":{"do":"close"}} --><!-- wp:beckon/field {"kind":"email","name":"email","label":"Address"} /--><!-- /wp:beckon/form --><!-- /wp:beckon/campaign -->';
    $often  = array( 'frequency' => array( 'again' => array( 'kind' => 'every-page-view' ), 'withoutMemory' => 'show' ) );
    foreach ( array( 'embed', 'bar' ) as $kind ) {
      $ids[ $kind ] = wp_insert_post( array( 'post_type' => 'beckon_campaign', 'post_status' => 'publish', 'post_title' => "As $kind",
        'post_content' => '<!-- wp:beckon/campaign {"format":{"kind":"' . $kind . '"}} -->' . $inside, 'meta_input' => array( 'beckon_rules' => $often ) ) );
    }
    echo wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Classic', 'post_content' => '<!-- wp:beckon/place {"campaign":' . $ids['embed'] . '} /-->' ) );`);
  const report = watchPage(page, site, /blob:/);
  await page.setViewportSize(desk);
  const canvas = page.frameLocator('iframe[name="editor-canvas"]');
  await page.goto(`${site.url}/wp-admin/post.php?post=${placed}&action=edit`, { waitUntil: 'domcontentloaded' });
  await canvas.locator('.beckon-placed').getByText('Letters').waitFor();
  await page.goto(`${site.url}/wp-admin/post-new.php?post_type=beckon_campaign`, { waitUntil: 'domcontentloaded' });
  await canvas.locator('.beckon-card').first().waitFor();
  await page.locator('.beckon-checks').waitFor();
  expect(await page.evaluate(() => document.dir)).toBe('rtl');
  // The theme has no layout of its own, in which a field would be as narrow as its label.
  const [card, field] = await Promise.all(
    ['.beckon-card', '.wp-block-beckon-field'].map((what) => canvas.locator(what).first().boundingBox()),
  );
  expect(field!.width).toBeGreaterThan(card!.width * 0.8);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await page.goto(`${site.url}/?page_id=${placed}`);
  await page.locator('.beckon-place beckon-campaign').getByText('Letters').waitFor();
  // The bar, beside what stands in the page.
  await page.locator('beckon-campaign').getByRole('heading', { name: 'Letters' }).nth(1).waitFor();
  expect(report()).toEqual(nothingWrong);
}, 240_000);
