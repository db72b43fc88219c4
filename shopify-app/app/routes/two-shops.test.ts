import { readdirSync } from 'node:fs';
import path from 'node:path';
import { archiveCampaign } from '@beckon/hub/campaigns/archive-campaign';
import { deleteCampaigns, undeleteCampaigns } from '@beckon/hub/campaigns/delete-campaigns';
import { duplicateCampaign } from '@beckon/hub/campaigns/duplicate-campaign';
import { exportCampaigns } from '@beckon/hub/campaigns/export-campaigns';
import { listCampaigns } from '@beckon/hub/campaigns/list-campaigns';
import { listVersions } from '@beckon/hub/campaigns/list-versions';
import { pauseCampaign } from '@beckon/hub/campaigns/pause-campaign';
import { publishCampaign } from '@beckon/hub/campaigns/publish-campaign';
import { readCampaign } from '@beckon/hub/campaigns/read-campaign';
import { readVersion } from '@beckon/hub/campaigns/read-version';
import { restoreCampaign } from '@beckon/hub/campaigns/restore-campaign';
import { rollBackCampaign } from '@beckon/hub/campaigns/roll-back-campaign';
import { saveCampaign } from '@beckon/hub/campaigns/save-campaign';
import { markCodeUsed } from '@beckon/hub/codes/mark-code-used';
import { readCodeTerms } from '@beckon/hub/codes/read-code-terms';
import { saveCodeTerms } from '@beckon/hub/codes/save-code-terms';
import { carryJournal } from '@beckon/hub/projector/carry-journal';
import { approveLead } from '@beckon/hub/leads/approve-lead';
import { deleteLeads } from '@beckon/hub/leads/delete-leads';
import { eraseLeadsOf } from '@beckon/hub/leads/erase-leads-of';
import { exportLeads } from '@beckon/hub/leads/export-leads';
import { findLeadsOf } from '@beckon/hub/leads/find-leads-of';
import { listLeads } from '@beckon/hub/leads/list-leads';
import { passOnLead } from '@beckon/hub/leads/pass-on-lead';
import { readLead } from '@beckon/hub/leads/read-lead';
import { undeleteLeads } from '@beckon/hub/leads/undelete-leads';
import { collectPerson } from '@beckon/hub/privacy/collect-person';
import { erasePerson } from '@beckon/hub/privacy/erase-person';
import { listDataAnswers } from '@beckon/hub/privacy/list-data-answers';
import { readDataAnswer } from '@beckon/hub/privacy/read-data-answer';
import { readReport } from '@beckon/hub/reports/read-report';
import { createApiKey } from '@beckon/hub/sites/create-api-key';
import { listApiKeys } from '@beckon/hub/sites/list-api-keys';
import { revokeApiKey } from '@beckon/hub/sites/revoke-api-key';
import { listPublications } from '@beckon/hub/snapshots/list-publications';
import { readContent } from '@beckon/hub/snapshots/read-content';
import { readLiveSnapshot } from '@beckon/hub/snapshots/read-live-snapshot';
import { rollBackPublication } from '@beckon/hub/snapshots/roll-back-publication';
import { publishForm, tenPercent } from '@beckon/hub/test/publish-form';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../test/open-test-app.ts';
import { plantPerson } from '../../test/plant-person.ts';
import type { RouteArgs } from '../shopify/load-context.ts';

// Everything of the shop that is spied on carries this word; nothing that the other shop is answered may.
const secret = 'xylophone';
const hash = '0123456789abcdef';
let app: TestApp;
let mine: string;
let theirs: string;
let rival: NonNullable<Parameters<TestApp['open']>[0]>;
const ids = {
  campaign: '',
  lead: '',
  key: '',
  request: 'request-77',
  code: 'XYLOPHONE-1',
  order: '4711',
  email: `${secret}@example.com`,
};

beforeAll(async () => {
  app = await openTestApp();
  const { hub } = app.context;
  app.shop.data.facts.name = `The ${secret}`;
  theirs = (await app.open()).site.id;
  rival = app.standIn.addShop('rival.myshopify.com');
  mine = (await app.open(rival)).site.id;

  ids.campaign = await publishForm(hub, theirs, {
    terms: tenPercent,
    document: { id: 'neighbours-own', name: secret },
  });
  await plantPerson(hub, theirs, { email: ids.email, visitor: secret, order: ids.order });
  ids.lead = (await hub.db.lead.findFirstOrThrow({ where: { site: theirs } })).id;
  await hub.db.code.create({ data: { site: theirs, code: ids.code, campaign: ids.campaign, lead: ids.lead, terms: {}, givenAt: new Date() } }); // prettier-ignore
  const key = await createApiKey(hub, theirs, secret);
  if (!key.ok) throw new Error('No key.');
  ids.key = key.key.id;
  await hub.db.contentFile.create({ data: { site: theirs, hash, text: `{"${secret}":1}` } });
  await collectPerson(hub, theirs, { id: ids.request, whose: { email: ids.email }, orders: [ids.order] });
  await carryJournal(hub);
});
afterAll(() => app.close());

