import { randomUUID } from 'node:crypto';
import { newCampaign } from '@beckon/editing';
import { openDb } from '@beckon/hub/platform/db';
import { findSite } from '@beckon/hub/sites/find-site';
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

test('no page stumbled or broke its own policy, and nothing was asked of any other machine', () => {
  expect(admin.noise).toEqual([]);
});
