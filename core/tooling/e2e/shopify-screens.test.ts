import { randomUUID } from 'node:crypto';
import { newCampaign } from '@beckon/editing';
import { openDb } from '@beckon/hub/platform/db';
import { findSite } from '@beckon/hub/sites/find-site';
import { payloads } from '@beckon/storefront/e2e/xss-payloads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayedAdmin, type AdminTab, type PlayedAdmin } from './open-played-admin.ts';

let admin: PlayedAdmin;
let tab: AdminTab;
let phone: AdminTab;
beforeAll(async () => {
  admin = await openPlayedAdmin();
  tab = await admin.open();
  phone = await admin.open({ width: 390, height: 844 });
}, 180_000);
afterAll(() => admin?.close(), 60_000);

const atWork = 240_000;
const screens = [
  '',
  '/campaigns',
  '/templates',
  '/why',
  '/leads',
  '/reports',
  '/requests',
  '/settings',
  '/access',
  '/retention',
  '/promises',
  '/account',
];

/** Reads a screen at a width: what axe finds, whether it must be scrolled sideways, the language it says it is in. */
async function look(of: AdminTab, screen: string): Promise<unknown> {
  await of.go(`/app${screen}`);
  const root = of.app.locator('html');
  const isWider = await root.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
  return [screen, { lang: await root.getAttribute('lang'), isWider, faults: await of.findFaults() }];
}
const fine = (screen: string, lang: string) => [screen, { lang, isWider: false, faults: [] }];

/** A shop that has been at it: long names, long words, more leads than fit on a page. */
async function fillShop(): Promise<void> {
  const db = openDb(admin.demo.databaseUrl, 1, admin.demo.keys);
  const site = (await findSite({ db }, { domain: admin.demo.shop.data.facts.domain }))!.id;
  const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenausverkauf '.repeat(3).trim();
  const document = newCampaign({ id: 'long', name, locale: 'de' });
  const at = new Date();
  await db.campaign.create({
    data: { site, id: 'long', name, status: 'draft', document: document as never, revision: 1, createdAt: at, updatedAt: at }, // prettier-ignore
  });
  await db.lead.createMany({
    data: Array.from({ length: 60 }, (_, number) => ({
      site, id: randomUUID(), key: randomUUID(), digest: 'd', campaign: number % 2 ? 'long' : 'come-back', form: 'form',
      email: `${'very-long-name-'.repeat(4)}${number}@example.com`, fields: { email: `person-${number}@example.com`, firstName: 'Maximiliana-Theodora' },
      consents: {}, verdict: number % 5 ? 'good' : 'suspect', state: 'new', createdAt: new Date(at.getTime() - number * 3_600_000),
    })), // prettier-ignore
  });
  await db.$disconnect();
  // By the page for visitors, as visitors do.
  for (const right of ['access', 'rectify', 'erase']) {
    const email = `${'very-long-name-'.repeat(3)}${right}@example.com`;
    const asked = await fetch(`${admin.demo.appUrl}/v1/privacy/${site}`, { method: 'POST', body: new URLSearchParams({ right, email, wish: name }) }); // prettier-ignore
    expect(asked.status).toBe(200);
  }
}

test.each(screens)(
  '/app%s says what it is for where there is nothing yet, without a fault, in English and French',
  async (screen) => {
    for (const locale of ['en', 'fr']) {
      admin.speak(locale);
      expect(await look(tab, screen)).toEqual(fine(screen, locale));
    }
  },
  atWork,
);

test(
  'what is not there says so, and leads home',
  async () => {
    admin.speak('en');
    await tab.go('/app/campaigns/nothing');
    await tab.app
      .getByRole('link', { name: /home/i })
      .or(tab.app.getByRole('button', { name: /home/i }))
      .first()
      .waitFor();
    expect(await tab.findFaults()).toEqual([]);
  },
  atWork,
);

test.each(screens)(
  '/app%s holds long names and full lists, on a computer and on a phone, in German',
  async (screen) => {
    admin.speak('de');
    if (screen === '') await fillShop();
    expect(await look(tab, screen)).toEqual(fine(screen, 'de'));
    expect(await look(phone, screen)).toEqual(fine(screen, 'de'));
  },
  atWork,
);

