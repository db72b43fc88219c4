import type { Block, Campaign, Format } from '@beckon/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { email, form, heading, text } from './show-content.ts';
import { openStage, type Scene, type Stage } from './stage.ts';

let stage: Stage;
let asPeopleHaveIt: Stage;
beforeAll(async () => {
  stage = await openStage();
  asPeopleHaveIt = await openStage({ hasBackForwardCache: true });
});
afterAll(() => Promise.all([stage.close(), asPeopleHaveIt.close()]));

const steps = (...all: readonly (readonly Block[])[]): Campaign['content'] => ({
  label: 'Hello',
  steps: all.map((blocks, at) => ({ id: `step-${at + 1}`, blocks })),
});
const styled = (css: string): string => `new MutationObserver((_, observer) => {
  if (!document.head) return;
  observer.disconnect();
  document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }));
}).observe(document, { childList: true, subtree: true })`;

describe('what did not come', () => {
  const picture = (rest: Partial<Extract<Block, { kind: 'image' }>> = {}): Block => ({
    kind: 'image',
    id: 'image',
    url: '/gone.png',
    alt: '',
    width: 600,
    height: 400,
    ...rest,
  });
  const popup = { kind: 'popup', position: 'center', width: 640, closesOnOverlay: true } as const;
  const beside = { url: '/gone.png', alt: 'A lamp' };

  const open = async (format: Format, ...blocks: readonly Block[]) => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello', format, content: steps(blocks) }] });
    await scene.page.route(/gone/, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await scene.visit('/');
    await scene.settle();
    const ours = scene.page.locator('beckon-campaign, beckon-feed');
    return { scene, ours };
  };
  const end = async (scene: Scene) => {
    await scene.expectQuiet({ except: [/404/] });
    await scene.close();
  };

  test.each<[string, Format, readonly Block[]]>([
    ['beside the content', { ...popup, image: { ...beside, side: 'start' } }, [heading, text]],
    ['above the content', { ...popup, image: { ...beside, side: 'top' } }, [heading, text]],
    ['of a full screen', { kind: 'full-screen', image: beside }, [heading, text]],
    ['without words', popup, [heading, picture(), text]],
    ['of a product', popup, [heading, { kind: 'products', id: 'p', items: [{ title: 'Lamp', url: '/lamp', image: '/gone.png' }] }]],
    ['that is a video', popup, [heading, { kind: 'video', id: 'v', url: '/gone.mp4', label: 'A lamp', width: 640, height: 360 }, text]],
  ])('a picture %s leaves no hole', async (_, format, blocks) => {
    const { scene, ours } = await open(format, ...blocks);
    await expect.poll(() => ours.locator('img, video').count()).toBe(0);
    if (blocks.includes(text)) {
      const [words, card] = await Promise.all([ours.locator('.text').boundingBox(), ours.locator('.card').boundingBox()]);
      expect(words!.x + words!.width / 2).toBeCloseTo(card!.x + card!.width / 2, -1);
      if (format.kind === 'popup') expect(card!.height).toBeLessThan(260);
    }
    await end(scene);
  }); // prettier-ignore

  test('a picture with words leaves them, and they lead where it led', async () => {
    const { scene, ours } = await open(popup, picture({ alt: 'Winter sale: 30 % off lamps', href: '/sale' }));
    await expect.poll(() => ours.locator('img').count()).toBe(0);
    await ours.getByRole('link', { name: 'Winter sale: 30 % off lamps' }).click();
    await scene.page.waitForURL('**/sale');
    await end(scene);
  });

  test('a popup of nothing but that goes', async () => {
    const { scene, ours } = await open(popup, picture({ href: '/sale' }));
    await expect.poll(() => ours.count()).toBe(0);
    await scene.flushEvents();
    expect(scene.eventsNamed('campaign-closed').map(({ data }) => data)).toEqual([{ by: 'page' }]);
    await end(scene);
  });

  test('a message of the feed does without its picture', async () => {
    const { scene, ours } = await open({ kind: 'feed', teaser: 'Autumn', image: beside }, heading, picture(), text);
    await ours.getByRole('button', { name: /new/ }).click();
    await expect.poll(() => ours.locator('.row img').count()).toBe(0);
    expect(await ours.locator('.row').innerText()).toBe('Autumn');
    await ours.locator('.row').click();
    await expect.poll(() => ours.locator('img').count()).toBe(0);
    await end(scene);
  });

  test('a picture in the page itself keeps its room: nothing jumps', async () => {
    const embed = { kind: 'embed', into: '#far', placement: 'append', reserve: 0 } as const;
    const { scene, ours } = await open(embed, heading, picture({ alt: 'A lamp' }));
    await scene.page.waitForTimeout(300);
    expect((await ours.locator('img').boundingBox())!.height).toBeGreaterThan(300);
    await end(scene);
  });
});

