import { listPolicyLines, writePolicy, type PageSources } from '@beckon/editing/promises/page-policy';
import { axeSource } from '@beckon/storefront/e2e/axe-source';
import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const campaign = {
  id: 'hello',
  name: 'Hello',
  format: { kind: 'slide-in' },
  content: { steps: [{ blocks: [{ kind: 'text', text: 'Fresh tea' }] }] },
  // Shown to everybody, whatever they allow: what differs is what is kept of it.
  frequency: { again: { kind: 'every-page-view' }, withoutMemory: 'show' },
};
/** On a page of its own, with all that a policy may refuse: a picture, a call and a form. */
const withForm = {
  id: 'form',
  name: 'Form',
  format: { kind: 'slide-in' },
  content: {
    steps: [
      {
        blocks: [
          { kind: 'image', url: '/wp-includes/images/media/default.png', alt: 'A file', width: 48, height: 64 },
          { kind: 'html', markup: [{ tag: 'p', attributes: { class: 'x' }, children: ['As it was typed'] }] },
          {
            kind: 'form',
            id: 'form',
            submit: 'Join',
            fields: [{ kind: 'email', name: 'email', label: 'Email', required: true }],
          },
        ],
      },
      { blocks: [{ kind: 'text', text: 'You are in' }] },
    ],
  },
  audience: { attribute: 'page.path', is: 'startsWith', value: '/sample-page' },
  frequency: { again: { kind: 'every-page-view' }, withoutMemory: 'show' },
};
const seed = `
  foreach ( json_decode( ${JSON.stringify(JSON.stringify([campaign, withForm]))} ) as $document ) {
    $taken = Beckon\\Campaigns\\ImportCampaign::take( $document );
    if ( $taken['problems'] ) { throw new Exception( json_encode( $taken['problems'] ) ); }
    wp_publish_post( $taken['post'] );
  }
  // A site has a language once there are words of WordPress in it.
  wp_mkdir_p( WP_LANG_DIR );
  foreach ( array( 'de_DE', 'fr_FR' ) as $locale ) {
    file_put_contents( WP_LANG_DIR . "/$locale.l10n.php", '<?php return array( "messages" => array() );' );
  }
  Beckon\\Settings\\Settings::save( array( 'banner' => array( 'isOn' => true, 'policyUrl' => '/privacy' ) ) );`;

let site: WordPress;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let report: ReturnType<typeof watchPage>;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWordPress({ seed }), openBrowser()]);
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

const button = (name: string) => page.locator('beckon-consent').getByRole('button', { name });
const cookies = async () => Object.fromEntries((await context.cookies()).map(({ name, value }) => [name, value]));
const displays = async () =>
  Number(await site.run(`$today = wp_date( 'Y-m-d' ); echo Beckon\\Events\\CountStore::totals( $today, $today )['totals']['displays'];`)); // prettier-ignore

