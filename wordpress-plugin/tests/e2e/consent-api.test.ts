import path from 'node:path';
import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

/** What the WP Consent API offers to scripts. */
interface ConsentWindow {
  wp_consent_type?: string;
  wp_has_consent(category: string): boolean;
  wp_set_consent(category: string, value: 'allow' | 'deny'): void;
}

const campaign = {
  id: 'hello',
  name: 'Hello',
  format: { kind: 'slide-in' },
  content: { steps: [{ blocks: [{ kind: 'text', text: 'Fresh tea' }] }] },
  // Shown to everybody, whatever they allow: what differs is what is kept of it.
  frequency: { again: { kind: 'every-page-view' }, withoutMemory: 'show' },
};
const seed = `
  $taken = Beckon\\Campaigns\\ImportCampaign::take( json_decode( ${JSON.stringify(JSON.stringify(campaign))} ) );
  if ( $taken['problems'] ) { throw new Exception( json_encode( $taken['problems'] ) ); }
  wp_publish_post( $taken['post'] );`;

let site: WordPress;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let sent: string[];
let report: ReturnType<typeof watchPage>;
beforeAll(async () => {
  const mustUse = [path.resolve(import.meta.dirname, '../stand-ins/consent-api.php')];
  [site, browser] = await Promise.all([openWordPress({ seed, mustUse }), openBrowser()]);
});
afterAll(async () => {
  await giveBack(browser);
  await site?.stop();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  report = watchPage(page, site);
  sent = [];
  context.on('request', (request) => {
    if (request.url().includes('/beckon/v1/collect')) sent.push(request.postData() ?? '');
  });
});
afterEach(async () => {
  expect(report()).toEqual(nothingWrong);
  await context.close();
});

/** What the consent plugin of the site does; '' plays a site without one. */
const play = (type: '' | 'optin' | 'optout', isLate = false) =>
  site.run(`update_option( 'consent_stand_in', array( 'type' => '${type}', 'late' => ${isLate} ) );`);
const open = async () => {
  await page.goto(site.url);
  await page.getByText('Fresh tea').waitFor();
};
const has = (category: string) =>
  page.evaluate((it) => (window as unknown as ConsentWindow).wp_has_consent(it), category);
const set = (value: 'allow' | 'deny', ...categories: string[]) =>
  page.evaluate(([to, all]) => all.forEach((it) => (window as unknown as ConsentWindow).wp_set_consent(it, to)), [
    value,
    categories,
  ] as const);
/** Cookies of ours. */
const kept = async () => (await context.cookies()).map(({ name }) => name).filter((name) => name.startsWith('beckon'));
/** What was reported by the time the page was left. */
const leave = async () => {
  // Whoever leaves before the page is whole leaves before the code that reports has come.
  await page.waitForLoadState('networkidle');
  await page.goto('about:blank');
  return sent;
};

describe('the WP Consent API', () => {
  test('says yes to everything where no consent plugin is: that is no permission', async () => {
    await play('');
    await open();
    expect(await has('statistics')).toBe(true);
    expect(await kept()).toEqual([]);
    expect(await leave()).toEqual([]);
  });

  test('gives a permission, category by category, and takes it back', async () => {
    await play('optin');
    await open();
    expect(await has('statistics')).toBe(false);
    expect(await kept()).toEqual([]);
    await set('allow', 'statistics');
    await page.reload();
    await page.getByText('Fresh tea').waitFor();
    expect(await kept()).toEqual([]);
    await set('allow', 'preferences');
    await expect.poll(kept).toContain('beckon');
    await set('deny', 'preferences', 'statistics');
    await expect.poll(kept).toEqual([]);
    await page.reload();
    await page.getByText('Fresh tea').waitFor();
    const before = sent.length;
    expect(before).toBeGreaterThan(0);
    expect(await leave()).toHaveLength(before);
  });

  test('is waited for where a consent plugin is still to say of which type it is', async () => {
    await play('optout', true);
    await open();
    expect(await has('preferences')).toBe(true);
    expect(await kept()).toEqual([]);
    expect(sent).toEqual([]);
    await page.evaluate(() => {
      (window as unknown as ConsentWindow).wp_consent_type = 'optout';
      document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
    });
    await expect.poll(kept).toContain('beckon');
  });
});
