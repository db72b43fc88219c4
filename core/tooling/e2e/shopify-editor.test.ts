import { findSite } from '@beckon/hub/sites/find-site';
import { openDb } from '@beckon/hub/platform/db';
import { readCampaign } from '@beckon/hub/campaigns/read-campaign';
import type { SavedCampaign } from '@beckon/hub/campaigns/saved-campaign';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPlayedAdmin, type AdminTab, type PlayedAdmin } from './open-played-admin.ts';

let admin: PlayedAdmin;
let tab: AdminTab;
let db: ReturnType<typeof openDb>;
let site: string;

beforeAll(async () => {
  admin = await openPlayedAdmin();
  db = openDb(admin.demo.databaseUrl, 2, admin.demo.keys);
  site = (await findSite({ db }, { domain: admin.demo.shop.data.facts.domain }))!.id;
  tab = await admin.open();
}, 180_000);
afterAll(async () => {
  await db?.$disconnect();
  await admin?.close();
}, 60_000);

beforeEach(() => admin.speak('en'));

/** A test is a merchant at work, on a machine that others keep busy. */
const atWork = 240_000;
const patient = { timeout: 45_000, interval: 250 };

const stored = async (id: string): Promise<SavedCampaign> => (await readCampaign({ db }, site, id))!;
const edit = async (of: AdminTab, id: string): Promise<void> => {
  await of.go(`/app/campaigns/${id}`);
  await of.app.getByRole('tab', { name: 'Content' }).waitFor();
  await preview(of).first().waitFor({ state: 'attached' });
};
const preview = (of: AdminTab) => of.app.frameLocator('.beckon-preview-stage iframe').locator('beckon-campaign');
const show = (of: AdminTab, name: string) => of.app.getByRole('tab', { name, exact: false }).click();
const rows = (of: AdminTab) => of.app.locator('[data-block] strong').allTextContents();
/** Shopify's bar, outside of the app. */
const bar = (of: AdminTab) => of.page.getByRole('region', { name: 'Unsaved changes' });
const save = async (of: AdminTab): Promise<void> => {
  await bar(of).getByRole('button', { name: 'Save' }).click();
  await of.page
    .getByRole('status')
    .getByText(/^Saved/)
    .first()
    .waitFor();
};
/** What has the focus in the app. */
const focused = (of: AdminTab) =>
  of.app.locator(':focus').evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '');
const rename = (of: AdminTab, name: string) => of.app.getByLabel('Name', { exact: true }).first().fill(name);

test(
  'axe finds nothing on any tab, nor in the settings of a form, of a text, and of a coupon with its terms',
  async () => {
    await edit(tab, 'come-back');
    const tabs = await tab.app.getByRole('tab').allTextContents();
    expect(tabs).toHaveLength(7);
    for (const name of tabs) {
      await tab.app.getByRole('tab', { name }).click();
      expect([name, await tab.findFaults()]).toEqual([name, []]);
    }
    await show(tab, 'Content');
    for (const [step, block] of [
      [0, 'form'],
      [0, 'text'],
      [1, 'coupon'],
    ] as const) {
      await tab.app.locator('ol.beckon-rows .beckon-row-name').nth(step).click();
      await tab.app.locator(`[data-block="${block}"]`).click();
      const back = tab.app.getByRole('button', { name: 'All blocks' });
      await back.waitFor();
      expect([block, await tab.findFaults()]).toEqual([block, []]);
      await back.click();
    }
  },
  atWork,
);