describe('a body that holds fast what is fixed', () => {
  test.each(['transform: translateZ(0)', 'filter: brightness(1)', 'contain: layout', 'will-change: transform'])(
    '%s: a slide-in, a bell and a handle are where the visitor sees them',
    async (style) => {
      const tab = { text: 'Ten percent', side: 'bottom-start', when: 'first' } as const;
      const scene = await stage.scene({
        initScript: styled(`body { ${style} }`),
        campaigns: [
          { id: 'aside', format: 'slide-in' },
          { id: 'news', format: 'feed' },
          { id: 'handle', content: { ...steps([heading]), tab } },
        ],
      });
      await scene.visit('/');
      await scene.settle();
      const { height } = scene.page.viewportSize()!;
      const ours = scene.page.locator('beckon-campaign .place, beckon-feed .bell');
      const isSeen = () =>
        ours.evaluateAll((all, height) => all.map((it) => it.getBoundingClientRect().bottom < height), height);
      await expect.poll(isSeen).toEqual([true, true, true]);
      // It stays there, and goes and comes like any other.
      await scene.page.waitForTimeout(400);
      expect(await isSeen()).toEqual([true, true, true]);
      await scene.campaign('aside').getByRole('button', { name: 'Close' }).click();
      await expect.poll(() => scene.campaign('aside').count()).toBe(0);
      await scene.expectQuiet();
      await scene.close();
    },
  );

  test('a page that moves its own things about at every change is not driven round in circles', async () => {
    const scene = await stage.scene({
      initScript: `addEventListener('DOMContentLoaded', () => {
        const widget = document.createElement('aside');
        new MutationObserver(() => { if (document.body.lastElementChild !== widget) { document.body.append(widget); window.moves = (window.moves ?? 0) + 1; } })
          .observe(document.body, { childList: true });
      })`,
      campaigns: [{ id: 'aside', format: 'slide-in' }],
    });
    await scene.visit('/');
    await scene.campaign('aside').getByRole('button', { name: 'Close' }).waitFor();
    await scene.settle();
    expect(await scene.page.evaluate('window.moves')).toBeLessThan(6);
    await scene.close();
  });
});

describe('an embed in the place of something', () => {
  test.each([
    '#hero { display: flex }',
    '[hidden] { display: block !important }',
    '#hero { display: grid !important }',
  ])('stands there alone, however the theme lays that out: %s', async (css) => {
    const replaced = { kind: 'embed', into: '#hero', placement: 'replace', reserve: 0 } as const;
    const scene = await stage.scene({
      initScript: styled(css),
      viewport: { width: 800, height: 300 },
      campaigns: [{ id: 'hello', format: replaced }],
    });
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(() => scrollTo(0, 900));
    await scene.campaign('hello').getByRole('heading').waitFor();
    expect(await scene.page.locator('#hero').evaluate((it) => it.getClientRects().length)).toBe(0);
    await scene.page.evaluate(`beckon('close', 'hello')`);
    await expect.poll(() => scene.page.locator('#hero').evaluate((it) => it.getClientRects().length)).toBe(1);
    await scene.close();
  });
});

