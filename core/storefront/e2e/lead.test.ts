import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Block } from '@beckon/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Scene } from './stage/scene.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const form: Block = {
  kind: 'form',
  id: 'form',
  submit: 'Send',
  after: { do: 'next' },
  fields: [{ kind: 'email', name: 'email', label: 'Email', required: true }],
};
const coupon: Block = {
  kind: 'coupon',
  id: 'coupon',
  label: 'Yours',
  code: { from: 'lead' },
  copy: 'Copy',
  copied: 'Copied',
};
const campaign = {
  id: 'ask',
  content: {
    label: 'Ask',
    steps: [
      { id: 'ask', blocks: [form] },
      { id: 'thanks', blocks: [coupon] },
    ],
  },
};
const openScene = (more: object = {}) => stage.scene({ campaigns: [campaign], ...more });
const toLeads = ({ requests }: Scene) => requests.filter(({ url }) => url.includes('/leads'));

describe('a form', () => {
  test('asks for its ticket when somebody begins to fill it in, once, and sends it with the lead', async () => {
    const scene = await openScene();
    await scene.visit();
    const field = scene.campaign('ask').getByLabel('Email');
    await field.focus();
    expect(toLeads(scene)).toEqual([]);
    await field.pressSequentially('jo@mail.example');
    await expect
      .poll(() => toLeads(scene).map(({ method, url }) => [method, new URL(url).pathname + new URL(url).search]))
      .toEqual([['GET', '/leads/ticket?site=stage']]);
    await scene.campaign('ask').getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => scene.campaign('ask').getByText('THANKS-1').isVisible()).toBe(true);
    expect(scene.leads()).toMatchObject([{ site: 'stage', campaign: 'ask', form: 'form', fields: { email: 'jo@mail.example' }, ticket: 'ticket-1' }]); // prettier-ignore
    expect(toLeads(scene)).toHaveLength(2);
    await scene.close();
  });

  test('counts the same answers sent again as one lead, and gives other answers a ticket of their own', async () => {
    const again: Block = {
      kind: 'button',
      id: 'again',
      text: 'Back',
      action: { do: 'go-to', step: 'ask' },
      look: 'link',
      converts: false,
    };
    const [ask] = campaign.content.steps;
    const content = { label: 'Ask', steps: [ask, { id: 'thanks', blocks: [coupon, again] }] };
    const scene = await openScene({ campaigns: [{ id: 'ask', content }] });
    await scene.visit();
    const ours = scene.campaign('ask');
    const send = async (leads: number) => {
      await ours.getByRole('button', { name: 'Send' }).click();
      await ours.getByRole('button', { name: 'Back' }).click();
      await expect.poll(() => scene.leads()).toHaveLength(leads);
    };
    await ours.getByLabel('Email').fill('jo@mail.example');
    await send(1);
    await send(2);
    await scene.flushEvents();
    expect(scene.eventsNamed('form-submitted')).toHaveLength(1);
    await ours.getByLabel('Email').fill('joe@mail.example');
    await send(3);
    await scene.flushEvents();
    expect(scene.eventsNamed('form-submitted')).toHaveLength(2);
    const [first, same, other] = scene.leads();
    expect(same).toEqual(first);
    expect([first?.['ticket'], other?.['ticket']]).toEqual(['ticket-1', 'ticket-2']);
    expect(other?.['key']).not.toBe(first?.['key']);
    await scene.expectQuiet();
    await scene.close();
  });

  test('sends its lead without a ticket where it got none', async () => {
    const scene = await openScene();
    await scene.page.route('**/leads/ticket*', (route) => route.abort());
    await scene.visit();
    await scene.campaign('ask').getByLabel('Email').fill('jo@mail.example');
    await scene.campaign('ask').getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => scene.leads()).toHaveLength(1);
    expect(scene.leads()[0]).not.toHaveProperty('ticket');
    await scene.close();
  });

  test('says what the server has to say, in place of what would come next', async () => {
    const scene = await openScene({ leadAnswer: { ok: true, message: 'Your code follows by mail.' } });
    await scene.visit();
    await scene.campaign('ask').getByLabel('Email').fill('jo@mail.example');
    await scene.campaign('ask').getByRole('button', { name: 'Send' }).click();
    const said = scene.campaign('ask').getByText('Your code follows by mail.');
    await expect.poll(() => said.isVisible()).toBe(true);
    expect(await said.evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it)).toBe(true);
    expect(await scene.campaign('ask').getByLabel('Email').count()).toBe(0);
    await scene.close();
  });

  test('that was sent as the page was left arrives, though a hub elsewhere is asked for leave first', async () => {
    const leads: string[] = [];
    let allow: (() => void) | undefined;
    const hub = createServer(({ method, headers }, response) => {
      const leave = { 'access-control-allow-origin': headers.origin, 'access-control-allow-headers': '*' };
      const answer = () => response.writeHead(200, { ...leave, 'content-type': 'application/json' }).end('{"ok":true}');
      if (method === 'POST') leads.push(String(headers['idempotency-key']));
      if (method === 'OPTIONS') allow = answer;
      else answer();
    });
    await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/leads`;
    const scene = await openScene({ site: { endpoints: { leads: address } } });
    await scene.visit();
    await scene.campaign('ask').getByLabel('Email').fill('jo@mail.example');
    await scene.campaign('ask').getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => allow).toBeDefined();
    await scene.visit('/other');
    allow?.();
    await expect.poll(() => leads).toHaveLength(1);
    await scene.close();
    hub.closeAllConnections();
    await new Promise((resolve) => hub.close(resolve));
  });

  test.each([
    [
      'closed',
      `document.querySelector('beckon-campaign').shadowRoot.querySelector('button[aria-label="Close"]').click()`,
    ],
    ['withdrawn', `beckon('consent', 'denied')`],
  ])('that was %s while it was on its way leads nowhere when the answer comes', async (_, act) => {
    const linked = { ...form, after: { do: 'link', href: '/elsewhere' } } as const;
    const content = { label: 'Ask', steps: [{ id: 'ask', blocks: [linked] }] };
    const scene = await openScene({ campaigns: [{ id: 'ask', content, frequency: { withoutMemory: 'hold' } }] });
    let answer = (): void => {};
    const isHeld = new Promise<void>((resolve) => (answer = resolve));
    await scene.page.route('**/leads', (route) => isHeld.then(() => route.continue()));
    await scene.visit();
    await scene.campaign('ask').getByLabel('Email').fill('jo@mail.example');
    await scene.settle();
    await scene.campaign('ask').getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => toLeads(scene).filter(({ method }) => method === 'POST')).toHaveLength(1);
    await scene.page.evaluate(
      `window.isSame = true; window.isSent = new Promise((go) => addEventListener('beckon.after-form-submit', go)); 0`,
    );
    await scene.page.evaluate(act);
    await expect.poll(() => scene.campaign('ask').count()).toBe(0);
    answer();
    await scene.page.evaluate('isSent.then(() => 0)');
    await scene.settle();
    expect(await scene.page.evaluate('window.isSame')).toBe(true);
    expect(scene.leads()).toHaveLength(1);
    await scene.expectQuiet();
    await scene.close();
  });
});