test(
  'everything can be done by keyboard: a block is added, moved and taken back, the focus never lost',
  async () => {
    await edit(tab, 'free-shipping-bar');
    const before = await rows(tab);
    const { keyboard } = tab.page;

    await tab.app.getByRole('button', { name: 'Add block' }).focus();
    await keyboard.press('Enter');
    await tab.app.getByRole('menuitem', { name: /^Heading/ }).waitFor();
    await expect.poll(() => focused(tab), patient).toContain('Heading');
    await keyboard.press('Enter');
    // Its settings are there, and whoever types, types into the first.
    await expect.poll(() => tab.app.locator('[data-spot=block] :focus').count(), patient).toBe(1);
    await tab.app.getByRole('button', { name: 'All blocks' }).focus();
    await keyboard.press('Enter');
    await expect.poll(() => rows(tab), patient).toEqual([...before, 'Heading']);
    await expect.poll(() => focused(tab), patient).toContain('Heading');

    // Up as far as it goes: then the button is out of use, and the focus beside it.
    await tab.app.getByRole('button', { name: 'Move Heading up' }).last().focus();
    for (const _ of before) await keyboard.press('Enter');
    await expect.poll(() => rows(tab), patient).toEqual(['Heading', ...before]);
    await expect.poll(() => focused(tab), patient).toContain('Heading');

    await keyboard.press('Control+z');
    await expect.poll(async () => (await rows(tab)).indexOf('Heading'), patient).toBe(1);
    await keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await rows(tab)).indexOf('Heading'), patient).toBe(0);
    // A removed row hands the focus on; undo brings it back.
    await tab.app.getByRole('button', { name: 'Remove Heading' }).first().focus();
    await keyboard.press('Enter');
    await expect.poll(() => rows(tab), patient).toEqual(before);
    await expect.poll(() => tab.app.locator('[role=tabpanel] :focus').count(), patient).toBe(1);
    for (let left = 12; left > 0 && (await bar(tab).isVisible()); left--) await keyboard.press('Control+z');
    expect(await rows(tab)).toEqual(before);

    // Tabs by arrows, one of them in the order of Tab.
    await tab.app.getByRole('tab', { name: 'Content' }).focus();
    await keyboard.press('ArrowRight');
    await expect.poll(() => focused(tab), patient).toBe('Look');
    await keyboard.press('End');
    await expect.poll(() => focused(tab), patient).toBe('Versions');
    expect(await tab.app.locator('[role=tab][tabindex="0"]').count()).toBe(1);
  },
  atWork,
);

describe('publishing is blocked', () => {
  test(
    'by a field without a label, and the finding leads to it',
    async () => {
      await edit(tab, 'welcome-discount');
      await tab.app.locator('[data-block=form]').click();
      const label = tab.app.getByLabel('Label', { exact: true }).first();
      const words = await label.inputValue();
      await label.fill('');
      await expect.poll(() => tab.app.getByRole('button', { name: 'Publish' }).isDisabled(), patient).toBe(true);
      await tab.app.getByRole('button', { name: 'All blocks' }).click();
      await show(tab, 'Checks');
      const finding = tab.app.locator('.beckon-finding', { hasText: 'has no label' });
      expect(await finding.getByText('Blocks').count()).toBe(1);
      await finding.getByRole('button', { name: 'Show' }).click();
      await expect.poll(() => tab.app.getByRole('tab', { name: 'Content' }).getAttribute('aria-selected'), patient).toBe('true'); // prettier-ignore
      await expect.poll(() => label.evaluate((input) => input === document.activeElement), patient).toBe(true);
      await label.fill(words);
      await expect.poll(() => tab.app.getByRole('button', { name: 'Publish' }).isEnabled(), patient).toBe(true);
    },
    atWork,
  );

  test(
    'by text that cannot be read, also in one variant alone, and the finding leads to the colour of that one',
    async () => {
      await edit(tab, 'welcome-discount');
      await show(tab, 'Experiment');
      await tab.app.getByRole('button', { name: 'Add variant' }).click();
      await tab.app.getByText('Being edited').first().waitFor();
      await show(tab, 'Look');
      const text = tab.app.getByRole('textbox', { name: 'Text', exact: true }).first();
      const readable = await text.inputValue();
      await text.fill('#d9d0c8');
      await expect.poll(() => tab.app.getByRole('button', { name: 'Publish' }).isDisabled(), patient).toBe(true);
      // Back to the campaign's own content: the finding must bring the variant to the front again.
      await show(tab, 'Experiment');
      await tab.app.getByRole('button', { name: 'Edit this one' }).first().click();
      await show(tab, 'Look');
      expect(await text.inputValue()).toBe(readable);
      await show(tab, 'Checks');
      const finding = tab.app.locator('.beckon-finding', { hasText: '4.5' }).first();
      expect(await finding.getByText('Blocks').count()).toBe(1);
      await finding.getByRole('button', { name: 'Show' }).click();
      await expect.poll(() => text.inputValue(), patient).toBe('#d9d0c8');
      await expect.poll(() => tab.app.locator('[data-spot="theme.colors.text"] :focus').count(), patient).toBe(1);
      // The remedy that nobody would regret.
      await show(tab, 'Checks');
      await finding.getByRole('button', { name: 'Mend' }).click();
      await expect.poll(() => tab.app.getByRole('button', { name: 'Publish' }).isEnabled(), patient).toBe(true);
      await bar(tab).getByRole('button', { name: 'Discard' }).click();
      await tab.page.getByRole('button', { name: 'Discard changes' }).click();
      await expect.poll(() => bar(tab).isVisible(), patient).toBe(false);
    },
    atWork,
  );

  test(
    'and what is outside of blocks is led to as well',
    async () => {
      await edit(tab, 'welcome-discount');
      await show(tab, 'Who and when');
      await tab.app.getByLabel('Until', { exact: true }).first().fill('2020-01-01T10:00');
      await show(tab, 'Checks');
      const finding = tab.app.locator('.beckon-finding').filter({ has: tab.app.getByText('Blocks') });
      await finding.getByRole('button', { name: 'Show' }).first().click();
      await expect.poll(() => tab.app.locator('[data-spot="schedule.until"] :focus').count(), patient).toBe(1);
    },
    atWork,
  );
});

