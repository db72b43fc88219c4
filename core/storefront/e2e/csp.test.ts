import { listPolicyLines, policyPlatforms, readPageSources, writePolicy, type PolicyPlatform } from '@beckon/editing/promises/page-policy'; // prettier-ignore
import { afterAll, beforeAll, expect, test } from 'vitest';
import { email, everyBlock, form, formatKinds, formats, heading, offer, page } from './show-content.ts';
import { eventually, openShows } from './shows.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

/** A film and its picture come from the shop: what its policy says of them is the shop's own affair. */
const blocks = everyBlock.filter(({ kind }) => kind !== 'video');

test.each(formatKinds)(
  'a %s on a hostile page with the strictest policy: nothing forbidden, nothing thrown',
  async (kind) => {
    const { scene, ours, show, told } = await openShows(stage, { fixture: 'hostile' });
    const format = kind === 'embed' ? { ...formats.embed, into: '#far' } : formats[kind];
    expect(await show(format, page([heading, ...blocks]))).toBe(true);
    if (kind === 'feed') {
      await ours.getByRole('button', { name: /^News/ }).click();
      await ours.getByRole('button', { name: /Autumn/ }).click();
    }
    await ours.getByRole('button', { name: 'Join' }).click();
    await ours.getByText('Please fill this in.').first().waitFor();
    await ours.getByRole('button', { name: 'Copy' }).click();
    await ours.getByRole('button', { name: 'No, thank you' }).click();
    await eventually(() => ours.count()).toBe(0);
    expect((await told()).at(-1)).toEqual({ what: 'closed', by: 'action' });
    await scene.expectQuiet({ except: [/404/] });
    await scene.close();
  },
);

test('a tab and the steps of a form on a hostile page', async () => {
  const { scene, ours, show, run } = await openShows(stage, { fixture: 'hostile' });
  await run((it) => it.setAnswer({ ok: true, code: 'LEAD-1' }));
  const thanks = {
    id: 'thanks',
    blocks: [{ kind: 'coupon', id: 'c', label: 'Code', code: { from: 'lead' }, copy: 'Copy', copied: 'Copied' }],
  } as const;
  const first = { id: 'one', blocks: [heading, form([email])] };
  await show(formats.popup, {
    ...offer,
    steps: [first, thanks],
    tab: { text: 'Ten percent', side: 'start', when: 'first' },
  });
  await ours.getByRole('button', { name: 'Ten percent' }).click();
  await ours.getByLabel('Email').fill('ada@example.com');
  await ours.getByRole('button', { name: 'Join' }).click();
  await ours.getByText('LEAD-1').waitFor();
  await scene.expectQuiet();
  await scene.close();
});

/** The very text that the admins print, for a shop whose files, hub and pictures are all on the stage's one origin. */
const policyOf = (platform: PolicyPlatform) => (origin: string, nonce: string) => {
  const { nonce: place, ...sources } = readPageSources(platform, origin);
  const here = platform === 'shopify' ? { ...sources, scripts: origin, pictures: [origin] } : sources;
  return { 'content-security-policy': writePolicy(listPolicyLines({ ...here, ...(place && { nonce }) })) };
};

test.each(policyPlatforms)(
  'under the policy that the guide prints for %s, every format is drawn and none is refused',
  async (platform) => {
    // The lines that make the queue stand in the pages of plain sites alone.
    const fixture = platform === 'plain' ? 'guided' : 'printed';
    const { scene, ours, show } = await openShows(stage, { fixture, headers: policyOf(platform) });
    for (const kind of formatKinds) {
      const format = kind === 'embed' ? { ...formats.embed, into: '#far' } : formats[kind];
      expect(await show(format, page([heading, ...blocks]))).toBe(true);
      if (kind === 'feed') {
        await ours.getByRole('button', { name: /^News/ }).click();
        await ours.getByRole('button', { name: /Autumn/ }).click();
      }
      await ours.getByRole('button', { name: 'No, thank you' }).click();
      await eventually(() => ours.count()).toBe(0);
    }
    await scene.expectQuiet({ except: [/404/] });
    await scene.close();
  },
);

test('under the policy that the guide prints for plain sites, a whole campaign comes, counts and sends its form', async () => {
  const scene = await stage.scene({
    fixture: 'guided',
    headers: policyOf('plain'),
    campaigns: [{ id: 'hello', content: { label: 'Hello', steps: [{ id: 'one', blocks: [heading, form([email])] }] } }],
  });
  await scene.visit();
  await scene.campaign('hello').getByLabel('Email').fill('ada@example.com');
  await scene.campaign('hello').getByRole('button', { name: 'Join' }).click();
  await eventually(() => scene.leads().length).toBe(1);
  await scene.flushEvents();
  expect(scene.eventsNamed('campaign-shown')).toHaveLength(1);
  await scene.expectQuiet();
  await scene.close();
});