describe('who comes back to a page that the browser kept', () => {
  const goAndComeBack = async (scene: Scene, link: string) => {
    await scene.page.evaluate(`addEventListener('pageshow', () => (window.isBack = true))`);
    await scene.campaign('hello').getByRole('link', { name: link }).click();
    await scene.page.waitForURL('**/other');
    // Not `goBack`: it waits for a load that a page out of the cache does not have.
    await scene.page.evaluate(() => history.back());
    await scene.page.waitForFunction('window.isBack');
    await scene.settle();
  };
  const once = { again: { kind: 'once-per-visit' } } as const;
  const shopNow: Block = {
    kind: 'button',
    id: 'shop',
    text: 'Shop now',
    action: { do: 'link', href: '/other' },
    look: 'primary',
    converts: false,
  };

  test.each(['popup', 'full-screen'] as const)('by a link of a %s finds the page', async (format) => {
    const scene = await asPeopleHaveIt.scene({ campaigns: [{ id: 'hello', format, frequency: once }] });
    await scene.visit('/');
    await scene.settle();
    await goAndComeBack(scene, 'Go');
    expect(await scene.campaign('hello').count()).toBe(0);
    await scene.page.locator('#add').click();
    await scene.flushEvents();
    expect(scene.eventsNamed('campaign-closed').map(({ data }) => data)).toEqual([{ by: 'page' }]);
    await scene.close();
  });

  test('finds the code again that came for a form, however it is said', async () => {
    const content = steps(
      [heading, form([email])],
      [{ ...heading, id: 'code', text: 'Your code: {{ code }}' } as Block, shopNow],
    );
    const scene = await asPeopleHaveIt.scene({ campaigns: [{ id: 'hello', content, frequency: once }] });
    await scene.visit('/');
    await scene.campaign('hello').getByLabel('Email').fill('maren@example.com');
    await scene.campaign('hello').getByRole('button', { name: 'Join' }).click();
    await scene.campaign('hello').getByRole('heading', { name: 'THANKS-1' }).waitFor();
    await goAndComeBack(scene, 'Shop now');
    expect(await scene.campaign('hello').getByRole('heading', { name: 'THANKS-1' }).count()).toBe(1);
    await scene.close();
  });

  test('by a link of a slide-in, which is in nobody’s way, finds it again', async () => {
    const scene = await asPeopleHaveIt.scene({ campaigns: [{ id: 'hello', format: 'slide-in', frequency: once }] });
    await scene.visit('/');
    await scene.settle();
    await goAndComeBack(scene, 'Go');
    expect(await scene.campaign('hello').count()).toBe(1);
    await scene.close();
  });
});

describe('a page that its theme zooms', () => {
  const long = steps([heading, ...Array.from({ length: 30 }, (_, at) => ({ ...text, id: 'text-' + at }) as Block)]);
  const viewport = { width: 800, height: 500 };
  const open = async (css: string, format: 'slide-in' | 'feed' | 'full-screen' | 'popup') => {
    const campaign = { id: 'hello', format, content: long };
    const scene = await stage.scene({ initScript: styled(css), viewport, campaigns: [campaign] });
    await scene.visit('/');
    await scene.settle();
    if (format === 'feed') {
      await scene.page.locator('.bell').click();
      await scene.page.locator('.row').click();
    }
    return scene;
  };

  test.each([
    ['html { zoom: 1.25 }', 'slide-in'],
    ['body { zoom: 1.25 }', 'slide-in'],
    ['html { zoom: 1.25 }', 'feed'],
    ['body { zoom: 1.25 }', 'feed'],
  ] as const)('%s: the way out of a long %s is in the window', async (css, format) => {
    const scene = await open(css, format);
    const out = scene.page.locator('beckon-campaign .x, beckon-feed .x');
    await expect.poll(async () => (await out.boundingBox())!.y).toBeGreaterThan(0);
    await scene.expectQuiet();
    await scene.close();
  });

  test.each(['html', 'body'])('%s { zoom: 0.8 }: a full screen is the whole of it', async (element) => {
    const scene = await open(element + ' { zoom: 0.8 }', 'full-screen');
    const card = scene.page.locator('beckon-campaign .card');
    await expect.poll(() => card.boundingBox()).toMatchObject({ x: 0, ...viewport });
    await scene.close();
  });
});

