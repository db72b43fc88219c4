import { readFileSync } from 'node:fs';
import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { logIn } from '@beckon/tooling/wordpress/log-in';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage, type PageReport } from '@beckon/tooling/wordpress/watch-page';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { payloads } from '@beckon/storefront/e2e/xss-payloads';
import { findBarriers } from './find-barriers.ts';
import { isWider } from './is-wider.ts';
import { seedScreens } from './seed-screens.ts';

const desk = { width: 1280, height: 900 };

let site: WordPress;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let report: () => PageReport;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWordPress({ seed: seedScreens }), openBrowser()]);
  context = await browser.newContext({ viewport: desk, acceptDownloads: true });
  await logIn(context, site);
  page = await context.newPage();
});
afterAll(async () => {
  await giveBack(browser);
  await site?.stop();
});
beforeEach(async () => {
  if (page.isClosed()) page = await context.newPage();
  await page.setViewportSize(desk);
  report = watchPage(page, site);
});
// One page for all: to begin a new one, and WordPress' scripts in it, is a third of what a screen computes.
afterEach(async ({ task }) => {
  if (page.isClosed()) return;
  await page.unrouteAll();
  // Leaves, so that nothing of this screen is on its way when the next test begins to watch.
  await page.goto('about:blank');
  if (task.result?.state === 'fail') await page.close();
});

const open = (screen: string): Promise<unknown> => page.goto(`${site.url}/wp-admin/admin.php?page=${screen}`);
const read = async (download: Download): Promise<string> => readFileSync((await download.path())!, 'utf8');
const narrow = () => page.setViewportSize({ width: 390, height: 844 });

describe('the overview', () => {
  test('tells figures, draws them, gives them as a table, and looks at one campaign alone', async () => {
    await open('beckon');
    await page.getByText('before: 450').waitFor();
    await page.getByText('+100%').first().waitFor();
    // What is done has a mark that is seen on its ground.
    expect(await page.locator('.beckon-step-done svg').first().evaluate((mark) => getComputedStyle(mark).color)).toBe('rgb(255, 255, 255)'); // prettier-ignore
    const chart = page.getByRole('img', { name: /^Displays by day: 900 from .+, against 450/ });
    await chart.waitFor();
    await chart.hover({ position: { x: 300, y: 100 } });
    await page.locator('.beckon-chart-tip').waitFor();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    expect(
      await page
        .getByRole('region', { name: /^Displays by day/ })
        .getByRole('row')
        .count(),
    ).toBe(31);
    expect(await findBarriers(page)).toEqual([]);

    await page.getByLabel('Period', { exact: true }).selectOption('7');
    await page.getByText('before: 210').waitFor();
    await page.getByRole('row', { name: /^Welcome/ }).getByRole('button', { name: 'Only this one' }).click(); // prettier-ignore
    await page.getByText('Only “Welcome”').waitFor();
    await page.getByText('before: 140').waitFor();
    await page.reload();
    await page.getByText('before: 140').waitFor();
    expect(await page.getByLabel('Period', { exact: true }).inputValue()).toBe('7');
    expect(report()).toEqual(nothingWrong);
  });

  test('fits a phone, and says so where nothing was counted', async () => {
    await narrow();
    await open('beckon&from=2020-01-01&to=2020-01-07');
    await page.getByText('Nothing counted in this period').waitFor();
    await expect.poll(() => isWider(page)).toBe(false);
    expect(await findBarriers(page)).toEqual([]);
    expect(report()).toEqual(nothingWrong);
  });

  test('guides through the first steps, looks again, and can be put away', async () => {
    await open('beckon');
    await page.getByText('2 of 4 done').waitFor();
    await site.run("Beckon\\Settings\\Settings::save( array( 'banner' => array( 'isOn' => true ) ) );");
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText('3 of 4 done').waitFor();
    await page.getByRole('button', { name: 'Hide' }).click();
    await page.getByText('First steps').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('img', { name: /^Displays/ }).waitFor();
    expect(await page.getByText('First steps').count()).toBe(0);
    expect(report()).toEqual(nothingWrong);
  });

  test('tells what went wrong, and tries again', async () => {
    report = watchPage(page, site, /500/);
    let isBroken = true;
    await page.route('**/admin/overview*', (route) =>
      isBroken ? route.fulfill({ status: 500, contentType: 'text/html', body: '<p>Fatal</p>' }) : route.continue(),
    );
    await open('beckon');
    await page.getByText('The site did not answer as it should. Please try again.').first().waitFor();
    isBroken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('img', { name: /^Displays/ }).waitFor();
    expect(report()).toEqual(nothingWrong);
  });
});

