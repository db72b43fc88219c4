import path from 'node:path';
import { axeSource } from '@beckon/storefront/e2e/axe-source';
import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { logIn } from '@beckon/tooling/wordpress/log-in';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openInEditor } from './open-in-editor.ts';

// An editor takes its time on a machine that has other things to do.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** What WordPress itself gives up when its canvas is drawn anew, and the browser's word on the frame of the preview. */
const ownNoise = /blob:|can escape its sandboxing/;

/** A shop's products and categories, for who picks them by name. */
const shop = path.join(import.meta.dirname, '../stand-ins/woocommerce.php');
const things = `
  wp_insert_post( array( 'post_type' => 'product', 'post_status' => 'publish', 'post_title' => 'Grey & blue scarf' ) );
  wp_insert_term( 'Scarves', 'product_cat', array( 'slug' => 'warm-things' ) );`;

interface Rules {
  readonly audience?: unknown;
}

/** What runs in the page has WordPress' own names. */
declare const wp: {
  readonly data: {
    select(store: string): {
      getEditedPostAttribute(name: string): unknown;
      getCurrentPostAttribute(name: string): unknown;
      getBlocks(): readonly { readonly clientId: string; readonly name: string; readonly innerBlocks: readonly { readonly clientId: string; readonly name: string; readonly innerBlocks: readonly { readonly clientId: string; readonly name: string }[] }[] }[]; // prettier-ignore
      getSelectedBlock(): { readonly name: string } | null;
      getNotices(): readonly { readonly content: string }[];
      isEditedPostDirty(): boolean;
    };
    dispatch(store: string): {
      updateBlockAttributes(id: string, attributes: object): void;
      editPost(edits: object): void;
      savePost(): Promise<void>;
      disablePublishSidebar(): void;
      enablePublishSidebar(): void;
      disableComplementaryArea(scope: string): void;
      undo(): void;
    };
  };
};

/** Opens the editor of a new campaign, and its sidebar. */
async function openEditor(page: Page, site: WordPress) {
  page.setDefaultTimeout(30_000);
  const report = watchPage(page, site, ownNoise);
  await openInEditor(page, `${site.url}/wp-admin/post-new.php?post_type=beckon_campaign`);
  const toggle = page.getByRole('button', { name: 'Beckon', exact: true }).first();
  await page.locator('.beckon-head').or(toggle).first().waitFor();
  // A new campaign opens the sidebar by itself.
  await page.waitForTimeout(800);
  if (!(await page.locator('.beckon-head').isVisible())) await toggle.click();
  await page.locator('.beckon-head').waitFor();
  // Panels stay as they are while the page is there. In a fresh one these two are open.
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll<HTMLElement>('.beckon-panel'))
      if ('isOpen' in panel.dataset !== ['checks', 'who'].includes(panel.dataset['panel']!))
        panel.querySelector<HTMLElement>('.beckon-panel-toggle')!.click();
  });
  return report;
}

const readRules = (page: Page): Promise<Rules> =>
  page.evaluate(
    () => (wp.data.select('core/editor').getEditedPostAttribute('meta') as { beckon_rules: Rules }).beckon_rules,
  );

/** Presses a key on what is found, as somebody without a mouse does. */
const press = async (page: Page, name: string, key = 'Enter'): Promise<void> => {
  const found = page.locator('.beckon-sidebar').getByRole('button', { name, exact: true }).first();
  await found.focus();
  await page.keyboard.press(key);
};

/** Whether the sidebar does not fit into the window, or something in it into the sidebar. */
const isCut = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const sidebar = document.querySelector('.beckon-sidebar')!;
    return sidebar.scrollWidth > sidebar.clientWidth || sidebar.getBoundingClientRect().right > innerWidth;
  });

const save = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByRole('button', { name: 'Saved' }).waitFor();
};

