import { newCampaign } from '@beckon/editing';
import type { Campaign } from '@beckon/engine';
import { createCampaign } from '@beckon/hub/campaigns/create-campaign';
import { deleteCampaigns } from '@beckon/hub/campaigns/delete-campaigns';
import { readCampaign } from '@beckon/hub/campaigns/read-campaign';
import { readCodeTerms } from '@beckon/hub/codes/read-code-terms';
import { openDb } from '@beckon/hub/platform/db';
import { campaignForTests } from '@beckon/hub/test/campaign-for-tests';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../test/open-test-app.ts';
import * as route from '../routes/app.campaigns.$id.tsx';
import * as versions from '../routes/app.versions.$id.tsx';
import type { EditorAnswer } from './answer-editor.server.ts';

let app: TestApp;
let site: string;
let id: string;
let document: Campaign;

beforeAll(async () => {
  app = await openTestApp();
  site = (await app.open()).site.id;
});
afterAll(() => app.close());
beforeEach(async () => {
  const created = await createCampaign(app.context.hub, site, campaignForTests({ locale: 'en' }));
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  ({ id, document } = created.campaign);
});

/** Sends what the editor sends, signed as App Bridge signs it. */
async function wish(body: unknown, of = id): Promise<EditorAnswer> {
  const init = { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
  return route.action({ ...app.ask(`/app/campaigns/${of}`, init), params: { id: of } });
}
const save = (name: string, revision: number, more: object = {}) =>
  wish({ intent: 'save', revision, document: { ...document, name }, ...more });
const publish = (name: string, revision: number, more: object = {}) =>
  wish({ intent: 'publish', revision, document: { ...document, name }, ...more });
const load = (of = id) => route.loader({ ...app.ask(`/app/campaigns/${of}`), params: { id: of } });
const stored = async () => (await readCampaign(app.context.hub, site, id))!;

/** A field that does not say what it asks for: parsed, and never published. */
const unlabelled = () => ({
  ...document,
  content: {
    ...document.content,
    steps: [{ id: 'start', blocks: [{ kind: 'form', id: 'form', submit: 'Send', fields: [{ kind: 'email', name: 'email', label: '', required: true }], after: { do: 'close' } }] }], // prettier-ignore
  },
});

const percent = (share: number) => ({ kind: 'unique', discount: { kind: 'percentage', share }, prefix: 'TEA', expiresAfterDays: 14, bindTo: 'person', after: 'sending' }); // prettier-ignore
const terms = (now: object, before: object | null = null) => ({ terms: { now, before } });

describe('opening a campaign', () => {
  test('gives the document, its revision, the terms of its codes and the settings of the shop', async () => {
    await save('A', 1, terms(percent(0.1)));
    expect(await load()).toMatchObject({
      saved: { id, revision: 2, name: 'A' },
      codeTerms: { discount: { share: 0.1 } },
      currency: 'EUR',
      site: { timeZone: expect.any(String) },
    });
  });

  test('that is not there, or was deleted, is answered with 404', async () => {
    await expect(load('nothing')).rejects.toMatchObject({ status: 404 });
    await deleteCampaigns(app.context.hub, site, [id]);
    await expect(load()).rejects.toMatchObject({ status: 404 });
  });
});

describe('saving', () => {
  test('makes the next version, and one that says who made it', async () => {
    expect(await save('New', 1)).toMatchObject({ ok: true, did: 'saved', campaign: { revision: 2, name: 'New' } });
    const list = await versions.loader({ ...app.ask(`/app/versions/${id}`), params: { id } });
    expect(list.versions[0]).toMatchObject({ revision: 2, savedBy: expect.any(String) });
  });

  test('what is there already is no conflict: an answer that was lost on the way can be asked for again', async () => {
    await save('New', 1, terms(percent(0.1)));
    expect(await save('New', 1, terms(percent(0.1)))).toMatchObject({ ok: true, campaign: { revision: 2 } });
  });

  test('upon what somebody else saved is refused with what there is now', async () => {
    await save('Theirs', 1, terms(percent(0.2)));
    expect(await save('Mine', 1)).toMatchObject({
      ok: false,
      why: 'changed-meanwhile',
      held: { campaign: { revision: 2, name: 'Theirs' }, terms: { discount: { share: 0.2 } } },
    });
    expect((await stored()).name).toBe('Theirs');
  });

  test('what is no campaign is refused with every problem at its place', async () => {
    const answer = await wish({ intent: 'save', revision: 1, document: { ...document, priority: -1, name: '' } });
    expect(answer).toMatchObject({ ok: false, why: 'invalid', problems: [{ path: 'name' }, { path: 'priority' }] });
    expect((await stored()).revision).toBe(1);
  });

  test('a campaign that is gone says so', async () => {
    await deleteCampaigns(app.context.hub, site, [id]);
    expect(await save('Late', 1)).toEqual({ ok: false, why: 'missing' });
    expect(await save('Late', 1, terms(percent(0.1)))).toEqual({ ok: false, why: 'missing' });
  });

  test.each(['', '{', '[]', '{"intent":"explode"}', '{"intent":"save"}', '{"intent":"save","revision":"1"}'])(
    'as no editor asks for it (%s) is refused',
    async (body) => {
      expect(await wish(body)).toEqual({ ok: false, why: 'unreadable' });
      expect((await stored()).revision).toBe(1);
    },
  );
});

describe('the terms of codes', () => {
  test('are kept beside the campaign, and only there', async () => {
    const answer = await save('A', 1, terms(percent(0.1)));
    expect(answer).toMatchObject({ ok: true, terms: percent(0.1) });
    expect(JSON.stringify((await stored()).document)).not.toContain('TEA');
  });

  test('that are wrong are told before anything is saved', async () => {
    const answer = await save('A', 1, terms(percent(7)));
    expect(answer).toMatchObject({ ok: false, why: 'terms', problems: [{ path: 'discount.share' }] });
    expect(answer).not.toHaveProperty('held');
    expect(await stored()).toMatchObject({ revision: 1, name: 'Welcome' });
  });

  test('that nobody changed are not written: those that somebody else set meanwhile stay', async () => {
    await save('A', 1, terms(percent(0.1)));
    await save('A', 2, terms(percent(0.3), percent(0.1)));
    expect(await save('B', 2)).toMatchObject({ ok: true, terms: percent(0.3) });
  });

  test('that two set at once are told to the second, who has saved nothing', async () => {
    await save('A', 1, terms(percent(0.1)));
    expect(await save('A', 2, terms(percent(0.2), percent(0.1)))).toMatchObject({ ok: true });
    const late = await save('B', 2, terms(percent(0.3), percent(0.1)));
    expect(late).toMatchObject({
      ok: false,
      why: 'changed-meanwhile',
      held: { campaign: { revision: 2, name: 'A' }, terms: percent(0.2) },
    });
    expect(await stored()).toMatchObject({ revision: 2, name: 'A' });
    expect(await readCodeTerms(app.context.hub, site, id)).toMatchObject(percent(0.2));
    // Knowing them, they may put theirs on top.
    expect(await save('B', 2, terms(percent(0.3), percent(0.2)))).toMatchObject({ ok: true, terms: percent(0.3) });
  });

  test('set by eight at once have one winner', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => save('Welcome', 1, terms(percent((at + 1) / 10)))),
    );
    const won = answers.filter(({ ok }) => ok);
    expect(won).toHaveLength(1);
    expect(won[0]).toMatchObject({ terms: await readCodeTerms(app.context.hub, site, id) });
  });
});