/** Every row of a shop, of every table that has one, but for what time does by itself. */
async function dump(site: string): Promise<string> {
  const { db } = app.context.hub;
  const tables = await db.$queryRaw<{ readonly name: string }[]>`
    select quote_ident(table_name) as name from information_schema.columns
    where table_schema = 'public' and column_name = 'site' order by 1`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db.$queryRawUnsafe<{ readonly row: unknown }[]>(
        `select to_jsonb(t) as row from ${name} t where site = $1 order by 1`,
        site,
      ),
    ),
  );
  expect(rows.flat().length).toBeGreaterThan(10);
  return JSON.stringify([rows, await db.$queryRaw`select to_jsonb(s) as row from site s where id = ${site}`]);
}

/** What comes back, whatever it is, as text. */
async function readAll(answer: unknown): Promise<string> {
  if (answer instanceof Response) return `${[...answer.headers].join()} ${await answer.text()}`;
  if (answer instanceof Error) return answer.message;
  if (answer && typeof answer === 'object' && Symbol.asyncIterator in answer)
    return (await Array.fromAsync(answer as AsyncIterable<unknown>)).join('');
  return JSON.stringify(answer) ?? '';
}

/** The caller named these itself: to hear them again tells it nothing. */
const withoutOwnWords = (text: string) =>
  Object.values(ids).reduce((rest, word) => rest.replaceAll(word, '').replaceAll(encodeURIComponent(word), ''), text);

type Route = Readonly<Record<'loader' | 'action', ((args: RouteArgs) => unknown) | undefined>>;
const routes = import.meta.glob<Route>('./app*.tsx', { eager: true });

const whole = () =>
  [
    'delete',
    'undelete',
    'publish',
    'pause',
    'archive',
    'restore',
    'duplicate',
    'approve',
    'revoke',
    'key',
    'save',
  ].flatMap(
    (verb) => // prettier-ignore
  [ids.campaign, ids.lead, ids.key, ids.request].map((id) => ({ verb, id, copyName: '{{name}}', locale: 'en', documents: 'working', campaign: id })), // prettier-ignore
  );
const wishes = () => [
  { intent: 'save', revision: 1, document: { id: ids.campaign, name: 'mine now' }, terms: null },
  { intent: 'publish', revision: 1, document: { id: ids.campaign, name: 'mine now' }, terms: null },
  { intent: 'pause' },
  { intent: 'roll-back', version: 1, publish: true },
];

describe.each(Object.entries(routes))('%s', (file, route) => {
  const address = `/${path.basename(file, '.tsx').replaceAll('.', '/')}`;
  const askAs = (init?: RequestInit, id = ids.campaign): RouteArgs => ({
    ...app.ask(`${address}?id=${id}&lead=${ids.lead}&campaign=${ids.campaign}&search=`, { ...init, shop: rival }),
    params: { id },
  });
  const run = async (work: ((args: RouteArgs) => unknown) | undefined, args: RouteArgs) =>
    readAll(await Promise.resolve(work?.(args)).catch((error: unknown) => error));

  test('tells a shop nothing of another, whatever ids it names', async () => {
    if (!route.loader) return;
    for (const id of [ids.campaign, ids.lead, ids.key, ids.request]) {
      const told = await run(route.loader, askAs({}, id));
      expect(withoutOwnWords(told).toLowerCase()).not.toContain(secret);
      expect(told).not.toContain(theirs);
    }
  });

  test('does nothing to another shop, whatever it is asked for', async () => {
    if (!route.action) return;
    const before = await dump(theirs);
    for (const form of whole()) {
      const told = await run(route.action, askAs({ method: 'POST', body: new URLSearchParams(form) }, form.id));
      expect(withoutOwnWords(told).toLowerCase()).not.toContain(secret);
    }
    for (const wish of wishes()) {
      const told = await run(route.action, askAs({ method: 'POST', body: JSON.stringify(wish) }));
      expect(withoutOwnWords(told).toLowerCase()).not.toContain(secret);
    }
    expect(await dump(theirs)).toBe(before);
  });
});

test.each([
  ['./app.campaigns._index.tsx', 'campaign'],
  ['./app.campaigns.$id.tsx', 'campaign'],
  ['./app.leads._index.tsx', 'lead'],
  ['./app.requests._index.tsx', 'request'],
  ['./app.requests.$id._index.tsx', 'request'],
  ['./app.settings.tsx', 'key'],
] as const)('%s does tell the shop itself: what is looked for can be found', async (file, kind) => {
  const args = { ...app.ask('/app'), params: { id: ids[kind] } };
  expect(await readAll(await routes[file]?.loader?.(args))).toContain(secret);
});