describe('a press beside a popup', () => {
  const pressBeside = (scene: Scene) => scene.page.mouse.click(20, 300);

  test('does not throw away the prize of a wheel that still turns', async () => {
    const slices = [{ label: '5 % off', weight: 1, code: 'FIVE' }, { label: '10 % off', weight: 1, code: 'TEN' }]; // prettier-ignore
    const wheel: Block = { kind: 'spin-wheel', id: 'wheel', slices, spin: 'Spin', result: 'You won: {{ prize }}' };
    const scene = await stage.scene({ campaigns: [{ id: 'hello', content: steps([heading, wheel]) }] });
    await scene.visit('/');
    await scene.settle();
    await scene.campaign('hello').getByRole('button', { name: 'Spin' }).click();
    await pressBeside(scene);
    await scene.campaign('hello').getByText('You won:').last().waitFor();
    await pressBeside(scene);
    await expect.poll(() => scene.campaign('hello').count()).toBe(0);
    await scene.close();
  });

  test('does not throw away the code of a form that is on its way', async () => {
    const code: Block = {
      kind: 'coupon',
      id: 'code',
      code: { from: 'lead' },
      label: 'Your code',
      copy: 'Copy',
      copied: 'Copied',
    };
    const scene = await stage.scene({ campaigns: [{ id: 'hello', content: steps([heading, form([email])], [code]) }] });
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await scene.page.route('**/leads', async (route) => {
      await asked;
      await route.continue();
    });
    await scene.visit('/');
    await scene.settle();
    await scene.campaign('hello').getByLabel('Email').fill('maren@example.com');
    await scene.campaign('hello').getByRole('button', { name: 'Join' }).click();
    await pressBeside(scene);
    // Longer than it would take to fade away.
    await scene.page.waitForTimeout(400);
    answer();
    await scene.campaign('hello').getByText('THANKS-1').waitFor();
    await pressBeside(scene);
    await expect.poll(() => scene.campaign('hello').count()).toBe(0);
    await scene.close();
  });
});

test('a link that is opened beside by the middle button is told, converts, and is opened once', async () => {
  const scene = await stage.scene({ campaigns: [{ id: 'hello' }] });
  await scene.visit('/');
  await scene.settle();
  const [beside] = await Promise.all([
    scene.context.waitForEvent('page'),
    scene.campaign('hello').getByRole('link', { name: 'Go' }).click({ button: 'middle' }),
  ]);
  await beside.waitForURL('**/other');
  expect(new URL(scene.page.url()).pathname).toBe('/');
  await scene.flushEvents();
  expect(scene.eventsNamed('campaign-clicked').map(({ data }) => data)).toEqual([
    { block: 'go', converts: true, href: '/other' },
  ]);
  // The first of the window is an empty one.
  expect(scene.context.pages().filter((it) => it.url().endsWith('/other'))).toHaveLength(1);
  expect(await scene.campaign('hello').count()).toBe(1);
  await scene.close();
});

describe('a page with shortcuts', () => {
  test.each(['popup', 'slide-in', 'bar', 'feed'] as const)(
    'does not take what is typed into a field of a %s',
    async (format) => {
      const scene = await stage.scene({
        campaigns: [{ id: 'hello', format, content: steps([heading, form([email], { do: 'close' })]) }],
        // As themes ask: neither the target nor the active element is a field to them.
        initScript: `window.taken = [];
          const take = (event) => { if (!/INPUT/.test(event.target.tagName)) { taken.push(event.key); event.preventDefault(); } };
          document.addEventListener('keydown', take); window.addEventListener('keyup', take);`,
      });
      await scene.visit('/');
      await scene.settle();
      if (format === 'feed') {
        await scene.page.locator('.bell').click();
        await scene.page.locator('.row').click();
      }
      const field = scene.page.getByLabel('Email');
      await field.click();
      await scene.page.keyboard.type('m/k@example.com');
      expect(await scene.page.evaluate('taken')).toEqual([]);
      expect(await field.inputValue()).toBe('m/k@example.com');
      await scene.page.keyboard.press('Escape');
      if (format !== 'feed') await expect.poll(() => scene.campaign('hello').count()).toBe(0);
      else expect(await scene.page.locator('.row').isVisible()).toBe(true);
      await scene.close();
    },
  );
});