test(
  'the gallery names and describes its templates in the merchant’s language, and so is the campaign named',
  async () => {
    admin.speak('de');
    await tab.go('/app/templates');
    await tab.app.getByRole('heading', { name: 'Glücksrad' }).waitFor();
    await tab.app.getByText('Eine spielerische Anmeldung').waitFor();
    await tab.app.getByRole('button', { name: /Glücksrad/ }).click();
    await tab.app.getByRole('tab').first().waitFor();
    await tab.app.getByRole('heading', { name: 'Glücksrad' }).first().waitFor();
  },
  atWork,
);

test(
  'a setting that cannot be is refused at its field, in the merchant’s language',
  async () => {
    admin.speak('fr');
    await tab.go('/app/settings');
    const field = tab.app.getByRole('spinbutton').first();
    const before = await field.inputValue();
    await field.fill('0');
    await tab.page
      .getByRole('region', { name: 'Unsaved changes' })
      .getByRole('button', { name: 'Enregistrer' })
      .click();
    await tab.app
      .getByText(/^Il faut un nombre/)
      .first()
      .waitFor();
    expect(await tab.findFaults()).toEqual([]);
    await field.fill(before);
  },
  atWork,
);

/** Texts that would run, in whatever a visitor or a colleague can have written. */
async function plantTexts(): Promise<readonly string[]> {
  const db = openDb(admin.demo.databaseUrl, 1, admin.demo.keys);
  const site = (await findSite({ db }, { domain: admin.demo.shop.data.facts.domain }))!.id;
  // Each frame of the admin notes for itself: the app's is not its window's to reach.
  const texts = payloads.map((payload) => payload.replaceAll('top.ran', 'self.ran').replaceAll('\0', ''));
  const at = new Date();
  for (const [number, name] of texts.entries()) {
    const id = `text-${number}`;
    const document = { ...newCampaign({ id, name: 'x', locale: 'en' }), name };
    const row = { site, id, name, status: 'draft', document: document as never, revision: 1, createdAt: at };
    await db.campaign.create({ data: { ...row, updatedAt: new Date(at.getTime() + 1000 + number) } });
    await db.lead.create({
      data: {
        site, id: randomUUID(), key: randomUUID(), digest: 'd', campaign: id, form: name, email: name, phone: name, page: name, locale: name,
        browser: name, country: name.slice(0, 2), visitor: name, code: name, fields: { [name]: name, email: name }, fieldNames: [name],
        consents: { [name]: { given: true, text: name, version: name } }, verdict: 'doubtful', reasons: [name], state: 'new',
        createdAt: new Date(at.getTime() + 1000 + number),
      } as never,
    }); // prettier-ignore
  }
  await db.$disconnect();
  return texts;
}

test(
  'what visitors and colleagues have written runs on no screen, where no policy keeps it from running',
  async () => {
    admin.speak('en');
    const texts = await plantTexts();
    const bare = await admin.open({ isUnprotected: true });
    const dialogs: string[] = [];
    bare.page.on('dialog', (dialog) => void (dialogs.push(dialog.message()), dialog.dismiss()));
    await bare.page.context().addInitScript(() => void Object.assign(self, { ran: [] }));
    const readRan = async () => {
      const frames = await Promise.all(
        bare.page.frames().map((frame) => frame.evaluate(() => (self as unknown as { ran: number[] }).ran)),
      );
      return frames.flat();
    };
    const search = encodeURIComponent(texts[12]!);
    const places = ['/campaigns?pageSize=100', `/campaigns?search=${search}`, '/leads', '/leads?page=2', `/leads?search=${search}`, '/reports', '/why', '/access']; // prettier-ignore
    for (const place of places) {
      await bare.go(`/app${place}`);
      const unsafe = await bare.app
        .locator('a[href]')
        .evaluateAll((links) =>
          links
            .map((link) => (link as HTMLAnchorElement).protocol)
            .filter((scheme) => !/^(https?|mailto|tel|shopify|app):$/.test(scheme)),
        );
      expect([place, unsafe, await readRan()]).toEqual([place, [], []]);
    }
    await bare.go('/app/leads');
    await bare.app.getByText(texts[12]!, { exact: false }).first().waitFor({ state: 'attached' });
    // The same texts read as HTML in the same frame do run: this test can fail.
    await bare.app.locator('body').evaluate((body, html) => {
      const box = document.createElement('div');
      body.append(box);
      box.innerHTML = html;
    }, texts[12]!);
    await expect.poll(readRan).toEqual([12]);
    expect(dialogs).toEqual([]);
    await bare.close();
  },
  atWork,
);

test('no page stumbled or broke its own policy, and nothing was asked of any other machine', () => {
  expect(admin.noise).toEqual([]);
});
