import path from 'node:path';
import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { logIn } from '@beckon/tooling/wordpress/log-in';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

const shown = { again: { kind: 'every-page-view' }, withoutMemory: 'show' };
const added = {
  id: 'added',
  name: 'Added to the cart',
  format: { kind: 'slide-in' },
  content: {
    steps: [
      {
        blocks: [
          { kind: 'text', text: 'Good choice' },
          { kind: 'form', id: 'form', submit: 'Tell me more', fields: [{ kind: 'email', name: 'email', label: 'Email', required: true }] }, // prettier-ignore
        ],
      },
      { blocks: [{ kind: 'text', text: 'You will hear from us' }] },
    ],
  },
  triggers: { list: [{ kind: 'add-to-cart' }] },
  frequency: shown,
};
const enough = {
  id: 'enough',
  name: 'Worth enough',
  format: { kind: 'bar' },
  content: { steps: [{ blocks: [{ kind: 'text', text: 'Your parcel travels free' }] }] },
  triggers: { list: [{ kind: 'cart-value', atLeast: 20 }] },
  frequency: shown,
};
// Plain permalinks: every address of the REST API has a query already, and what the tag adds to it goes behind that.
const seed = `
  update_option( 'permalink_structure', '' );
  $tea = new WC_Product_Simple();
  $tea->set_name( 'Oolong' );
  $tea->set_price( '12.5' );
  update_option( 'the_tea', $tea->save() );
  update_option( 'woocommerce_cart_page_id', wp_insert_post( [ 'post_type' => 'page', 'post_title' => 'Basket', 'post_status' => 'publish' ] ) );
  foreach ( json_decode( ${JSON.stringify(JSON.stringify([added, enough]))} ) as $document ) {
    $taken = Beckon\\Campaigns\\ImportCampaign::take( $document );
    if ( $taken['problems'] ) { throw new Exception( json_encode( $taken['problems'] ) ); }
    wp_publish_post( $taken['post'] );
  }`;

let site: WordPress;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let report: ReturnType<typeof watchPage>;
let tea: string;
beforeAll(async () => {
  const mustUse = [path.resolve(import.meta.dirname, '../stand-ins/woocommerce.php')];
  [site, browser] = await Promise.all([openWordPress({ seed, mustUse }), openBrowser()]);
  tea = await site.run(`echo get_permalink( get_option( 'the_tea' ) );`);
});
afterAll(async () => {
  await giveBack(browser);
  await site?.stop();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  report = watchPage(page, site);
});
afterEach(async () => {
  expect(report()).toEqual(nothingWrong);
  await context.close();
});

const chosen = () => page.getByText('Good choice');
const free = () => page.getByText('Your parcel travels free');

test.each(['classic', 'block', 'script'])(
  'a product put into the cart the %s way opens what waits for it, and a cart worth enough what waits for that',
  async (way) => {
    const visit = page.waitForResponse(/rest_route=\/beckon\/v1\/visit/);
    await page.goto(tea);
    expect(await (await visit).json()).toMatchObject({ 'cart.items': 0 });
    const add = page.getByRole('button', { name: `Add, ${way}` });
    await add.click();
    await chosen().waitFor();
    expect(await free().count()).toBe(0);
    // Shipping is no part of it: two of 12.50 are enough, one with 4.90 for the parcel is not.
    await add.click();
    await free().waitFor();

    await page.reload();
    await free().waitFor();
    expect(await chosen().count()).toBe(0);
  },
);

test('a product put into the cart by a form, which a new page answers, opens what waits for it once', async () => {
  await page.goto(tea);
  await page.getByRole('button', { name: 'Add, form' }).click();
  await chosen().waitFor();
  expect(await free().count()).toBe(0);
  await page.waitForLoadState('networkidle');
  await page.goto(tea, { waitUntil: 'networkidle' });
  expect(await chosen().count()).toBe(0);
  await page.getByRole('button', { name: 'Add, form' }).click();
  await free().waitFor();
  await chosen().waitFor();
});

test.each(['form', 'classic'])(
  'in a shop that leads to its cart, a product put into it the %s way opens there what waits for it, once',
  async (way) => {
    await site.run(`update_option( 'woocommerce_cart_redirect_after_add', 'yes' );`);
    try {
      await page.goto(tea);
      await page.getByRole('button', { name: `Add, ${way}` }).click();
      await page.getByRole('heading', { name: 'Basket' }).waitFor();
      await chosen().waitFor();
      await page.reload({ waitUntil: 'networkidle' });
      expect(await chosen().count()).toBe(0);
    } finally {
      await site.run(`update_option( 'woocommerce_cart_redirect_after_add', 'no' );`);
    }
  },
);

test('a form there is handed in with its ticket', async () => {
  await page.goto(tea);
  await page.getByRole('button', { name: 'Add, block' }).click();
  const form = page.locator('beckon-campaign').filter({ hasText: 'Good choice' });
  const ticket = page.waitForResponse(/rest_route=\/beckon\/v1\/leads\/ticket&site=/);
  // As slowly as a person.
  await form.getByLabel('Email').pressSequentially('ann@example.com', { delay: 100 });
  expect((await ticket).status()).toBe(200);
  await form.getByRole('button', { name: 'Tell me more' }).click();
  await page.getByText('You will hear from us').waitFor();
  const rows = JSON.parse(
    await site.run(
      `echo json_encode( Beckon\\Leads\\LeadListStore::list( array( 'search' => 'ann@example.com' ) )['rows'] );`,
    ),
  ) as { verdict: string; reasons: string[] }[];
  expect(rows[0]).toMatchObject({ verdict: 'good', reasons: [] });
});

test('the settings have what only a shop needs, and keep it', async () => {
  await logIn(context, site);
  const open = async () => {
    await page.goto(`${site.url}/wp-admin/admin.php?page=beckon-settings`);
    await page.getByText('Everything is saved.').waitFor();
  };
  await open();
  await page.getByLabel('Codes per hour').fill('25');
  await page.getByLabel('A click earns credit for, in days').fill('9');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await page.getByText('Everything is saved.').waitFor();
  await open();
  expect(await page.getByLabel('Codes per hour').inputValue()).toBe('25');
  expect(await page.getByLabel('A click earns credit for, in days').inputValue()).toBe('9');
  // Three screens of WordPress, which take a crowded machine long.
}, 120_000);