test(
  'what is unsaved is told above, kept from being left, saved, and then there is nothing to save',
  async () => {
    await edit(tab, 'cart-reminder');
    expect(await bar(tab).isVisible()).toBe(false);
    // A new block is filled in by saving: still there is nothing left to save.
    await tab.app.getByRole('button', { name: 'Add block' }).click();
    await tab.app.getByRole('menuitem', { name: /^Space/ }).click();
    await rename(tab, 'Cart, renamed');
    await expect.poll(() => bar(tab).isVisible(), patient).toBe(true);
    await tab.page.getByRole('link', { name: 'Leads' }).click();
    await tab.page.getByRole('button', { name: 'Stay' }).click();
    expect(await tab.app.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Cart, renamed');
    await save(tab);
    await expect.poll(() => bar(tab).isVisible(), patient).toBe(false);
    expect(await stored('cart-reminder')).toMatchObject({ name: 'Cart, renamed', revision: 2 });
    await rename(tab, 'Never mind');
    await bar(tab).getByRole('button', { name: 'Discard' }).click();
    await tab.page.getByRole('button', { name: 'Discard changes' }).click();
    await expect
      .poll(() => tab.app.getByLabel('Name', { exact: true }).first().inputValue(), patient)
      .toBe('Cart, renamed');
  },
  atWork,
);

test(
  'a fact of the shop’s own and what an event brings along are compared as what they are',
  async () => {
    await edit(tab, 'welcome-discount');
    await show(tab, 'Who and when');
    const { app } = tab;
    await app.getByRole('button', { name: 'Add condition' }).first().click();
    await app.getByLabel('What is asked').last().selectOption('own.name');
    await app.getByLabel('Its name').fill('points');
    await app.getByLabel('Of which type points is').selectOption('number');
    await app.getByRole('spinbutton', { name: /^points/ }).fill('100');
    await app.getByText('“points” is at least 100').waitFor();

    await app.getByRole('button', { name: 'Add trigger' }).click();
    await app.getByRole('menuitem', { name: /^Event of your own/ }).click();
    await app.getByLabel('Name of the event').fill('quiz-done');
    await app.getByRole('button', { name: 'Only with certain data' }).click();
    await app.getByLabel('Where its data named').fill('finishedAt');
    await app.getByLabel('Of which type finishedAt is').selectOption('time');
    await app.getByLabel('How finishedAt is compared').selectOption('olderThan');
    await app.getByRole('spinbutton', { name: /^finishedAt/ }).fill('3');
    await app.getByLabel('Called off by the event').fill('left-quiz');
    await app.getByRole('button', { name: 'Only with certain data' }).click();
    expect(await tab.findFaults()).toEqual([]);
    await save(tab);

    const { document } = await stored('welcome-discount');
    expect(document.audience).toMatchObject({
      all: expect.arrayContaining([{ attribute: 'own.points', is: 'atLeast', value: 100 }]),
    });
    expect(document.triggers.list.at(-1)).toEqual({
      kind: 'custom-event',
      name: 'quiz-done',
      where: { attribute: 'event.finishedAt', is: 'olderThan', value: { days: 3 } },
    });
    expect(document.triggers.cancel).toMatchObject({ event: 'left-quiz', where: { attribute: 'event.name' } });
    // It is read again as what it was written as.
    await edit(tab, 'welcome-discount');
    await show(tab, 'Who and when');
    expect(await app.getByLabel('Of which type points is').inputValue()).toBe('number');
    expect(await app.getByRole('spinbutton', { name: /^points/ }).inputValue()).toBe('100');
    expect(await app.getByLabel('Of which type finishedAt is').inputValue()).toBe('time');
  },
  atWork,
);

test(
  'nothing that a campaign can say is out of reach: the ends of a scale, a third column, the sale of data, its own language',
  async () => {
    await edit(tab, 'welcome-discount');
    const { app } = tab;
    await app.locator('[data-block=form]').click();
    await app.getByRole('button', { name: 'Add field' }).click();
    await app.getByRole('menuitem', { name: 'Rating' }).click();
    await app.getByLabel('Words for the lowest').fill('Not at all');
    await app.getByLabel('Words for the highest').fill('Certainly');
    await app.getByLabel('Words for the lowest').fill('');
    await app.getByRole('button', { name: 'All blocks' }).click();

    await app.getByRole('button', { name: 'Add block' }).click();
    await app.getByRole('menuitem', { name: /^Columns/ }).click();
    await app.getByRole('button', { name: 'Add column' }).click();
    await app.getByRole('button', { name: 'Add column' }).click();
    expect(await app.getByRole('button', { name: 'Add column' }).count()).toBe(0);
    await app.getByRole('button', { name: 'Remove column 4' }).click();
    expect(await tab.findFaults()).toEqual([]);

    await show(tab, 'Who and when');
    const [from, until] = await Promise.all(['From', 'Until'].map((name) => app.getByLabel(name, { exact: true }).boundingBox())); // prettier-ignore
    expect(until!.y >= from!.y + from!.height || until!.x >= from!.x + from!.width).toBe(true);
    await app.getByLabel('Sale or sharing of data').check();
    await app.getByLabel('Marketing', { exact: true }).check();

    await show(tab, 'Languages');
    await app.getByLabel('Written in').fill('de');
    await app.getByText('The language “de” is there already.').waitFor();
    await app.getByLabel('Written in').fill('en-GB');
    expect(await tab.findFaults()).toEqual([]);
    await save(tab);

    const { document } = await stored('welcome-discount');
    expect(document).toMatchObject({ locale: 'en-GB', needs: ['marketing', 'sale'] });
    const blocks = document.content.steps.flatMap((step) => step.blocks);
    const form = blocks.find((block) => block.kind === 'form');
    expect(form?.fields.at(-1)).toEqual({ kind: 'rating', name: 'rating', label: 'How was it?', required: false, scale: 5, high: 'Certainly' }); // prettier-ignore
    expect(blocks.find((block) => block.kind === 'columns')?.columns).toHaveLength(3);
  },
  atWork,
);

describe('two at one campaign', () => {
  let other: AdminTab;
  beforeAll(async () => {
    other = await admin.open();
  }, 60_000);

  /** Both open it; the other saves first, then the one wishes what it wishes. */
  async function meet(wish: 'save' | 'publish', name: string): Promise<number> {
    await Promise.all([edit(tab, 'cart-reminder'), edit(other, 'cart-reminder')]);
    await rename(other, `${name}, theirs`);
    await save(other);
    await rename(tab, `${name}, mine`);
    if (wish === 'save') await bar(tab).getByRole('button', { name: 'Save' }).click();
    else await tab.app.getByRole('button', { name: /^Publish/ }).click();
    await tab.app.getByText('Somebody else changed this campaign meanwhile').waitFor();
    return (await stored('cart-reminder')).revision;
  }

  test(
    'who saves second may put theirs on top: the first is a version',
    async () => {
      const revision = await meet('save', 'Top');
      await tab.app.getByRole('button', { name: 'Put mine on top' }).click();
      await expect.poll(async () => (await stored('cart-reminder')).name, patient).toBe('Top, mine');
      expect(await stored('cart-reminder')).toMatchObject({ revision: revision + 1 });
      await expect.poll(() => tab.app.getByText('Somebody else').count(), patient).toBe(0);
    },
    atWork,
  );

  test(
    'or open what is there, and undo brings their own back',
    async () => {
      const revision = await meet('save', 'Open');
      await tab.app.getByRole('button', { name: 'Open theirs' }).click();
      const name = tab.app.getByLabel('Name', { exact: true }).first();
      await expect.poll(() => name.inputValue(), patient).toBe('Open, theirs');
      await expect.poll(() => bar(tab).isVisible(), patient).toBe(false);
      await tab.app.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => name.inputValue(), patient).toBe('Open, mine');
      await save(tab);
      expect(await stored('cart-reminder')).toMatchObject({ name: 'Open, mine', revision: revision + 1 });
    },
    atWork,
  );

  test(
    'who wished to publish, and puts theirs on top, has published',
    async () => {
      const revision = await meet('publish', 'Out');
      await tab.app.getByRole('button', { name: 'Put mine on top' }).click();
      await tab.page.getByText('Published. It is on its way to your shop.').first().waitFor();
      expect(await stored('cart-reminder')).toMatchObject({ name: 'Out, mine', liveRevision: revision + 1 });
    },
    atWork,
  );

  test(
    'the terms of its codes are not overwritten unseen either',
    async () => {
      await Promise.all([edit(tab, 'come-back'), edit(other, 'come-back')]);
      for (const [of, percent] of [
        [other, '20'],
        [tab, '25'],
      ] as const) {
        await of.app.locator('ol.beckon-rows .beckon-row-name').nth(1).click();
        await of.app.locator('[data-block=coupon]').click();
        await of.app.getByLabel('Percent off').fill(percent);
      }
      await save(other);
      await bar(tab).getByRole('button', { name: 'Save' }).click();
      await tab.app.getByText('Somebody else changed this campaign meanwhile').waitFor();
      await tab.app.getByRole('button', { name: 'Open theirs' }).click();
      await expect.poll(() => tab.app.getByLabel('Percent off').inputValue(), patient).toBe('20');
      // Terms that cannot be are told at their field, and nothing is saved.
      const { revision } = await stored('come-back');
      await tab.app.getByLabel('Percent off').fill('300');
      await rename(tab, 'Not yet');
      await bar(tab).getByRole('button', { name: 'Save' }).click();
      await tab.app.getByText('The terms of the code are not complete').waitFor();
      expect(await stored('come-back')).toMatchObject({ revision, name: 'Come back' });
      await tab.app.getByLabel('Percent off').fill('30');
      await save(tab);
      expect(await stored('come-back')).toMatchObject({ revision: revision + 1, name: 'Not yet' });
    },
    atWork,
  );
});