test('an Escape that closes a popup is not for the drawer of the theme behind it', async () => {
  const scene = await stage.scene({
    campaigns: [{ id: 'hello' }],
    initScript: `window.drawers = 0; document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') drawers++; })`,
  });
  await scene.visit('/');
  await scene.settle();
  await scene.page.keyboard.press('Escape');
  await expect.poll(() => scene.campaign('hello').count()).toBe(0);
  expect(await scene.page.evaluate('drawers')).toBe(0);
  await scene.page.keyboard.press('Escape');
  expect(await scene.page.evaluate('drawers')).toBe(1);
  await scene.close();
});

test.each(['popup', 'slide-in'] as const)(
  'a video that fills the screen has no %s over or under it',
  async (format) => {
    const now = { match: 'any', list: [{ kind: 'custom-event', name: 'now' }] } as const;
    const scene = await stage.scene({ campaigns: [{ id: 'hello', format, triggers: now }] });
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(`add.onclick = () => hero.requestFullscreen()`);
    await scene.page.locator('#add').click();
    await scene.page.waitForFunction('document.fullscreenElement');
    await scene.page.evaluate(`beckon('event', 'now')`);
    await scene.settle();
    expect(await scene.campaign('hello').count()).toBe(0);
    await scene.page.evaluate('document.exitFullscreen()');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.flushEvents();
    expect(scene.eventsNamed('campaign-shown')).toHaveLength(1);
    await scene.close();
  },
);

describe('a page that glides', () => {
  const long = steps([heading, ...Array.from({ length: 30 }, (_, at) => ({ ...text, id: 'text-' + at }) as Block)]);
  /** As the libraries do that have a page glide: they take every wheel that reaches the window. */
  const glide = `window.addEventListener('wheel', (event) => {
    event.preventDefault();
    scrollBy({ top: event.deltaY, behavior: 'instant' });
  }, { passive: false })`;

  test.each(['popup', 'slide-in'] as const)('leaves the wheel to a long %s that is under it', async (format) => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello', format, content: long }], initScript: glide });
    await scene.visit('/');
    await scene.settle();
    await scene.campaign('hello').getByRole('heading').hover();
    await scene.page.mouse.wheel(0, 200);
    await expect
      .poll(() =>
        scene
          .campaign('hello')
          .locator('.scroll')
          .evaluate((it) => it.scrollTop),
      )
      .toBeGreaterThan(150);
    expect(await scene.page.evaluate('scrollY')).toBe(0);
    await scene.close();
  });

  test('glides with the wheel over a short slide-in, as any other page scrolls', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello', format: 'slide-in' }], initScript: glide });
    await scene.visit('/');
    await scene.settle();
    await scene.campaign('hello').getByRole('heading').hover();
    await scene.page.mouse.wheel(0, 200);
    await expect.poll(() => scene.page.evaluate('scrollY')).toBe(200);
    await scene.close();
  });
});

test('paper has no empty strip where the page keeps an element free for a bar', async () => {
  const bar = { kind: 'bar', edge: 'top', sticks: false, pushes: true, height: 48, closable: true } as const;
  const scene = await stage.scene({
    campaigns: [{ id: 'bar', format: bar }],
    initScript: `addEventListener('DOMContentLoaded', () => {
      document.body.insertAdjacentHTML('afterbegin', '<div data-beckon-reserve="top" style="height: 48px"></div>');
    })`,
  });
  await scene.visit('/');
  await scene.campaign('bar').getByRole('button', { name: 'Close' }).waitFor();
  const findBegin = () => scene.page.locator('header').evaluate((it) => it.getBoundingClientRect().top);
  await scene.page.emulateMedia({ media: 'print' });
  // The padding of the body.
  expect(await findBegin()).toBe(16);
  await scene.close();
});
