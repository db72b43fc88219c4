import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../build/manifest.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
let address: string;
beforeAll(async () => {
  stage = await openStage();
  const { files } = JSON.parse(readFileSync(path.join(stage.tagFolder, 'manifest.json'), 'utf8')) as Manifest;
  address = files.find(({ role }) => role === 'popup-and-form')?.address ?? '';
  // Three cuts take their time on a busy machine.
}, 240_000);
afterAll(() => stage?.close());

const content = {
  steps: [
    {
      blocks: [
        { kind: 'heading', text: 'Letters' },
        {
          kind: 'form',
          fields: [{ kind: 'email', name: 'email', label: 'E-mail' }],
          submit: 'Sign up',
        },
      ],
    },
  ],
} as const;

/** What a server prints in the loader's place. */
const printModule = (src: string) =>
  `document.head.appendChild(Object.assign(document.createElement('script'), { type: 'module', src: '/beckon/${src}' }))`;

describe('a page that was printed with one file for a popup and its form', () => {
  test.each([
    ['of this release', () => address],
    ['of another release, out of a cache', () => 'beckon-popup-and-form.js?ver=older'],
  ])('%s shows it, takes what is filled in, and tells its story once', async (_, findAddress) => {
    expect(address).toMatch(/^beckon-popup-and-form\.js\?ver=[\da-f]{6}$/);
    const scene = await stage.scene({ campaigns: [{ id: 'letters', content } as never] });
    await scene.page.route('**/beckon/loader.js', (route) =>
      route.fulfill({ body: printModule(findAddress()), contentType: 'text/javascript' }),
    );
    await scene.visit('/');
    const popup = scene.campaign('letters');
    await popup.getByLabel('E-mail').fill('jo@mail.example');
    const before = scene.requests.filter(({ url }) => /act-|show-|engine-/.test(url)).map(({ url }) => url);
    expect(before).toEqual([]);
    await popup.getByRole('button', { name: 'Sign up' }).click();
    await expect.poll(() => scene.leads().length).toBe(1);
    await scene.page.evaluate(`beckon('event', 'played')`);
    await scene.flushEvents();
    for (const name of ['page-viewed', 'campaign-shown', 'form-submitted', 'custom'] as const)
      expect(scene.eventsNamed(name).length, name).toBe(1);
    await scene.expectQuiet();
    await scene.close();
  });
});