test(
  'the checks say how many there are, and lead to the very field, in view however long its panel is',
  async () => {
    const { app } = tab;
    await tab.go('/app/templates');
    await app.getByRole('button', { name: /^Use template.*Spin the wheel/ }).click();
    await app.getByRole('tab', { name: 'Content' }).waitFor();
    await app.locator('ol.beckon-rows .beckon-row-name').nth(1).click();
    await app.locator('[data-block="wheel-of-prizes"]').click();
    await app.getByLabel('Prize').nth(4).fill('Free shipping on your whole next order');
    await app.getByRole('tab', { name: 'Checks 1' }).click();
    await app.getByText('has 38 characters').waitFor();
    await app.getByRole('button', { name: 'Show' }).click();
    await expect
      .poll(
        () =>
          app.locator(':focus').evaluate((it) => {
            const { top, bottom } = it.getBoundingClientRect();
            return [(it as HTMLInputElement).value, top > 0 && bottom < innerHeight];
          }),
        patient,
      )
      .toEqual(['Free shipping on your whole next order', true]);
    // Left as it was found.
    await tab.page.getByRole('button', { name: 'Discard' }).click();
  },
  atWork,
);

test(
  'every save is a version, and one click brings an older one back',
  async () => {
    await edit(tab, 'free-shipping-bar');
    const { name } = await stored('free-shipping-bar');
    await rename(tab, 'Another name');
    await save(tab);
    await show(tab, 'Versions');
    await tab.app.getByText('by you').first().waitFor();
    await tab.app.getByRole('button', { name: 'Bring back' }).first().click();
    await expect.poll(async () => (await stored('free-shipping-bar')).name, patient).toBe(name);
    await expect.poll(() => tab.app.getByLabel('Name', { exact: true }).first().inputValue(), patient).toBe(name);
    await expect.poll(() => tab.app.getByText(/^Version \d/).count(), patient).toBe(3);
    expect(await bar(tab).isVisible()).toBe(false);
  },
  atWork,
);