describe.each(['newest', '6.8'] as const)('on WordPress %s', (version) => {
  let site: WordPress;
  let browser: Browser;
  let context: BrowserContext;
  /** Every test has a new campaign in it. */
  let page: Page;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openWordPress({ version, mustUse: [shop], seed: things }), openBrowser()]);
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
    await site.run(`delete_user_meta( 1, 'locale' );`);
  });
  afterAll(async () => {
    await giveBack(browser);
    await site?.stop();
  });

  test('an audience with "any" and "not" is built by keyboard, kept, and undone', async () => {
    const report = await openEditor(page, site);
    await press(page, 'Add a condition');
    // The focus goes to the new question.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.getByLabel('Value of “Post type”').first().selectOption('page');
    await press(page, 'Group');
    await page.getByLabel('Fact', { exact: true }).nth(1).selectOption('device.kind');
    await press(page, 'Options of this condition');
    await page.getByRole('menuitem', { name: 'Ask that it does not hold' }).press('Enter');
    const whole = {
      all: [
        { not: { attribute: 'page.post.type', is: 'equals', value: 'page' } },
        { any: [{ attribute: 'device.kind', is: 'in', value: ['phone'] }] },
      ],
    };
    await expect.poll(() => readRules(page)).toMatchObject({ audience: whole });
    expect(await page.locator('.beckon-head').innerText()).toContain('not');

    // Moved down, and back, without a mouse; the focus stays with it.
    await press(page, 'Options of this condition');
    await page.getByRole('menuitem', { name: 'Down', exact: true }).press('Enter');
    await expect.poll(() => readRules(page)).toMatchObject({ audience: { all: whole.all.toReversed() } });
    await page.evaluate(() => wp.data.dispatch('core/editor').undo());
    await expect.poll(() => readRules(page)).toMatchObject({ audience: whole });

    // A panel opens by keyboard, too, and the ring around its heading does not cross out what stands below.
    await press(page, 'When');
    await page.getByRole('button', { name: 'Add a trigger' }).waitFor();
    const ring = await page.evaluate(() => {
      const { outlineWidth, outlineOffset, boxShadow } = getComputedStyle(document.activeElement!);
      return { boxShadow, reaches: parseFloat(outlineWidth) + parseFloat(outlineOffset) };
    });
    expect(ring).toEqual({ boxShadow: 'none', reaches: 0 });

    await page.evaluate(() => wp.data.dispatch('core/editor').editPost({ title: 'For pages' }));
    await save(page);
    await page.reload();
    await expect.poll(() => readRules(page).catch(() => ({}))).toMatchObject({ audience: whole });
    expect(report()).toEqual(nothingWrong);
  });

  test.runIf(version === 'newest')(
    'what stops publishing is led to, drafts are saved all the same, and what is put right is published',
    async () => {
      const report = await openEditor(page, site);
      await page.locator('.beckon-checks').waitFor();
      await page.evaluate(() => {
        wp.data.dispatch('core/editor').editPost({ title: 'Stopped' });
        const [root] = wp.data.select('core/block-editor').getBlocks();
        const form = root!.innerBlocks.find(({ name }) => name === 'beckon/form')!;
        const { updateBlockAttributes } = wp.data.dispatch('core/block-editor');
        updateBlockAttributes(form.innerBlocks[0]!.clientId, { label: '' });
        updateBlockAttributes(root!.clientId, { theme: { colors: { text: '#dddddd', background: '#ffffff' } } });
      });
      const blocking = page.locator('.beckon-sidebar .beckon-remark[data-severity="blocks"]');
      const unlabelled = blocking.filter({ hasText: /label/ });
      const grey = blocking.filter({ hasText: /hard to read/ });
      await unlabelled.first().waitFor();

      await save(page);
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      const publish = page.locator('.editor-post-publish-panel').getByRole('button', { name: 'Publish', exact: true });
      await expect.poll(() => publish.getAttribute('aria-disabled')).toBe('true');
      await page.locator('.editor-post-publish-panel').getByText('Stops publishing:').first().waitFor();
      await page.locator('.editor-post-publish-panel').getByRole('button', { name: 'Cancel' }).click();

      await unlabelled.first().getByRole('button', { name: 'Show me where' }).click();
      const selected = () => page.evaluate(() => wp.data.select('core/block-editor').getSelectedBlock()?.name);
      await expect.poll(selected).toBe('beckon/field');
      await page.evaluate(() => {
        const [root] = wp.data.select('core/block-editor').getBlocks();
        const form = root!.innerBlocks.find(({ name }) => name === 'beckon/form')!;
        wp.data.dispatch('core/block-editor').updateBlockAttributes(form.innerBlocks[0]!.clientId, { label: 'Email' });
      });
      await page.getByRole('button', { name: 'Beckon', exact: true }).first().click();
      await grey.first().getByRole('button', { name: 'Show me where' }).click();
      await expect.poll(selected).toBe('beckon/campaign');
      await page.getByRole('button', { name: 'Beckon', exact: true }).first().click();
      await grey.first().getByRole('button', { name: 'Put right' }).click();
      await expect.poll(() => blocking.count()).toBe(0);

      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await expect.poll(() => publish.getAttribute('aria-disabled')).not.toBe('true');
      await publish.click();
      const status = () => page.evaluate(() => wp.data.select('core/editor').getCurrentPostAttribute('status'));
      await expect.poll(status).toBe('publish');
      expect(report()).toEqual(nothingWrong);
    },
  );

  test('what cannot be shown is said above the canvas, and not published by who has switched the question off', async () => {
    const report = await openEditor(page, site);
    await page.locator('.beckon-checks').waitFor();
    const label = (text: string) =>
      page.evaluate((label) => {
        const [root] = wp.data.select('core/block-editor').getBlocks();
        const form = root!.innerBlocks.find(({ name }) => name === 'beckon/form')!;
        wp.data.dispatch('core/block-editor').updateBlockAttributes(form.innerBlocks[0]!.clientId, { label });
      }, text);
    await page.evaluate(() => {
      wp.data.dispatch('core/editor').editPost({ title: 'Held back' });
      wp.data.dispatch('core/interface').disableComplementaryArea('core');
    });
    await label('');
    const notice = page.locator('.components-notice', { hasText: 'This cannot be published as it stands.' }).first();
    await notice.getByRole('button', { name: 'Show me where' }).click();
    await expect
      .poll(() => page.evaluate(() => wp.data.select('core/block-editor').getSelectedBlock()?.name))
      .toBe('beckon/field');

    await page.evaluate(() => wp.data.dispatch('core/editor').disablePublishSidebar());
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const notices = () =>
      page.evaluate(() =>
        wp.data
          .select('core/notices')
          .getNotices()
          .map(({ content }) => content),
      );
    await expect.poll(async () => (await notices()).join()).toContain('The campaign is not published');
    const status = (title: string) =>
      site.run(`echo get_posts( array( 'post_type' => 'beckon_campaign', 'post_status' => 'any', 'title' => '${title}' ) )[0]->post_status ?? 'none';`); // prettier-ignore
    expect(await status('Held back')).toBe('none');
    // As a draft it is kept all the same.
    await page.evaluate(() => wp.data.dispatch('core/editor').savePost());
    expect(await status('Held back')).toBe('draft');

    await label('Email');
    await notice.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.beckon-remark[data-severity="blocks"]').count()).toBe(0);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect.poll(() => status('Held back')).toBe('publish');
    await page.evaluate(() => wp.data.dispatch('core/editor').enablePublishSidebar());
    await site.run(`foreach ( get_posts( array( 'post_type' => 'beckon_campaign' ) ) as $post ) { wp_delete_post( $post->ID, true ); }`); // prettier-ignore
    expect(report()).toEqual(nothingWrong);
  });

  test.runIf(version === 'newest')(
    'products and their categories are picked by name, in German, in a narrow window',
    async () => {
      await site.run(`update_user_meta( 1, 'locale', 'de_AT' );`);
      const page = await context.newPage();
      const report = await openEditor(page, site);
      await page.setViewportSize({ width: 600, height: 900 });
      if (!(await page.locator('.beckon-head').isVisible()))
        await page.getByRole('button', { name: 'Beckon', exact: true }).first().click();
      await page.locator('.beckon-sidebar').getByRole('heading', { name: 'Vor dem Veröffentlichen' }).waitFor();
      expect(await isCut(page)).toBe(false);
      for (const [number, fact, search, found, value] of [
        [0, 'page.product.id', 'scarf', 'Grey & blue scarf', /^\d+$/],
        [1, 'page.product.type', 'Scar', 'Scarves', 'warm-things'],
      ] as const) {
        await press(page, number === 0 ? 'Bedingung hinzufügen' : 'Bedingung');
        await page.getByLabel('Angabe', { exact: true }).nth(number).selectOption(fact);
        const question = page.locator('.beckon-condition').nth(number);
        await question.getByRole('combobox').last().fill(search);
        await page.getByRole('option', { name: found }).click();
        await expect
          .poll(
            async () => JSON.stringify(await readRules(page)).match(new RegExp(`"${fact}".*?"value":\\[?"(.*?)"`))?.[1],
          )
          .toMatch(value);
      }
      expect(await isCut(page)).toBe(false);
      expect(report()).toEqual(nothingWrong);
      await page.close();
    },
  );

  test('on a phone a new campaign is begun in sight, with no panel over it', async () => {
    const phone = await context.newPage();
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto(`${site.url}/wp-admin/post-new.php?post_type=beckon_campaign`, { waitUntil: 'domcontentloaded' });
    await phone.frameLocator('iframe[name="editor-canvas"]').getByText('Good to have you here').waitFor();
    // Longer than what opens by itself takes.
    await phone.waitForTimeout(1500);
    expect(await phone.locator('.beckon-head').count()).toBe(0);
    await phone.close();
  }, 120_000);

  test('the preview shows what a visit sees, and tells why another sees nothing', async () => {
    const report = await openEditor(page, site);
    await page.locator('.beckon-checks').waitFor();
    await press(page, 'Add a condition');
    await page.getByLabel('Value of “Post type”').first().selectOption('page');
    await page.locator('.beckon-sidebar .beckon-remark[data-severity="blocks"]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Preview as a visit' }).click();
    const verdict = page.locator('.beckon-verdict');
    await expect.poll(() => verdict.innerText()).toContain('Post type');
    expect(await verdict.getAttribute('data-is-shown')).toBe('false');
    await page.getByLabel('Begin with').selectOption('returning');
    await expect.poll(() => verdict.getAttribute('data-is-shown')).toBe('true');
    const frame = page.frameLocator('.beckon-stage iframe');
    await frame.getByRole('heading', { name: 'Good to have you here' }).waitFor();
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    await frame.getByRole('heading', { name: 'Good to have you here' }).waitFor();
    await page.getByLabel('Consent', { exact: true }).selectOption('denied');
    await expect.poll(() => verdict.getAttribute('data-is-shown')).toBe('false');
    expect(report()).toEqual(nothingWrong);
  });

  test.runIf(version === 'newest')(
    'a fact of the site’s own and the data of an event are compared as what they are',
    async () => {
      const report = await openEditor(page, site);
      await page.locator('.beckon-checks').waitFor();
      await press(page, 'Add a condition');
      await page.getByLabel('Fact', { exact: true }).selectOption('own');
      await page.getByLabel('Name of the fact').fill('points');
      await page.getByLabel('Of which type “points” is').selectOption('number');
      await page.getByLabel('How “points” is compared').selectOption('atLeast');
      await page.getByLabel('Value of “points”').fill('100');
      const points = { attribute: 'own.points', is: 'atLeast', value: 100 };
      await expect.poll(async () => JSON.stringify((await readRules(page)).audience)).toContain(JSON.stringify(points));

      await press(page, 'When');
      await press(page, 'Add a trigger');
      await page.getByRole('menuitem', { name: /^Event of the page/ }).press('Enter');
      await page.getByLabel('Name of the event').fill('quiz-done');
      await press(page, 'Only with certain data');
      await page.getByLabel('Where its data named').fill('answers');
      await page.getByLabel('Of which type “answers” is').selectOption('list');
      await page.getByLabel('How “answers” is compared').selectOption('sizeAtLeast');
      await page.getByLabel('Value of “answers”').fill('3');
      const where = { attribute: 'event.answers', is: 'sizeAtLeast', value: 3 };
      await expect.poll(() => readRules(page)).toMatchObject({ triggers: { list: expect.arrayContaining([expect.objectContaining({ where })]) } }); // prettier-ignore

      // Who tries a visit says a number where the campaign asks for one.
      await page.getByRole('button', { name: 'Preview as a visit' }).click();
      const verdict = page.locator('.beckon-verdict');
      await page.getByLabel('Begin with').selectOption('returning');
      const has = page.locator('.beckon-visit').getByLabel('points');
      expect(await has.getAttribute('type')).toBe('number');
      await has.fill('99');
      await expect.poll(() => verdict.innerText()).toContain('points');
      await has.fill('100');
      await expect.poll(() => verdict.getAttribute('data-is-shown')).toBe('true');
      expect(report()).toEqual(nothingWrong);
    },
  );

  test.runIf(version === 'newest')(
    'the variant that won is kept: it stands on the canvas, and nobody is split any more',
    async () => {
      const report = await openEditor(page, site);
      await page.locator('.beckon-checks').waitFor();
      await press(page, 'Variants and hold-out');
      await press(page, 'Add a variant');
      await page.getByLabel('Who may not be remembered').selectOption('hold');
      await expect.poll(() => readRules(page)).toMatchObject({ experiment: { withoutId: 'hold' } });
      const heading = () => page.evaluate(() => wp.data.select('core/block-editor').getBlocks()[0]!.innerBlocks.find(({ name }) => name === 'core/heading')!.clientId); // prettier-ignore
      const canvas = page.frameLocator('iframe[name="editor-canvas"]');
      const before = await heading();
      await press(page, 'Swap with the canvas');
      await expect.poll(heading).not.toBe(before);
      // What is typed goes to the variant, however soon it is swapped.
      await page.evaluate((id) => wp.data.dispatch('core/block-editor').updateBlockAttributes(id, { content: 'The winner' }), await heading()); // prettier-ignore
      await press(page, 'Swap with the canvas');
      await expect.poll(async () => JSON.stringify(await readRules(page))).toContain('The winner');
      await canvas.getByText('Good to have you here').waitFor();

      await page.locator('[data-spot="experiment.variants.1"]').getByRole('button', { name: /^Keep this one/ }).press('Enter'); // prettier-ignore
      await canvas.getByText('The winner').waitFor();
      await expect.poll(() => readRules(page)).not.toHaveProperty('experiment');
      expect(report()).toEqual(nothingWrong);
    },
  );

  test.runIf(version === 'newest')('everything in the sidebar can be reached and read', async () => {
    const report = await openEditor(page, site);
    await page.locator('.beckon-checks').waitFor();
    await press(page, 'Add a condition');
    for (const name of ['When', 'How often', 'Schedule', 'Consent', 'Variants and hold-out', 'Languages'])
      await press(page, name);
    await press(page, 'Add a variant');
    await page.getByText('“Variant B”').first().waitFor();
    await page.evaluate(axeSource);
    const found = await page.evaluate(async () => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run('.beckon-sidebar');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    });
    expect(found).toEqual([]);
    expect(report()).toEqual(nothingWrong);
  });

  test.runIf(version === 'newest')(
    'nothing that a campaign can say is out of reach: the sale of data, its own language, its place, minutes of a countdown',
    async () => {
      const report = await openEditor(page, site);
      await page.locator('.beckon-checks').waitFor();
      for (const name of ['Consent', 'Languages']) await press(page, name);
      await page.getByLabel('Sale or sharing of data').check();
      const language = page.getByLabel('Written in');
      await expect.poll(() => language.inputValue()).toBe('en-US');
      await language.fill('nl');
      await expect.poll(() => readRules(page)).toMatchObject({ needs: ['sale'], locale: 'nl' });

      const kept = (name: string) =>
        page.evaluate(
          (of) => JSON.stringify((wp.data.select('core/block-editor').getSelectedBlock() as unknown as { attributes: Record<string, unknown> }).attributes[of]), // prettier-ignore
          name,
        );
      await page.evaluate(() => {
        const { getBlocks } = wp.data.select('core/block-editor');
        const [{ clientId }] = getBlocks() as unknown as [{ clientId: string }];
        const editor = wp.data.dispatch('core/block-editor') as unknown as Record<
          string,
          (...given: unknown[]) => void
        >;
        editor['updateBlockAttributes']!(clientId, { format: { kind: 'embed', into: '#offer' } });
        editor['selectBlock']!(clientId);
        (wp.data.dispatch('core/edit-post') as unknown as Record<string, (name: string) => void>)['openGeneralSidebar']!('edit-post/block'); // prettier-ignore
      });
      await page.getByLabel('Where it stands there').selectOption('before');
      expect(await kept('format')).toContain('"placement":"before"');

      await page.evaluate(() => {
        const { getBlocks } = wp.data.select('core/block-editor');
        const [{ clientId }] = getBlocks() as unknown as [{ clientId: string }];
        const { createBlock } = (wp as unknown as { blocks: { createBlock(name: string, attributes: object): unknown } }).blocks; // prettier-ignore
        const clock = createBlock('beckon/countdown', { until: { after: { minutes: 90 } } });
        (wp.data.dispatch('core/block-editor') as unknown as Record<string, (...given: unknown[]) => void>)['insertBlock']!(clock, 0, clientId); // prettier-ignore
      });
      const hours = page.getByLabel('Hours', { exact: true });
      expect([await hours.inputValue(), await page.getByLabel('Minutes').inputValue()]).toEqual(['1', '30']);
      await hours.fill('0');
      await page.getByLabel('Minutes').fill('15');
      expect(await kept('until')).toBe('{"after":{"hours":0,"minutes":15}}');
      expect(report()).toEqual(nothingWrong);
    },
  );

  test.runIf(version === 'newest')('editors of other posts do not load it', async () => {
    const page = await context.newPage();
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto(`${site.url}/wp-admin/post-new.php`, { timeout: 90_000 });
    expect(scripts.filter((url) => url.includes('/build/sidebar/'))).toEqual([]);
    await page.close();
  });
});