describe('publishing', () => {
  test('saves and puts live', async () => {
    const answer = await publish('Out', 1);
    expect(answer).toMatchObject({
      ok: true,
      did: 'published',
      campaign: { name: 'Out', revision: 2, liveRevision: 2, status: 'live' },
    });
  });

  test('what would harm visitors is saved, not published, and told in the merchant’s language', async () => {
    const answer = await wish({ intent: 'publish', revision: 1, document: unlabelled(), locale: 'de' });
    expect(answer).toMatchObject({
      ok: false,
      why: 'blocked',
      problems: [{ path: 'content.steps.0.blocks.0.fields.0.label', message: expect.stringMatching(/Feld/) }],
      held: { campaign: { revision: 2, status: 'draft' } },
    });
    // The page knows the new revision, so its next save is no conflict.
    const next = await wish({ intent: 'save', revision: 2, document: { ...document, name: 'Mended' } });
    expect(next).toMatchObject({ ok: true, campaign: { revision: 3 } });
  });

  test('what the shop has no room for is saved, not published, and told', async () => {
    // Rules stay with the snapshot, whatever content can leave it: these alone are more than the shop keeps.
    const value = Array.from({ length: 500 }, (_, at) => `/products/${'rather-'.repeat(50)}long-${at}`);
    const heavy = { ...document, audience: { attribute: 'page.path', is: 'in', value } };
    const answer = await wish({ intent: 'publish', revision: 1, document: heavy });
    expect(answer).toMatchObject({ ok: false, why: 'blocked', held: { campaign: { revision: 2 } } });
    expect(answer.ok === false && 'problems' in answer && answer.problems.length).toBeGreaterThan(0);
  });

  test('upon what somebody else saved is refused, and can be wished again with the revision there is', async () => {
    await save('Theirs', 1);
    const refused = await publish('Mine', 1);
    expect(refused).toMatchObject({ ok: false, why: 'changed-meanwhile', held: { campaign: { revision: 2 } } });
    expect(await publish('Mine', 2)).toMatchObject({ ok: true, campaign: { name: 'Mine', liveRevision: 3 } });
  });

  test('with terms that are wrong does neither', async () => {
    expect(await publish('A', 1, terms({ kind: 'unique' }))).toMatchObject({ ok: false, why: 'terms' });
    expect(await stored()).toMatchObject({ revision: 1, status: 'draft' });
  });
});