const whose = () => ({ whose: { email: ids.email, visitor: secret }, orders: [ids.order] });
const period = { from: '2026-01-01', to: '2026-12-31' };
const useCases: Readonly<Record<string, (hub: TestApp['context']['hub'], site: string) => unknown>> = {
  archiveCampaign: (hub, site) => archiveCampaign(hub, site, ids.campaign),
  deleteCampaigns: (hub, site) => deleteCampaigns(hub, site, [ids.campaign]),
  undeleteCampaigns: (hub, site) => undeleteCampaigns(hub, site, [ids.campaign]),
  duplicateCampaign: (hub, site) => duplicateCampaign(hub, site, ids.campaign),
  exportCampaigns: (hub, site) => exportCampaigns(hub, site, [ids.campaign]),
  listCampaigns: (hub, site) => listCampaigns(hub, site),
  listVersions: (hub, site) => listVersions(hub, site, ids.campaign),
  pauseCampaign: (hub, site) => pauseCampaign(hub, site, ids.campaign),
  publishCampaign: (hub, site) => publishCampaign(hub, site, { id: ids.campaign, revision: 1 }),
  readCampaign: (hub, site) => readCampaign(hub, site, ids.campaign),
  readVersion: (hub, site) => readVersion(hub, site, ids.campaign, 1),
  restoreCampaign: (hub, site) => restoreCampaign(hub, site, ids.campaign),
  rollBackCampaign: (hub, site) => rollBackCampaign(hub, site, { id: ids.campaign, revision: 1, publish: true }),
  saveCampaign: (hub, site) =>
    saveCampaign(hub, site, { id: ids.campaign, revision: 1, document: { id: ids.campaign } }),
  markCodeUsed: (hub, site) => markCodeUsed(hub, site, { code: ids.code, order: '1', atMs: 1 }),
  readCodeTerms: (hub, site) => readCodeTerms(hub, site, ids.campaign),
  saveCodeTerms: (hub, site) => saveCodeTerms(hub, site, ids.campaign, tenPercent),
  approveLead: (hub, site) => approveLead(hub, site, ids.lead),
  deleteLeads: (hub, site) => deleteLeads(hub, site, [ids.lead]),
  undeleteLeads: (hub, site) => undeleteLeads(hub, site, [ids.lead]),
  eraseLeadsOf: (hub, site) => eraseLeadsOf(hub, site, whose().whose),
  findLeadsOf: (hub, site) => findLeadsOf(hub, site, whose().whose),
  exportLeads: (hub, site) => exportLeads(hub, site),
  listLeads: (hub, site) => listLeads(hub, site),
  passOnLead: (hub, site) => passOnLead(hub, site, ids.lead),
  readLead: (hub, site) => readLead(hub, site, ids.lead),
  collectPerson: (hub, site) => collectPerson(hub, site, { id: ids.request, ...whose() }),
  listDataAnswers: (hub, site) => listDataAnswers(hub, site),
  readDataAnswer: (hub, site) => readDataAnswer(hub, site, ids.request),
  erasePerson: (hub, site) => erasePerson(hub, site, whose()),
  readReport: (hub, site) => readReport(hub, site, { ...period, campaign: ids.campaign } as never),
  listApiKeys: (hub, site) => listApiKeys(hub, site),
  revokeApiKey: (hub, site) => revokeApiKey(hub, site, ids.key),
  listPublications: (hub, site) => listPublications(hub, site),
  readContent: (hub, site) => readContent(hub, site, hash),
  readLiveSnapshot: (hub, site) => readLiveSnapshot(hub, site),
  rollBackPublication: (hub, site) => rollBackPublication(hub, site, 1),
};

test.each(Object.entries(useCases))('%s does and tells nothing of another shop', async (_, use) => {
  const before = await dump(theirs);
  const told = await readAll(await use(app.context.hub, mine));
  expect(withoutOwnWords(told).toLowerCase()).not.toContain(secret);
  expect(await dump(theirs)).toBe(before);
});

test('every use-case that takes the id of something is tried', () => {
  const folder = path.resolve(import.meta.dirname, '../../../core/hub/src');
  const named = new Set(Object.keys(useCases));
  const tried = (feature: string) =>
    readdirSync(path.join(folder, feature))
      .filter((file) =>
        /^(read|list|delete|undelete|archive|restore|pause|publish|roll-back|duplicate|export|approve|revoke)-(campaigns?|versions?|leads?|code-terms|api-keys?|publications?|content|data-answers?)\.ts$/.test(
          file,
        ),
      ) // prettier-ignore
      .map((file) => path.basename(file, '.ts').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
  const missing = ['campaigns', 'leads', 'codes', 'sites', 'snapshots', 'privacy']
    .flatMap(tried)
    .filter((name) => !named.has(name));
  expect(missing).toEqual([]);
});