test(
  'the preview shows what is typed, as a phone and as a computer has it',
  async () => {
    await edit(tab, 'welcome-discount');
    await preview(tab).getByRole('heading').first().click();
    await tab.app.getByLabel('Text', { exact: true }).fill('Hello there');
    await expect.poll(() => preview(tab).getByText('Hello there').count(), patient).toBe(1);
    const width = () => tab.app.locator('iframe[title="Preview"]').evaluate((frame) => frame.clientWidth);
    expect(await width()).toBe(1024);
    await tab.app.getByRole('button', { name: 'On a phone' }).click();
    await expect.poll(width, patient).toBe(375);
    await expect.poll(() => preview(tab).getByText('Hello there').count(), patient).toBe(1);
    // What a translator types is shown in that language.
    await show(tab, 'Languages');
    await tab.app.getByLabel('Heading: words').first().fill('Schön, dich zu sehen');
    await expect.poll(() => preview(tab).getByText('Schön, dich zu sehen').count(), patient).toBe(1);
  },
  atWork,
);

test(
  'a lost connection loses nothing that was typed',
  async () => {
    await edit(tab, 'free-shipping-bar');
    await rename(tab, 'Typed in a tunnel');
    const isSaving = (url: URL) => url.pathname.startsWith('/app/campaigns/free-shipping-bar');
    await tab.page.context().route(isSaving, (route) => route.abort('connectionfailed'));
    await bar(tab).getByRole('button', { name: 'Save' }).click();
    await tab.app.getByText('Beckon could not be reached').waitFor();
    await tab.page.context().unroute(isSaving);
    expect(await tab.app.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Typed in a tunnel');
    await save(tab);
    expect((await stored('free-shipping-bar')).name).toBe('Typed in a tunnel');
  },
  atWork,
);

test('no page stumbled, and nothing was asked of any other machine', () => {
  expect(admin.noise).toEqual([]);
});
