/**
 * A stage for browser scenes: real Chromium, the tag as it is shipped, a page shaped like some shop, a server that keeps
 * what was sent.
 *
 *   const stage = await openStage();                       // beforeAll; stage.close() in afterAll
 *   const scene = await stage.scene({ fixture: 'shopify', campaigns: [{ id: 'hello' }], consent: 'granted' });
 *   await scene.visit('/');                                // prints snapshot, facts, snippet; waits for the load event
 *   await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
 *   await scene.flushEvents();                             // hides the page, so that what waits is sent
 *   expect(scene.eventsNamed('campaign-shown')).toHaveLength(1);
 *   await scene.expectQuiet();                             // no console line, error, violation, foreign request
 *   await scene.close();
 *
 * A campaign needs only an id: it is a popup on page load, for everybody, on every page view, that may show without
 * memory (see stage/fill-campaign.ts). It goes through parseCampaign and publish and fails loudly where they refuse it.
 * Consent is granted by the page unless the scene says otherwise; `region: 'US-TX'` prints the place as facts.
 */
import type { Browser } from 'playwright-core';
import { buildTag, tagFolder } from '../build/build.ts';
import { findChromium, findLightChromium } from './stage/find-chromium.ts';
import { giveBack, lendBrowser } from './stage/lend-browser.ts';
import { keepWindows } from './stage/lend-window.ts';
import { openScene } from './stage/scene.ts';
import type { Scene, SceneOptions } from './stage/scene.ts';

export type { Scene, SceneOptions } from './stage/scene.ts';
export type { CampaignPart } from './stage/fill-campaign.ts';
export type { SitePart } from './stage/fill-site.ts';

export interface Stage {
  readonly browser: Browser;
  /** The folder of the built tag. */
  readonly tagFolder: string;
  /** A visitor of their own, with nothing remembered, in front of a shop of their own. */
  scene(options?: SceneOptions): Promise<Scene>;
  /** Closes every scene that is still open, and gives the browser back. */
  close(): Promise<void>;
}

export interface StageOptions {
  /** Playwright switches the back/forward cache off, and the light Chromium has none; a scene about it has it. */
  readonly hasBackForwardCache?: boolean;
  /**
   * Every tab has a process of its own, and every scene a window that nobody had: for what tabs tell each other, and for what
   * is measured. With the back/forward cache it is so anyway.
   */
  readonly hasProcesses?: boolean;
}

/** A test file opens one stage. */
export async function openStage({
  hasBackForwardCache = false,
  hasProcesses = hasBackForwardCache,
}: StageOptions = {}): Promise<Stage> {
  await buildTag();
  const browser = await lendBrowser({
    executablePath: hasBackForwardCache ? findChromium() : findLightChromium(),
    args: [
      '--no-sandbox',
      // Nothing but this machine can be reached: a foreign request is a fault, and must not leave.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      '--disable-component-update',
      '--disable-domain-reliability',
      // The next visitor's page finds the process of the last one's.
      ...(hasProcesses ? [] : ['--renderer-process-limit=1']),
    ],
    ...(hasBackForwardCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
  });
  const lendWindow = keepWindows(browser, hasProcesses);
  const scenes = new Set<Scene>();
  return {
    browser,
    tagFolder,
    scene: async (options = {}) => {
      const scene = await openScene(lendWindow, tagFolder, options);
      scenes.add(scene);
      return scene;
    },
    close: async () => {
      await Promise.all([...scenes].map((scene) => scene.close()));
      await giveBack(browser);
    },
  };
}
