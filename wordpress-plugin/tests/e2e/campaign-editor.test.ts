import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { logIn } from '@beckon/tooling/wordpress/log-in';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openInEditor } from './open-in-editor.ts';

/** An editor of WordPress, with everything else that this machine does, takes its time. */
const patienceMs = 90_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => giveBack(browser));

const canvas = (page: Page): FrameLocator => page.frameLocator('iframe[name="editor-canvas"]');

async function openNew(page: Page, site: WordPress): Promise<void> {
  page.setDefaultTimeout(patienceMs);
  await openInEditor(page, `${site.url}/wp-admin/post-new.php?post_type=beckon_campaign`);
  await canvas(page).locator('.beckon-card').first().waitFor();
}

/** Publishes by the editor's own buttons, and waits until it is said. */
async function publish(page: Page): Promise<number> {
  await page.locator('.editor-post-publish-panel__toggle, .editor-post-publish-button').first().click();
  const sure = page.locator('.editor-post-publish-panel .editor-post-publish-button');
  await sure.click();
  await page.waitForFunction(
    `wp.data.select('core/editor').isCurrentPostPublished() && !wp.data.select('core/editor').isSavingPost()`,
  );
  return page.evaluate<number>(`wp.data.select('core/editor').getCurrentPostId()`);
}

/** A visitor who has allowed everything. */
async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.addInitScript(
    `window.beckon = window.beckon || function () { (beckon.q = beckon.q || []).push(arguments) }; beckon('consent', 'granted')`,
  );
  await page.goto(address);
  return page;
}

const campaign = (page: Page) => page.locator('beckon-campaign');