describe('the banner', () => {
  test('asks before anything is kept, lies over the page and moves nothing', async () => {
    await page.goto(site.url);
    await button('Refuse all').waitFor();
    await page.getByText('Fresh tea').waitFor();
    await page.screenshot({ path: 'wordpress-plugin/build/banner.png' });
    expect(await cookies()).toEqual({});
    const places = () =>
      page.evaluate(() => [...document.querySelectorAll('header, main, h1, h2')].map((it) => it.getBoundingClientRect().toJSON() as unknown)); // prettier-ignore
    const before = await places();
    expect(before.length).toBeGreaterThan(2);
    const [yes, no] = await Promise.all(
      ['Accept all', 'Refuse all'].map((name) =>
        button(name).evaluate((it) => {
          const { width, height } = it.getBoundingClientRect();
          const { backgroundColor, color, fontSize, fontWeight } = getComputedStyle(it);
          return { width: Math.round(width), height, backgroundColor, color, fontSize, fontWeight };
        }),
      ),
    );
    expect(yes).toEqual(no);
    await button('Refuse all').click();
    expect(await places()).toEqual(before);
  });

  test('keeps a no and sends nothing, and asks no more', async () => {
    const before = await displays();
    await page.goto(site.url);
    await button('Refuse all').click();
    expect(await cookies()).toEqual({ beckon_consent: expect.stringMatching(/^1\.nnn\.\w+$/) as string });
    await page.reload();
    await page.getByText('Fresh tea').waitFor();
    await button('Privacy choices').waitFor();
    expect(await button('Refuse all').isVisible()).toBe(false);
    expect(Object.keys(await cookies())).toEqual(['beckon_consent']);
    await page.waitForLoadState('networkidle');
    await page.goto('about:blank');
    expect(await displays()).toBe(before);
  });

  test('hands on a yes: what is shown is counted, and remembered', async () => {
    const before = await displays();
    await page.goto(site.url);
    await button('Accept all').click();
    await page.reload();
    await page.getByText('Fresh tea').waitFor();
    expect(Object.keys(await cookies()).toSorted()).toEqual(expect.arrayContaining(['beckon', 'beckon_consent']));
    // Whoever leaves before the page is whole leaves before the code that reports has come.
    await page.waitForLoadState('networkidle');
    await page.goto('about:blank');
    await expect.poll(displays, { timeout: 20_000 }).toBeGreaterThan(before);
  });

  test('can be taken back, by purpose, by keyboard alone', async () => {
    await page.goto(site.url);
    await page.getByText('Fresh tea').waitFor();
    // The first stops of the page: the policy, yes, no.
    for (const name of ['Privacy policy', 'Accept all']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe(name);
    }
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cookies())['beckon_consent']).toMatch(/^1\.yyy/);
    await button('Privacy choices').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe(
      'Your privacy, your choice',
    );
    const box = page.locator('beckon-consent').getByRole('checkbox', { name: 'Remembering' });
    expect(await box.isChecked()).toBe(true);
    await page.screenshot({ path: 'wordpress-plugin/build/banner-choices.png' });
    await box.focus();
    await page.keyboard.press('Space');
    await button('Save my choice').press('Enter');
    await expect.poll(async () => (await cookies())['beckon_consent']).toMatch(/^1\.nyy/);
    // What was remembered is gone with the permission.
    await expect.poll(async () => Object.keys(await cookies())).toEqual(['beckon_consent']);
    // Escape leaves what was chosen as it was.
    await button('Privacy choices').click();
    await page.keyboard.press('Escape');
    expect(await button('Refuse all').isVisible()).toBe(false);
    expect((await cookies())['beckon_consent']).toMatch(/^1\.nyy/);
  });

  test('does not close unanswered, and a link of the page opens it too', async () => {
    await page.goto(site.url);
    await button('Accept all').focus();
    await page.keyboard.press('Escape');
    expect(await button('Accept all').isVisible()).toBe(true);
    await page.evaluate(() => {
      document.querySelector('main, body')!.insertAdjacentHTML('beforeend', '<a href="#beckon-consent">Cookies</a>');
    });
    await button('Refuse all').click();
    expect(await button('Privacy choices').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Cookies' }).click();
    await button('Save my choice').waitFor();
  });

  test('keeps to Global Privacy Control, whatever is pressed', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    await page.goto(site.url);
    await button('Choose for yourself').click();
    await page.locator('beckon-consent').getByText('Global Privacy Control').waitFor();
    expect(await page.locator('beckon-consent').getByRole('checkbox', { name: 'Counting' }).isDisabled()).toBe(true);
    await button('Accept all').click();
    expect((await cookies())['beckon_consent']).toMatch(/^1\.ynn/);
  });

  test.each([1280, 320])('has no fault that axe knows of, %d pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(site.url);
    await button('Choose for yourself').click();
    await page.evaluate(axeSource);
    const faults = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(where: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run('beckon-consent')).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    if (width === 320) await page.screenshot({ path: 'wordpress-plugin/build/banner-phone.png' });
  });

  test.each([
    ['de_DE', 'Alles ablehnen'],
    ['fr_FR', 'Tout refuser'],
  ])('speaks the language of the site: %s', async (locale, refuse) => {
    await site.run(`update_option( 'WPLANG', '${locale}' );`);
    await page.goto(site.url);
    await button(refuse).waitFor();
    await site.run(`update_option( 'WPLANG', '' );`);
  });
});

/** Opens the page with the form as WordPress prints it, but with nothing in it that is not ours, under a policy; gives what that refused. */
async function visitUnder(policy: string, visitor: Page): Promise<() => Promise<readonly string[]>> {
  await visitor.addInitScript(() => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => refused.push(`${effectiveDirective}: ${blockedURI}`)); // prettier-ignore
    Object.assign(window, { refused });
  });
  await visitor.route('**/sample-page/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/<style\b.*?<\/style>|<link\b[^>]*stylesheet[^>]*>|<script\b(?![^>]*id="beckon-).*?<\/script>/gs, '')
      .replace(/ style="[^"]*"/g, '');
    await route.fulfill({ response, body, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await visitor.goto(`${site.url}/sample-page/`);
  return () => visitor.evaluate(() => (window as unknown as { refused: string[] }).refused);
}

test('under the policy that the guide prints for this site, banner, campaign and form work and nothing is refused', async () => {
  const sources = JSON.parse(await site.run('echo wp_json_encode( Beckon\\Promises\\PageSources::read() );')) as PageSources; // prettier-ignore
  const policy = writePolicy(listPolicyLines(sources));
  const readRefused = await visitUnder(policy, page);
  await button('Refuse all').waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('beckon-consent')!).position)).toBe('fixed');
  await button('Accept all').click();
  const popup = page.locator('beckon-campaign').filter({ hasText: 'As it was typed' });
  await expect.poll(() => popup.getByAltText('A file').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0); // prettier-ignore
  await popup.getByLabel('Email').fill('ada@example.com');
  await popup.getByRole('button', { name: 'Join' }).click();
  await page.getByText('You are in').waitFor();
  expect(await readRefused()).toEqual([]);

  // The same page under less: what would have been noted is.
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  const readLess = await visitUnder(policy.replace(/connect-src [^;]+/, `connect-src 'none'`), other);
  await other.getByLabel('Email').fill('ada@example.com');
  await other.getByRole('button', { name: 'Join' }).click();
  await expect.poll(readLess).toContainEqual(expect.stringMatching(/^connect-src: .*\/beckon\/v1\//));
  await stranger.close();
}, 120_000);
