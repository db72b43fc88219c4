import path from 'node:path';
import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { logIn } from '@beckon/tooling/wordpress/log-in';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

const welcome = {
  id: 'welcome',
  name: 'Welcome',
  format: { kind: 'popup' },
  content: {
    steps: [
      {
        blocks: [
          {
            kind: 'form',
            id: 'form',
            submit: 'Get my code',
            fields: [
              { kind: 'email', name: 'email', label: 'Email', required: true },
              { kind: 'consent', name: 'news', label: 'Send me news about tea.', purpose: 'marketing', required: true },
            ],
          },
        ],
      },
      { blocks: [{ kind: 'coupon', label: 'Your code', code: { from: 'lead' } }] },
    ],
  },
  // One interrupts at a time: elsewhere the other one has its turn.
  audience: { attribute: 'page.path', is: 'equals', value: '/' },
  frequency: { again: { kind: 'every-page-view' }, withoutMemory: 'show' },
};
const forEditors = {
  id: 'editors',
  name: 'For editors',
  format: { kind: 'slide-in' },
  content: { steps: [{ blocks: [{ kind: 'text', text: 'Only for those who are logged in' }] }] },
  audience: { all: [{ attribute: 'page.path', is: 'startsWith', value: '/sample-page' }, { attribute: 'customer.roles', is: 'includes', value: 'administrator' }] }, // prettier-ignore
  frequency: { again: { kind: 'every-page-view' }, withoutMemory: 'show' },
};
const terms = { kind: 'unique', discount: { kind: 'percentage', share: 0.1 }, prefix: 'TEA' };
const seed = `
  foreach ( json_decode( ${JSON.stringify(JSON.stringify([welcome, forEditors]))} ) as $document ) {
    $taken = Beckon\\Campaigns\\ImportCampaign::take( $document );
    if ( $taken['problems'] ) { throw new Exception( json_encode( $taken['problems'] ) ); }
    update_post_meta( $taken['post'], '_beckon_codes', wp_slash( ${JSON.stringify(JSON.stringify(terms))} ) );
    wp_publish_post( $taken['post'] );
  }`;

let site: WordPress;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let report: ReturnType<typeof watchPage>;
beforeAll(async () => {
  const mustUse = [path.resolve(import.meta.dirname, '../stand-ins/woocommerce.php')];
  [site, browser] = await Promise.all([openWordPress({ seed, mustUse }), openBrowser()]);
});
afterAll(async () => {
  await giveBack(browser);
  await site?.stop();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  report = watchPage(page, site, /status of 422/);
});
afterEach(async () => {
  expect(report()).toEqual(nothingWrong);
  await context.close();
});

const readLeads = async () =>
  JSON.parse(await site.run(`echo json_encode( Beckon\\Leads\\LeadListStore::list() );`)) as {
    readonly total: number;
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  };

const forgetLeads = () => site.run(`global $wpdb; $wpdb->query( "DELETE FROM {$wpdb->prefix}beckon_leads" );`);

test('a visitor signs up, reads every problem at its field, and gets a coupon that the shop takes', async () => {
  await forgetLeads();
  await page.goto(site.url);
  const form = page.locator('beckon-campaign');
  await form.getByRole('button', { name: 'Get my code' }).click();
  await form.getByText('Please fill this in.').waitFor();
  // As slowly as a person: whoever sends sooner than 0.7 s after the first letter is doubted.
  await form.getByLabel('Email').pressSequentially('ann@example.com', { delay: 100 });
  await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: 'Get my code' }).click();
  await form.getByText(/TEA-\w{5}-\w{5}/).waitFor();
  const code = await form.getByText(/^TEA-\w{5}-\w{5}$/).innerText();
  const { total, rows } = await readLeads();
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({
    email: 'ann@example.com',
    verdict: 'good',
    reasons: [],
    code,
    consents: { news: { given: true, text: 'Send me news about tea.' } },
  });
  const coupon = await site.run(
    `$coupon = new WC_Coupon( '${code}' ); echo json_encode( array( $coupon->get_amount(), $coupon->get_email_restrictions(), $coupon->get_usage_limit() ) );`,
  );
  expect(JSON.parse(coupon)).toEqual(['10', ['ann@example.com'], 1]);
});

test('what was filled in is asked for and erased by the tools of WordPress', async () => {
  const tell = (kind: 'exporters' | 'erasers', call: string) =>
    site.run(
      `$all = apply_filters( 'wp_privacy_personal_data_${kind}', array() ); echo json_encode( call_user_func( $all['beckon']['callback'], 'ANN@example.com', 1 )${call} );`,
    );
  expect(await tell('exporters', "['data']")).toContain('Send me news about tea.');
  expect(JSON.parse(await tell('erasers', ''))).toMatchObject({ items_removed: 1, items_retained: false, done: true });
  expect(JSON.parse(await tell('exporters', "['data']"))).toEqual([]);
  expect((await readLeads()).total).toBe(0);
});

test('a page out of a cache learns who looks at it, and only it', async () => {
  const grant = `window.beckon = window.beckon || function () { (beckon.q = beckon.q || []).push(arguments) }; beckon('consent', 'granted')`;
  await page.addInitScript(grant);
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/beckon/v1/visit') && asked.push(request.url()));
  await page.goto(`${site.url}/sample-page/`);
  await expect.poll(() => asked.length).toBe(1);
  const stranger = await page.content();
  await page.waitForTimeout(1000);
  const hello = page.getByText('Only for those who are logged in');
  expect(await hello.count()).toBe(0);

  await logIn(context, site);
  await page.goto(`${site.url}/sample-page/`);
  await hello.waitFor();
  const facts = (html: string) => /<script[^>]*id="beckon-facts"[^>]*>(.*?)<\/script>/s.exec(html)?.[1];
  expect(facts(await page.content())).toBe(facts(stranger));
});

test('another site learns nothing of who is logged in', async () => {
  await logIn(context, site);
  const answer = await context.request.get(`${site.url}/wp-json/beckon/v1/visit`, {
    headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).not.toContain('administrator');
});