describe('pausing', () => {
  test('takes it off the shop', async () => {
    await publish('Out', 1);
    const answer = await wish({ intent: 'pause' });
    expect(answer).toMatchObject({ ok: true, did: 'paused', campaign: { status: 'paused', revision: 2 } });
    expect(answer.ok && answer.campaign.liveRevision).toBeUndefined();
  });

  test('what is gone says so', async () => {
    expect(await wish({ intent: 'pause' }, 'nothing')).toEqual({ ok: false, why: 'missing' });
  });
});

describe('rolling back', () => {
  test('brings an older version back as the newest, live or not as it is wished', async () => {
    await publish('Second', 1);
    const back = await wish({ intent: 'roll-back', version: 1, publish: false });
    expect(back).toMatchObject({
      ok: true,
      did: 'rolled-back',
      campaign: { name: 'Welcome', revision: 3, liveRevision: 2 },
    });
    const again = await wish({ intent: 'roll-back', version: 2, publish: true });
    expect(again).toMatchObject({ ok: true, campaign: { name: 'Second', revision: 4, liveRevision: 4 } });
  });

  test('to a version that never was, or of a campaign that is gone, says so', async () => {
    for (const of of [id, 'nothing'])
      expect(await wish({ intent: 'roll-back', version: 9, publish: false }, of)).toEqual({
        ok: false,
        why: 'missing',
      });
  });

  test('to what would harm visitors is not published, and changes nothing', async () => {
    await wish({ intent: 'save', revision: 1, document: unlabelled() });
    await publish('Good', 2);
    const answer = await wish({ intent: 'roll-back', version: 2, publish: true });
    expect(answer).toMatchObject({ ok: false, why: 'blocked', problems: [{ message: expect.any(String) }] });
    expect(await stored()).toMatchObject({ name: 'Good', revision: 3, liveRevision: 3 });
  });

  test('to what an older Beckon let through is refused with its problems', async () => {
    await save('Second', 1);
    const where = { site_campaign_revision: { site, campaign: id, revision: 1 } };
    // A hub that runs can change no version.
    const owner = openDb(app.hub.urls.migrate, 1);
    await owner.campaignVersion.update({ where, data: { document: { ...document, priority: -1 } as never } });
    await owner.$disconnect();
    const answer = await wish({ intent: 'roll-back', version: 1, publish: false });
    expect(answer).toMatchObject({ ok: false, why: 'invalid', problems: [{ path: 'priority' }] });
  });
});

test('a campaign made in the editor’s own way is one that it can save', async () => {
  const made = await createCampaign(app.context.hub, site, newCampaign({ id: 'blank', name: 'Blank', locale: 'en' }));
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { document: blank, revision } = made.campaign;
  expect(await wish({ intent: 'save', revision, document: { ...blank, name: 'Mine' } }, 'blank')).toMatchObject({
    ok: true,
  });
});

test('nobody without Shopify’s signature opens or saves anything', async () => {
  const init = { method: 'POST', body: JSON.stringify({ intent: 'pause' }) };
  for (const headers of [{ authorization: 'Bearer nonsense' }, { authorization: '' }]) {
    const args = { ...app.ask(`/app/campaigns/${id}`, { ...init, headers }), params: { id } };
    await expect(route.action(args)).rejects.toBeInstanceOf(Response);
  }
});