describe('the sign-ups', () => {
  test('are searched, opened by keyboard, judged, deleted and brought back', async () => {
    await open('beckon-sign-ups');
    await page.getByText('30 sign-ups').waitFor();
    await page.getByText('Page 1 of 2').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel('Verdict').selectOption('spam');
    await page.getByText('7 sign-ups').waitFor();
    await page.getByRole('searchbox').fill('visitor3@');
    await page.getByText('1 sign-up', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^visitor3@example\.com/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'visitor3@example.com' });
    await dialog.getByText('Send me news by email.').waitFor();
    await dialog.getByText('<b>=1+1</b>').waitFor();
    await dialog.getByText('A field that people do not see was filled in').waitFor();
    // Half faded in, it has half the contrast.
    await expect.poll(() => dialog.evaluate((box) => getComputedStyle(box).opacity)).toBe('1');
    expect(await findBarriers(page, '.beckon-lead')).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('checkbox', { name: 'Select visitor3@example.com' }).check();
    await page.getByRole('group', { name: 'With what is selected' }).getByRole('button', { name: 'Not spam' }).click();
    await page.getByText('No sign-up fits').waitFor();
    await page.getByLabel('Verdict').selectOption('');
    await page.getByRole('checkbox', { name: 'Select visitor3@example.com' }).check();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No sign-up fits').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: /^visitor3@example\.com/ }).waitFor();
    expect(report()).toEqual(nothingWrong);
  });

  test('are corrected, restricted and kept out of marketing when their person asks for it', async () => {
    // As it was seeded, should a try before have got half way.
    await site.run(`
      $fields = wp_json_encode( array( 'email' => 'visitor8@example.com', 'name' => '<b>=1+1</b>' ) );
      $wpdb->update( Beckon\\Leads\\LeadStore::table(), array( 'fields' => $fields, 'frozen_at' => null, 'refused_at' => null ), array( 'email' => 'visitor8@example.com' ) );
    `);
    report = watchPage(page, site, /422/);
    await open('beckon-sign-ups&search=visitor8@');
    await page.getByRole('button', { name: /^visitor8@example\.com/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await dialog.getByLabel('What is right').fill('visitor8@');
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await dialog.getByText('This is no email address.').waitFor();
    expect(await findBarriers(page, '.beckon-lead')).toEqual([]);
    await dialog.getByLabel('What is wrong').selectOption('<b>=1+1</b>');
    await dialog.getByLabel('What is right').fill('Visitor Eight');
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await dialog.getByText('Visitor Eight').waitFor();
    await dialog.getByRole('button', { name: 'Restrict: keep and do not use' }).click();
    await dialog.getByText('Restricted', { exact: true }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Delete' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByLabel('Limits', { exact: true }).selectOption('frozen');
    await page.getByRole('checkbox', { name: 'Select visitor8@example.com' }).check();
    await page.getByRole('button', { name: 'Set limits for these people' }).click();
    await page.getByRole('menuitem', { name: 'No marketing to them' }).click();
    await page.getByRole('cell', { name: 'No marketing' }).waitFor();
    await page.getByRole('checkbox', { name: 'Select visitor8@example.com' }).check();
    await page.getByRole('button', { name: 'Set limits for these people' }).click();
    await page.getByRole('menuitem', { name: 'Release: use again' }).click();
    await page.getByText('No sign-up fits').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(report()).toEqual(nothingWrong);
  });

  test('go into a file that is safe for spreadsheets, as they are filtered', async () => {
    await open('beckon-sign-ups&search=visitor1');
    await page.getByText('11 sign-ups').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export CSV' }).click()]); // prettier-ignore
    expect(download.suggestedFilename()).toMatch(/^beckon-sign-ups-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await read(download)).trim().split('\r\n');
    expect(lines).toHaveLength(12);
    expect(lines[1]).toContain('visitor1@example.com');
    expect(report()).toEqual(nothingWrong);
  });

  test('are cards on a phone', async () => {
    await narrow();
    await open('beckon-sign-ups');
    await page.getByText('30 sign-ups').waitFor();
    await expect.poll(() => isWider(page)).toBe(false);
    expect(await findBarriers(page)).toEqual([]);
    // Nor does a name without a space leave its card, here or on any other screen.
    const name = (title: string) => site.run(`wp_update_post( array( 'ID' => get_posts( array( 'post_type' => 'beckon_campaign', 'numberposts' => 1, 'orderby' => 'ID', 'order' => 'ASC' ) )[0]->ID, 'post_title' => '${title}' ) );`); // prettier-ignore
    await name('Donaudampfschifffahrtsgesellschaft'.repeat(3));
    try {
      await page.reload();
      const long = page
        .locator('#beckon-screen')
        .getByText(/Donaudampf/)
        .filter({ visible: true });
      await long.first().waitFor();
      const excess = () => page.locator('.beckon-scroll').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth); // prettier-ignore
      await expect.poll(excess).toBe(0);
      await open('beckon-tools');
      await page.getByRole('radio', { name: 'Chosen ones' }).check();
      await long.first().waitFor();
      await expect.poll(() => isWider(page)).toBe(false);
      await open('beckon-tools&part=why');
      await page.getByRole('button', { name: 'Why?' }).click();
      await long.first().waitFor();
      await expect.poll(() => isWider(page)).toBe(false);
    } finally {
      await name('Welcome');
    }
    expect(report()).toEqual(nothingWrong);
  });
});

describe('the settings', () => {
  test('say where one is looking that nothing was saved, and are saved once one is logged in again', async () => {
    report = watchPage(page, site, /40[03]/);
    await open('beckon-settings');
    await page.getByLabel('Answer calls to Wisepops').check();
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.getByRole('button', { name: 'Save settings' }).click();
    const said = page.locator('#beckon-screen').getByText('You are logged out.');
    await said.waitFor();
    const { y = 0, height = 0 } = (await said.boundingBox()) ?? {};
    expect([y > 0, y + height < desk.height]).toEqual([true, true]);
    await context.addCookies(cookies);
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('Everything is saved.').waitFor();
    expect(await said.count()).toBe(0);
    await page.getByLabel('Answer calls to Wisepops').uncheck();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('Everything is saved.').waitFor();
    expect(report()).toEqual(nothingWrong);
  });

  test('keep what has the focus above the bar that stays in view', async () => {
    await open('beckon-settings');
    await page.getByText('Everything is saved.').waitFor();
    // With the fields of the banner: of a text that is focused, browsers bring the caret into view, not the field.
    await page.getByLabel('Ask visitors with Beckon’s banner').check();
    await page.getByLabel('WP Consent API').focus();
    const covered: string[] = [];
    for (let stops = 0; stops < 100; stops += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const [focused, bar] = [document.activeElement!, document.querySelector('.beckon-save-bar')!];
        if (bar.contains(focused)) return 'the bar';
        // A table that can be scrolled is taller than the window may be.
        const { bottom } = focused.getBoundingClientRect();
        return focused.role !== 'region' && bottom > bar.getBoundingClientRect().top
          ? focused.id || focused.outerHTML
          : '';
      });
      if (at === 'the bar') break;
      if (at !== '') covered.push(at);
    }
    expect(covered).toEqual([]);
    expect(report()).toEqual(nothingWrong);
  });

  test('tell all that is wrong at its field, are saved, and are not lost by leaving', async () => {
    report = watchPage(page, site, /400/);
    await open('beckon-settings');
    await page.getByText('Everything is saved.').waitFor();
    // Without a shop nobody is asked about codes and orders.
    expect(await page.getByLabel('Codes per hour').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel('Keep IP addresses for, in days').fill('-3');
    await page.getByLabel('Kept for, in days').fill('9999');
    await page.getByText('There are unsaved changes.').waitFor();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('Nothing was saved. Mend what is marked, and save again.').first().waitFor();
    expect(await page.locator('.beckon-screen [aria-invalid="true"]').count()).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');

    const asked = page.waitForEvent('dialog');
    const leaving = page.getByRole('link', { name: 'Dashboard' }).first().click({ noWaitAfter: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;

    await page.getByLabel('Keep IP addresses for, in days').fill('7');
    await page.getByLabel('Kept for, in days').fill('365');
    await page.getByLabel('Editor: See sign-ups').check();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('Everything is saved.').waitFor();
    await page.reload();
    await page.getByText('Everything is saved.').waitFor();
    expect(await page.getByLabel('Keep IP addresses for, in days').inputValue()).toBe('7');
    expect(await page.getByLabel('Kept for, in days').inputValue()).toBe('365');
    expect(await page.getByLabel('Editor: See sign-ups').isChecked()).toBe(true);
    expect(await page.getByLabel('Editor: Write campaigns').isChecked()).toBe(true);
    await narrow();
    await expect.poll(() => isWider(page)).toBe(false);
    expect(report()).toEqual(nothingWrong);
  });
});

describe('the promises', () => {
  test('say what holds them, what is kept, who receives it, and what a policy must allow', async () => {
    await site.run("Beckon\\Settings\\Settings::save( array( 'hosting' => array( 'region' => 'Oslo, Norway' ) ) );");
    await open('beckon-promises');
    const rows = page.locator('.beckon-promises > li');
    await rows.first().waitFor();
    const all = await rows.count();
    expect(all).toBeGreaterThan(40);
    await page.getByRole('searchbox').fill('double opt');
    await page.getByText('No promise fits').waitFor();
    await page.getByRole('searchbox').fill('V18');
    await page.getByText('1 promise', { exact: true }).waitFor();
    await page.getByText(/^\d tests$/).click();
    await page.getByText('does not close unanswered, and a link of the page opens it too').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('searchbox').fill('');
    await expect.poll(() => rows.count()).toBe(all);

    await page.getByRole('tab', { name: 'Promises' }).focus();
    await page.keyboard.press('ArrowRight');
    await page
      .getByRole('row', { name: /^beckon_leads email/ })
      .getByText('As long as you wish, and a week')
      .waitFor();
    await page.getByRole('row', { name: /^beckon_open/ }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page
      .getByRole('row', { name: /^The server of this site 127\.0\.0\.1/ })
      .getByText('Oslo, Norway')
      .waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    expect(await page.getByLabel('The policy', { exact: true }).inputValue()).toContain("script-src 'self'; connect-src 'self'"); // prettier-ignore
    expect(await findBarriers(page)).toEqual([]);

    await page.setViewportSize({ width: 320, height: 844 });
    for (const name of ['Content policy', 'Who receives it', 'What is kept', 'Promises']) {
      await page.getByRole('tab', { name }).click();
      await expect.poll(() => isWider(page), { message: name }).toBe(false);
    }
    expect(await findBarriers(page)).toEqual([]);
    expect(report()).toEqual(nothingWrong);
  }, 120_000);

  test('are told of when they change, until somebody has read it', async () => {
    const forget = () => site.run("update_option( 'beckon_policy', 0 );");
    // What is read aloud says it once more, outside of our screen, and goes on saying it.
    const news = page.locator('#beckon-screen').getByText('What Beckon promises has changed');
    await forget();
    await open('beckon-tools');
    await news.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'I have read it' }).click();
    await news.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Tools' }).waitFor();
    expect(await news.count()).toBe(0);

    // Whoever opens the page on which it stands has read it.
    await forget();
    const told = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('admin/promises')); // prettier-ignore
    await Promise.all([told, open('beckon-promises')]);
    await page.getByText('The register of promises').waitFor();
    expect(await site.run('echo wp_json_encode( Beckon\\Promises\\News::untold() );')).toBe('[]');
    expect(report()).toEqual(nothingWrong);
  }, 120_000);
});