describe.each(['newest', '6.8'] as const)('the editor of campaigns, on WordPress %s', (version) => {
  let site: WordPress;
  let context: BrowserContext;
  /** The editor of a campaign stands in it, in every test that wants no other. */
  let page: Page;
  beforeAll(async () => {
    site = await openWordPress({ version });
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await logIn(context, site);
    page = await context.newPage();
  });
  beforeEach(async () => {
    if (page.isClosed()) page = await context.newPage();
  });
  afterEach(async ({ task }) => {
    // Whatever has gone wrong there is none of the next one's business.
    if (task.result?.state === 'fail') await page.close();
  });
  afterAll(async () => {
    await context?.close();
    await site?.stop();
  });

  test('a popup is written from ordinary blocks, published, and met by a visitor once', async () => {
    const report = watchPage(page, site);
    await openNew(page, site);
    await canvas(page).locator('.editor-post-title').fill('Autumn letters');
    await canvas(page).locator('h2').fill('Letters worth opening');

    // From the inserter: a list of what a campaign can be written with, and nothing that it cannot.
    await canvas(page).locator('.beckon-canvas p').first().click();
    // The campaign's looks decide on colours and fonts: no control says otherwise.
    expect(await page.locator('.color-block-support-panel, .components-font-size-picker').count()).toBe(0);
    await page.getByRole('button', { name: /^(Block Inserter|Toggle block inserter)$/ }).click();
    await page.locator('[class*="block-list-item-beckon-coupon"]').waitFor();
    expect(await page.locator('[class*="block-list-item-query"]').count()).toBe(0);
    await page.locator('[class*="block-list-item-beckon-coupon"]').click();
    await canvas(page).locator('.coupon').waitFor();
    expect(await publish(page)).toBeGreaterThan(0);
    expect(report()).toEqual(nothingWrong);

    const visitor = await browser.newContext();
    const first = await visit(visitor, site.url);
    const seen = watchPage(first, site);
    const dialog = campaign(first).getByRole('dialog', { name: 'Letters worth opening' });
    await dialog.waitFor();
    for (const words of ['Email address', 'WELCOME10']) await dialog.getByText(words).first().waitFor();
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await expect.poll(() => campaign(first).count(), { timeout: 20_000 }).toBe(0);
    expect(seen()).toEqual(nothingWrong);
    const second = await visit(visitor, `${site.url}/sample-page/`);
    await second.waitForTimeout(3000);
    expect(await campaign(second).count()).toBe(0);
    await visitor.close();
    await site.run(
      `foreach ( get_posts( array( 'post_type' => 'beckon_campaign' ) ) as $post ) { wp_trash_post( $post->ID ); }`,
    );
  }, 300_000);

  test('a new campaign is begun with a choice of patterns, all of them valid, and what is chosen brings its rules', async () => {
    const page = await context.newPage();
    const report = watchPage(page, site);
    page.setDefaultTimeout(patienceMs);
    // As WordPress comes: everywhere else here, the choice is switched off.
    await site.run(`update_user_meta( 1, $GLOBALS['wpdb']->prefix . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );`); // prettier-ignore
    await page.goto(`${site.url}/wp-admin/post-new.php?post_type=beckon_campaign`, { waitUntil: 'domcontentloaded' });
    await page.getByRole('dialog').getByRole('option', { name: 'Welcome discount' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await site.run(`delete_user_meta( 1, $GLOBALS['wpdb']->prefix . 'persisted_preferences' );`);
    const found = await page.evaluate<{ count: number; invalid: readonly string[] }>(`(async () => {
      const patterns = (await wp.apiFetch({ path: '/wp/v2/block-patterns/patterns' })).filter(({ name }) => name.startsWith('beckon/'));
      const walk = (block) => [
        ...(block.isValid && !/missing|freeform/.test(block.name) ? [] : [block.name]),
        ...block.innerBlocks.flatMap(walk),
      ];
      const invalid = patterns.flatMap(({ name, content }) => wp.blocks.parse(content).flatMap(walk).map((block) => name + ' ' + block));
      return { count: patterns.length, invalid };
    })()`);
    expect(found.invalid).toEqual([]);
    expect(found.count).toBeGreaterThanOrEqual(12);
    await page.waitForFunction(
      `wp.data.select('core/editor').getEditedPostAttribute('meta')?.beckon_rules?.priority === 200`,
    );
    await canvas(page).getByText('Step 2 of 2').waitFor();
    expect(report()).toEqual(nothingWrong);
    await page.close();
  }, 200_000);

  test('the canvas stands as each format stands, and so does what visitors see', async () => {
    const report = watchPage(page, site);
    await openNew(page, site);
    for (const kind of ['full-screen', 'bar', 'slide-in', 'feed', 'embed', 'popup']) {
      await page.evaluate(`(() => {
        const [root] = wp.data.select('core/block-editor').getBlocks();
        wp.data.dispatch('core/block-editor').updateBlockAttributes(root.clientId, { format: { kind: '${kind}' } });
      })()`);
      await canvas(page).locator(`.beckon-canvas.beckon-${kind}`).waitFor();
    }
    expect(report()).toEqual(nothingWrong);
    for (const [kind, role] of Object.entries({ 'full-screen': 'dialog', bar: 'region', 'slide-in': 'dialog' })) {
      const id = await site.run(`
        $id = wp_insert_post( array( 'post_type' => 'beckon_campaign', 'post_status' => 'publish', 'post_title' => 'A ${kind}',
          'post_content' => '<!-- wp:beckon/campaign {"format":{"kind":"${kind}"}} --><!-- wp:heading --><h2>Standing here</h2><!-- /wp:heading --><!-- /wp:beckon/campaign -->' ) );
        echo $id;`);
      const visitor = await browser.newContext();
      const seen = await visit(visitor, site.url);
      await campaign(seen)
        .getByRole(role as 'dialog')
        .getByText('Standing here')
        .waitFor();
      await visitor.close();
      await site.run(`wp_delete_post( ${id}, true );`);
    }
  }, 300_000);

  test('two editors at once: the second is told, and the first keeps what was written, rules and all', async () => {
    const id = await site.run(`
      wp_insert_user( array( 'user_login' => 'ed', 'user_pass' => 'password', 'user_email' => 'ed@example.test', 'role' => 'editor' ) );
      echo wp_insert_post( array( 'post_type' => 'beckon_campaign', 'post_status' => 'draft', 'post_title' => 'Shared',
        'post_content' => '<!-- wp:beckon/campaign --><!-- wp:heading --><h2>Ours</h2><!-- /wp:heading --><!-- /wp:beckon/campaign -->',
        'meta_input' => array( 'beckon_rules' => array( 'priority' => 7 ) ) ) );`);
    const address = `${site.url}/wp-admin/post.php?post=${id}&action=edit`;
    page.setDefaultTimeout(patienceMs);
    await openInEditor(page, address);
    await canvas(page).getByText('Ours').waitFor();
    const others = await browser.newContext();
    await logIn(others, site, 'ed');
    const second = await others.newPage();
    second.setDefaultTimeout(patienceMs);
    await second.goto(address, { waitUntil: 'domcontentloaded' });
    await second
      .getByText(/currently working on|already being edited/)
      .first()
      .waitFor();
    await others.close();

    await canvas(page).getByText('Ours').fill('Ours alone');
    await page.evaluate(`wp.data.dispatch('core/editor').savePost()`);
    await expect
      .poll(
        () =>
          site.run(
            `echo get_post( ${id} )->post_content, wp_json_encode( get_post_meta( ${id}, 'beckon_rules', true ) );`,
          ),
        { timeout: patienceMs },
      )
      .toMatch(/Ours alone[\s\S]*"priority":7/);
  }, 300_000);
});

describe('on pages', () => {
  let site: WordPress;
  let context: BrowserContext;
  beforeAll(async () => {
    site = await openWordPress();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await logIn(context, site);
  });
  // A campaign that is shown anywhere is told of on every page.
  afterEach(async () => {
    await site.run(`
      foreach ( get_posts( array( 'post_type' => 'beckon_campaign', 'numberposts' => -1 ) ) as $post ) {
        wp_delete_post( $post->ID, true );
      }`);
  });
  afterAll(async () => {
    await context?.close();
    await site?.stop();
  });

  test('a popup is written right into a page, and met there and nowhere else', async () => {
    const page = await context.newPage();
    const report = watchPage(page, site);
    page.setDefaultTimeout(patienceMs);
    await page.goto(`${site.url}/wp-admin/post-new.php?post_type=page`, { waitUntil: 'domcontentloaded' });
    await canvas(page).locator('.block-editor-block-list__layout').first().waitFor();
    await canvas(page).locator('.editor-post-title').fill('A page of its own');
    await page.getByRole('button', { name: /^(Block Inserter|Toggle block inserter)$/ }).click();
    await page.locator('.components-search-control input').first().fill('popup');
    await page.locator('[class*="block-list-item-beckon-page-campaign"]').click();
    await canvas(page).locator('.beckon-card h2').fill('Only on this page');

    // Its rules are in the panels that campaigns have in their sidebar.
    const change = (what: string) =>
      page.evaluate(`(() => {
        const { getBlocks } = wp.data.select('core/block-editor');
        const { selectBlock, updateBlockAttributes } = wp.data.dispatch('core/block-editor');
        const block = getBlocks().find(({ name }) => name === 'beckon/page-campaign');
        const field = block.innerBlocks.find(({ name }) => name === 'beckon/form').innerBlocks[0];
        ${what};
      })()`);
    await change(`selectBlock(block.clientId); wp.data.dispatch('core/interface').enableComplementaryArea('core', 'edit-post/block')`); // prettier-ignore
    const rules = page.locator('.beckon-rules');
    await rules.getByRole('button', { name: 'How often' }).click();
    await rules.getByLabel('To the same visitor').selectOption('every-page-view');
    await rules.getByRole('button', { name: 'When' }).waitFor();

    // What cannot be shown is said, and led to.
    await change(`updateBlockAttributes(field.clientId, { label: '' })`);
    const notice = page.locator('.components-notice', { hasText: 'The popup on this page cannot be shown as it stands.' }).first(); // prettier-ignore
    await notice.getByText(/“email” has no label/).waitFor();
    await notice.getByRole('button', { name: 'Show me where' }).click();
    await page.waitForFunction(`wp.data.select('core/block-editor').getSelectedBlock()?.name === 'beckon/field'`);
    await change(`updateBlockAttributes(field.clientId, { label: 'Email' })`);
    await notice.waitFor({ state: 'detached' });
    const id = await publish(page);
    expect(report()).toEqual(nothingWrong);
    await page.close();
    const visitor = await browser.newContext();
    const here = await visit(visitor, `${site.url}/?page_id=${id}`);
    await campaign(here).getByRole('dialog', { name: 'Only on this page' }).waitFor();
    await here.reload();
    await campaign(here).getByRole('dialog', { name: 'Only on this page' }).waitFor();
    const there = await visit(visitor, `${site.url}/sample-page/`);
    await there.waitForTimeout(2000);
    expect(await there.locator('#beckon-snapshot').count()).toBe(0);
    await visitor.close();
  }, 300_000);

  test('a page may place any campaign, however many there are, and is told where one was deleted or not drawn', async () => {
    const [pageOfKept, pageOfGone] = JSON.parse(
      await site.run(`
      $embed = '<!-- wp:beckon/campaign {"format":{"kind":"embed"}} --><!-- wp:heading --><h2>Letters</h2><!-- /wp:heading --><!-- /wp:beckon/campaign -->';
      for ( $number = 101; $number > 0; $number-- ) {
        $ids[ $number ] = wp_insert_post( array( 'post_type' => 'beckon_campaign', 'post_status' => 'publish', 'post_title' => "Placed no. $number", 'post_content' => $embed, 'post_date' => gmdate( 'Y-m-d H:i:s', time() - WEEK_IN_SECONDS + $number ) ) );
      }
      wp_trash_post( $ids[2] );
      $place = fn( $id ) => wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Placed', 'post_content' => '<!-- wp:beckon/place {"campaign":' . $id . '} /-->' ) );
      echo wp_json_encode( array( $place( $ids[1] ), $place( $ids[2] ) ) );`),
    ) as readonly number[];
    const editor = await context.newPage();
    editor.setDefaultTimeout(patienceMs);
    const report = watchPage(editor, site, /500/);
    const edit = (id: number | undefined) => editor.goto(`${site.url}/wp-admin/post.php?post=${id}&action=edit`, { waitUntil: 'domcontentloaded' }); // prettier-ignore
    await edit(pageOfGone);
    await canvas(editor).getByText('was deleted: visitors see nothing here').waitFor();
    const menu = canvas(editor).getByRole('combobox', { name: 'Campaign' });
    await menu.click();
    await menu.fill('Placed no. 1');
    await canvas(editor).getByRole('option', { name: 'Placed no. 1', exact: true }).click();
    await canvas(editor).getByText('“Placed no. 1” stands here').waitFor();
    await editor.evaluate(`wp.data.dispatch('core/block-editor').duplicateBlocks(wp.data.select('core/block-editor').getBlocksByName('beckon/place'))`); // prettier-ignore
    await canvas(editor).getByText('“Placed no. 1” stands further up already').waitFor();
    expect(await canvas(editor).getByText('“Placed no. 1” stands here').count()).toBe(1);
    // Leaving what was not saved asks nobody here.
    await editor.evaluate(`wp.data.dispatch('core/editor').savePost()`);

    await editor.route(/still/, (route) => route.fulfill({ status: 500, contentType: 'text/html', body: 'Fatal' }));
    await edit(pageOfKept);
    await canvas(editor).getByText('The site did not answer as it should').waitFor();
    await editor.unrouteAll();
    await canvas(editor).getByRole('button', { name: 'Try again' }).click();
    await canvas(editor).getByText('“Placed no. 1” stands here').waitFor();
    expect(report()).toEqual(nothingWrong);
    await editor.close();
    await site.run(
      `foreach ( get_posts( array( 'post_type' => 'beckon_campaign', 'post_status' => 'any', 's' => 'Placed no.', 'numberposts' => -1 ) ) as $post ) { wp_delete_post( $post->ID, true ); }`,
    );
  }, 300_000);

  test('whoever wants to link words to a campaign and thinks better of it leaves by keyboard', async () => {
    const editor = await context.newPage();
    editor.setDefaultTimeout(patienceMs);
    const report = watchPage(editor, site);
    await editor.goto(`${site.url}/wp-admin/post-new.php?post_type=page`, { waitUntil: 'domcontentloaded' });
    await canvas(editor).locator('.editor-post-title, .wp-block-post-title').first().waitFor();
    await editor.evaluate(`wp.data.dispatch('core/block-editor').insertBlock(wp.blocks.createBlock('core/paragraph', { content: 'Words' }))`); // prettier-ignore
    await canvas(editor).getByText('Words').dblclick();
    await editor
      .getByRole('toolbar', { name: 'Block tools' })
      .getByRole('button', { name: 'More', exact: true })
      .click();
    await editor.getByRole('menuitem', { name: 'Open a campaign' }).click();
    const menu = editor.locator('.beckon-open-popover').getByRole('combobox');
    await menu.focus();
    for (let times = 0; times < 2; times += 1) await editor.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(await canvas(editor).locator(':focus').count()).toBe(1);
    expect(report()).toEqual(nothingWrong);
    await editor.close();
  }, 200_000);

  test('a placed embed is read without JavaScript, and taken over with it; a link opens a popup', async () => {
    const made = await site.run(`
      $inside = '<!-- wp:heading --><h2>Letters</h2><!-- /wp:heading --><!-- wp:paragraph --><p>Twice a month</p><!-- /wp:paragraph --><!-- /wp:beckon/campaign -->';
      $embed  = wp_insert_post( array( 'post_type' => 'beckon_campaign', 'post_status' => 'publish', 'post_title' => 'Embed',
        'post_content' => '<!-- wp:beckon/campaign {"format":{"kind":"embed","reserve":200}} -->' . $inside,
        'meta_input' => array( 'beckon_rules' => array( 'frequency' => array( 'again' => array( 'kind' => 'every-page-view' ), 'withoutMemory' => 'show' ) ) ) ) );
      $popup  = wp_insert_post( array( 'post_type' => 'beckon_campaign', 'post_status' => 'publish', 'post_title' => 'Popup',
        'post_content' => '<!-- wp:beckon/campaign -->' . $inside,
        'meta_input' => array( 'beckon_rules' => array( 'triggers' => array( 'match' => 'any', 'list' => array( array( 'kind' => 'call' ) ) ) ) ) ) );
      echo wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'With both',
        'post_content' => '<!-- wp:beckon/place {"campaign":' . $embed . '} /--><!-- wp:paragraph --><p><a href="#beckon-post-' . $popup . '">Open it</a></p><!-- /wp:paragraph -->' ) );`);
    const address = `${site.url}/?page_id=${made}`;
    const still = await browser.newContext({ javaScriptEnabled: false });
    const plain = await still.newPage();
    await plain.goto(address);
    await plain.getByRole('heading', { name: 'Letters' }).waitFor();
    expect((await plain.locator('.beckon-place').boundingBox())?.height).toBeGreaterThanOrEqual(200);
    await still.close();

    const visitor = await browser.newContext();
    const page = await visit(visitor, address);
    const report = watchPage(page, site);
    await page.locator('.beckon-place beckon-campaign').getByText('Twice a month').waitFor();
    for (let time = 0; time < 2; time += 1) {
      await page.getByRole('link', { name: 'Open it' }).click();
      const dialog = page.getByRole('dialog', { name: 'Letters' });
      await dialog.getByRole('button', { name: 'Close' }).first().click();
      await expect.poll(() => page.getByRole('dialog').count(), { timeout: 20_000 }).toBe(0);
    }
    expect(report()).toEqual(nothingWrong);
    await visitor.close();
  }, 200_000);
});
