import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { logIn } from '@beckon/tooling/wordpress/log-in';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findBarriers } from './screens/find-barriers.ts';
import { isWider } from './screens/is-wider.ts';
import { seedScreens } from './screens/seed-screens.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const page = `wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'your-data', 'post_title' => 'Your data', 'post_content' => '<!-- wp:beckon/privacy-request /-->' ) );`;

let site: WordPress;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWordPress({ seed: seedScreens + page }), openBrowser()]);
});
afterAll(async () => {
  await giveBack(browser);
  await site?.stop();
});

test('a visitor without JavaScript asks for a correction, proves who they are by mail, and the owner sees and answers it', async () => {
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const visited = watchPage(visitor, site);
  await visitor.goto(`${site.url}/your-data/`);
  await visitor.getByLabel('Correct my data').check();
  await visitor.getByLabel('Your email address').fill('visitor1@example.com');
  await visitor.getByLabel(/^What should be corrected/).fill('My name is Ann.');
  await visitor.getByRole('button', { name: 'Send the request' }).click();
  await visitor.getByText('We have sent an email to that address.').waitFor();
  expect(visitor.url()).toContain('/your-data/');
  const mails = site.readMail();
  expect(mails.map(({ to }) => to)).toEqual(['visitor1@example.com']);
  const link = /http\S+confirm_key=\S+/.exec(mails[0]!.message)![0].replaceAll('&amp;', '&');
  await visitor.goto(link);
  await visitor.getByText(/Thank you\. We have your request and answer it by/).waitFor();
  expect(visited()).toEqual(nothingWrong);

  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await logIn(context, site);
  const owner = await context.newPage();
  const seen = watchPage(owner, site);
  await owner.goto(`${site.url}/wp-admin/admin.php?page=beckon`);
  await owner.getByText('1 privacy request waits for an answer.').first().waitFor();
  await owner.getByRole('link', { name: 'See the requests' }).click();
  await owner.getByText('My name is Ann.').waitFor();
  expect(await findBarriers(owner)).toEqual([]);
  await owner.getByRole('button', { name: 'Mark as done' }).click();
  await owner.getByRole('cell', { name: 'Done', exact: true }).waitFor();
  await owner.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => isWider(owner)).toBe(false);
  expect(seen()).toEqual(nothingWrong);
});