describe('the tools', () => {
  test('write campaigns to a file and read it back', async () => {
    await open('beckon-tools');
    await page.getByRole('radio', { name: 'Chosen ones' }).check();
    await page.getByRole('checkbox', { name: 'Welcome' }).check();
    expect(await findBarriers(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save the file' }).click()]); // prettier-ignore
    const file = await read(download);
    expect(JSON.parse(file)).toMatchObject({ beckon: 1, campaigns: [{ name: 'Welcome', status: 'live' }] });
    await page.locator('input[type="file"]').setInputFiles({ name: 'campaigns.json', mimeType: 'application/json', buffer: Buffer.from(file) }); // prettier-ignore
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByText('1 of 1 campaign taken.').first().waitFor();
    await page.getByText('Taken as a draft').waitFor();
    await page.getByText(/^Its id “post-\d+” cannot be kept here/).waitFor();
    expect(report()).toEqual(nothingWrong);
  });

  test('take popups over from Popup Maker, with a report', async () => {
    await open('beckon-tools&part=popup-maker');
    await page.getByRole('checkbox', { name: 'Old newsletter' }).check();
    await page.getByRole('button', { name: 'Take over 1 popup' }).click();
    await page.getByText('Opens after 5 seconds').waitFor();
    await page.getByText(/^Shortcode \[contact-form-7\]/).waitFor();
    await page.getByText('Taken over before').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(report()).toEqual(nothingWrong);
  });

  test('say why something is not showing, in the language of whoever asks', async () => {
    await open('beckon-tools&part=why');
    await page.getByRole('button', { name: 'Why?' }).click();
    // Nobody has asked this visitor yet, and the campaign wants to be remembered.
    await page.getByText('0 campaigns show').waitFor();
    await page.getByRole('button', { name: 'Logged-in subscriber' }).click();
    await page.getByRole('button', { name: 'Why?' }).click();
    await page.getByText('1 campaign shows').waitFor();
    const answers = page.locator('.beckon-report');
    await answers.getByText('Free shipping').waitFor();
    await page.getByLabel('Look at').selectOption('saved');
    await page.getByRole('button', { name: 'Why?' }).click();
    await answers.getByText('A name that somebody wrote').waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await narrow();
    await expect.poll(() => isWider(page)).toBe(false);
    await site.run("update_user_meta( 1, 'locale', 'de_DE' );");
    await page.reload();
    await page.getByRole('button', { name: 'Warum?' }).click();
    await page.getByText(/Zurückgehalten/).first().waitFor(); // prettier-ignore
    for (const [screen, heading, words] of [
      ['beckon', 'Übersicht', 'Einblendungen'],
      ['beckon-sign-ups', 'Anmeldungen', '30 Anmeldungen'],
      ['beckon-promises', 'Was wir versprechen und wie es geprüft wird', 'Durch Tests gehalten'],
      ['beckon-settings', 'Einstellungen', '„Do not track“ beachten'],
    ] as const) {
      await open(screen);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await page.getByText(words).first().waitFor();
    }
    await site.run("delete_user_meta( 1, 'locale' );");
    expect(report()).toEqual(nothingWrong);
  }, 120_000);
});

test('who has no right finds no entry and no way in', async () => {
  await site.run("wp_insert_user( array( 'user_login' => 'sub', 'user_pass' => 'password', 'user_email' => 'sub@example.test', 'role' => 'subscriber' ) );"); // prettier-ignore
  const other = await browser.newContext();
  await logIn(other, site, 'sub');
  const theirs = await other.newPage();
  await theirs.goto(`${site.url}/wp-admin/`);
  expect(await theirs.getByRole('link', { name: 'Beckon' }).count()).toBe(0);
  for (const screen of ['beckon', 'beckon-sign-ups', 'beckon-promises', 'beckon-settings', 'beckon-tools']) {
    const answer = await theirs.goto(`${site.url}/wp-admin/admin.php?page=${screen}`);
    expect(answer?.status(), screen).toBe(403);
  }
  for (const action of ['beckon_export_leads', 'beckon_export_campaigns']) {
    const answer = await theirs.goto(`${site.url}/wp-admin/admin-post.php?action=${action}`);
    expect(answer?.status(), action).toBe(403);
  }
  await other.close();
  expect(site.readLog()).toBe('');
});

test('on other pages of wp-admin nothing of the screens is loaded', async () => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(`${site.url}/wp-admin/index.php`);
  expect(loaded.filter((url) => url.includes('/build/admin/'))).toEqual([]);
});

/** Every text that would run, as names, words and addresses of sign-ups, as names of campaigns, and as wishes of requests. */
const plantTexts = (): Promise<string> =>
  site.run(`
    $wpdb->query( "DELETE FROM {$wpdb->prefix}beckon_leads" );
    $texts  = json_decode( base64_decode( '${Buffer.from(JSON.stringify(payloads)).toString('base64')}' ) );
    $today  = wp_date( 'Y-m-d' );
    $counts = array();
    foreach ( array_chunk( $texts, 6 ) as $at => $some ) {
      $some = array_pad( $some, 6, $texts[12] );
      $post = wp_insert_post( wp_slash( array( 'post_type' => 'beckon_campaign', 'post_status' => 'draft', 'post_title' => $some[0] ) ) );
      $counts[] = array( $today, "post-$post", substr( $some[1], 0, 60 ), 'displays', 1 );
      Beckon\\Leads\\LeadStore::insert( array(
        'id' => wp_generate_uuid4(), 'request_key' => hash( 'sha256', "hostile $at" ), 'digest' => hash( 'sha256', "hostile $at" ), 'ticket' => null,
        'campaign' => "post-$post", 'form' => 'form', 'email' => 0 === $at ? 'ann@example.com' : substr( $some[2], 0, 190 ), 'page' => $some[3],
        'fields' => wp_json_encode( array( 'email' => 'ann@example.com', 'name' => $some[0], $some[1] => $some[2], 'more' => array( $some[4], $some[5] ) ) ),
        'consents' => wp_json_encode( array( 'news' => array( 'given' => true, 'text' => $some[4], 'version' => $some[5] ) ) ),
        'verdict' => 'good', 'reasons' => wp_json_encode( array( $some[5] ) ), 'state' => 'new', 'created_at' => gmdate( 'Y-m-d H:i:s', time() - $at ),
      ) );
    }
    Beckon\\Events\\CountStore::add( $counts );
    $exporter = apply_filters( 'wp_privacy_personal_data_exporters', array() )['beckon']['callback'];
    $groups = array();
    foreach ( call_user_func( $exporter, 'ann@example.com', 1 )['data'] as $item ) {
      $groups[ $item['group_id'] ]['group_label'] = $item['group_label'];
      $groups[ $item['group_id'] ]['items'][ $item['item_id'] ] = $item['data'];
    }
    require_once ABSPATH . 'wp-admin/includes/privacy-tools.php';
    foreach ( $groups as $id => $group ) { echo wp_privacy_generate_personal_data_export_group_html( $group, $id, count( $groups ) ); }`);

test('what visitors and colleagues have written runs on no screen, in no export and in no copy', async () => {
  const copy = await plantTexts();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => void (dialogs.push(dialog.message()), dialog.dismiss()));
  await page.addInitScript(() => void Object.assign(self, { ran: [] }));
  const readRan = () => page.evaluate(() => (self as unknown as { ran: number[] }).ran);
  for (const [screen, words] of [
    ['beckon', 'Campaigns'],
    ['beckon-sign-ups', /^\d+ sign-ups$/],
    ['beckon-tools', 'Export campaigns'],
  ] as const) {
    await open(screen);
    await page.locator('#beckon-screen').getByText(words).first().waitFor();
    expect([screen, await readRan()]).toEqual([screen, []]);
  }
  await open('beckon-sign-ups');
  await page.getByRole('button', { name: /^ann@example\.com/ }).click();
  await page.getByRole('dialog').getByText(payloads[0]!, { exact: true }).first().waitFor();
  expect(await readRan()).toEqual([]);
  await page.keyboard.press('Escape');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export CSV' }).click()]); // prettier-ignore
  expect(await read(download)).toContain('onerror');
  await page.goto(`${site.url}/wp-admin/edit.php?post_type=beckon_campaign`);
  expect(await readRan()).toEqual([]);

  // What WordPress writes into the copy of somebody's data, read as the page that it is.
  expect(copy).toContain('ann@example.com');
  const show = (html: string) => page.setContent(html, { waitUntil: 'domcontentloaded' });
  await show(copy);
  expect(await readRan()).toEqual([]);
  // A text that is read as HTML there does run: this test can fail.
  await show(payloads[12]!);
  await expect.poll(readRan).toEqual([12]);
  expect(dialogs).toEqual([]);
  // What it has prepared for every document of this page is for no other test.
  await page.close();
}, 120_000);
