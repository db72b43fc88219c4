import type { Block } from '@beckon/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeButton, email, form, formatKinds, formats, heading, offer, page, pages, text } from './show-content.ts';
import { eventually, openShows, type Shows } from './shows.ts';
import { openStage, type SceneOptions, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

const open = (options?: SceneOptions): Promise<Shows> => openShows(stage, options);
const inPage = formatKinds.filter((kind) => kind !== 'feed');
const modal = ['popup', 'full-screen'] as const;
const aside = ['bar', 'slide-in'] as const;
/** Each where it may appear at once: an embed below the fold. */
const plain = { ...formats, embed: { ...formats.embed, into: '#far' } };
const reopened = ['popup', 'full-screen', 'bar', 'slide-in', 'embed'] as const;

describe('every format', () => {
  test.each(inPage)('%s shows its content, says so once, and leaves nothing behind', async (kind) => {
    const { scene, ours, show, told } = await open();
    expect(await show(plain[kind], offer)).toBe(true);
    await ours.getByRole('heading', { name: 'Ten percent for you' }).waitFor();
    expect(await told()).toEqual([{ what: 'shown' }]);
    await ours.getByRole('button', { name: 'No, thank you' }).click();
    await eventually(() => ours.count()).toBe(0);
    expect(await told()).toEqual([
      { what: 'shown' },
      { what: 'clicked', block: 'no', converts: false },
      { what: 'closed', by: 'action' },
    ]);
    await scene.expectQuiet();
    await scene.close();
  });

  test.each(reopened)('%s opens a second time', async (kind) => {
    const { scene, ours, show } = await open();
    for (let time = 0; time < 2; time++) {
      await scene.page.evaluate(() => scrollTo(0, 0));
      expect(await show(plain[kind], offer)).toBe(true);
      await ours.getByRole('button', { name: 'No, thank you' }).click();
      await eventually(() => ours.count()).toBe(0);
    }
    await scene.close();
  });

  test.each(formatKinds)('%s is gone at once when consent is withdrawn', async (kind) => {
    const { scene, ours, show, run } = await open();
    await show(plain[kind], offer);
    expect(await ours.count()).toBe(1);
    await run((it) => it.close('consent'));
    expect(await ours.count()).toBe(0);
    await scene.close();
  });

  test.each(inPage)('%s is gone at once where less motion is asked for', async (kind) => {
    const { scene, ours, show } = await open({ reducedMotion: true });
    await show(plain[kind], offer);
    const before = await ours.count();
    await ours.getByRole('button', { name: 'No, thank you' }).click();
    expect([before, await ours.count()]).toEqual([1, 0]);
    await scene.close();
  });

  test.each(inPage)('%s is named by its first heading, else by its label', async (kind) => {
    const { scene, ours, show } = await open();
    const role = kind === 'bar' || kind === 'embed' ? 'region' : 'dialog';
    await show(plain[kind], offer);
    await ours.getByRole(role, { name: 'Ten percent for you' }).waitFor();
    await show(plain[kind], page([text]), { id: 'other' });
    await ours.getByRole(role, { name: 'Welcome offer' }).waitFor();
    await scene.close();
  });
});

describe.each(modal)('%s', (kind) => {
  test('takes focus, keeps it, and gives it back to what opened it', async () => {
    const { scene, show, focus } = await open();
    await show(formats[kind], page([heading, form([email]), closeButton]));
    expect(await focus()).toBe('ours');
    const met = new Set<string>();
    for (let press = 0; press < 12; press++) {
      await scene.page.keyboard.press(press % 3 ? 'Tab' : 'Shift+Tab');
      met.add(await focus());
    }
    // Between the last thing and the first lies the browser's own bar, which reads as no element at all.
    expect([...met].filter(Boolean)).toEqual(['ours']);
    await scene.page.keyboard.press('Escape');
    expect(await focus()).toBe('add');
    await scene.close();
  });

  test('closes by Escape and by its button, each told as what it was', async () => {
    const { scene, ours, show, told } = await open();
    await show(formats[kind], offer);
    await scene.page.keyboard.press('Escape');
    await eventually(() => ours.count()).toBe(0);
    await show(formats[kind], offer);
    await ours.getByRole('button', { name: 'Close', exact: true }).click();
    await eventually(() => ours.count()).toBe(0);
    expect((await told()).filter((it) => it.what === 'closed')).toEqual([
      { what: 'closed', by: 'escape' },
      { what: 'closed', by: 'button' },
    ]);
    await scene.close();
  });

  test('leaves the page behind it where it was', async () => {
    const { scene, ours, show } = await open();
    const read = () =>
      scene.page.evaluate(() => [scrollY, document.body.getBoundingClientRect().x, document.body.offsetWidth]);
    await scene.page.evaluate(() => scrollTo(0, 200));
    const before = await read();
    await show(formats[kind], offer);
    await scene.page.mouse.move(30, 300);
    await scene.page.mouse.wheel(0, 400);
    await scene.page.waitForTimeout(200);
    expect(await read()).toEqual(before);
    await scene.page.keyboard.press('Escape');
    await eventually(() => ours.count()).toBe(0);
    await scene.page.mouse.wheel(0, 400);
    await eventually(() => scene.page.evaluate(() => scrollY)).toBeGreaterThan(200);
    await scene.close();
  });

  test('does not open a phone’s keyboard: focus is on the message, not in its field', async () => {
    const { scene, ours, show } = await open({ isPhone: true });
    await show(formats[kind], page([heading, form([email])]));
    expect(await ours.evaluate((it) => it.shadowRoot?.activeElement?.localName)).toBe('div');
    await scene.close();
  });
});

describe('popup', () => {
  test('closes by a click beside it, where that is allowed', async () => {
    const { scene, ours, show, told } = await open();
    await show({ ...formats.popup, closesOnOverlay: false }, offer);
    await scene.page.mouse.click(20, 300);
    expect(await ours.count()).toBe(1);
    await scene.page.keyboard.press('Escape');
    await eventually(() => ours.count()).toBe(0);
    await show(formats.popup, offer);
    await scene.page.mouse.click(20, 300);
    await eventually(() => ours.count()).toBe(0);
    expect((await told()).at(-1)).toEqual({ what: 'closed', by: 'overlay' });
    await scene.close();
  });

  test('is not in front of the place on its page that a link in it leads to', async () => {
    const { scene, ours, show, told, run } = await open({ viewport: { width: 800, height: 400 } });
    const lead: Block = { kind: 'button', id: 'go', text: 'See it', action: { do: 'link', href: '#far' }, look: 'primary', converts: true }; // prettier-ignore
    await run((it) => it.refuse('before-tracked-click'));
    await show(formats.popup, page([heading, lead]));
    await ours.getByRole('link', { name: 'See it' }).click();
    // Where the page keeps the link from leading there, it stays.
    expect(await ours.locator('dialog:modal').count()).toBe(1);
    await scene.page.keyboard.press('Escape');
    await eventually(() => ours.count()).toBe(0);
    await run((it) => it.allow('before-tracked-click'));
    await show(formats.popup, page([heading, lead]));
    await ours.getByRole('link', { name: 'See it' }).click();
    await eventually(() => ours.count()).toBe(0);
    expect((await told()).at(-1)).toEqual({ what: 'closed', by: 'action' });
    expect(await scene.page.evaluate('scrollY')).toBeGreaterThan(100);
    await scene.close();
  });

  test('a click inside never closes it, nor text selected from inside to outside', async () => {
    const { scene, ours, show } = await open();
    await show(formats.popup, offer);
    const words = ours.getByText('On your first order.');
    await words.click();
    const box = await words.boundingBox();
    await scene.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 5);
    await scene.page.mouse.down();
    await scene.page.mouse.move(10, 300);
    await scene.page.mouse.up();
    await scene.page.waitForTimeout(250);
    expect(await ours.count()).toBe(1);
    await scene.close();
  });
});

describe.each(aside)('%s', (kind) => {
  test('never takes focus, and gives it back when it is closed from inside', async () => {
    const { scene, ours, show, focus } = await open();
    await show(formats[kind], offer);
    expect(await focus()).toBe('add');
    await scene.page.keyboard.press('Escape');
    expect(await ours.count()).toBe(1);
    await ours.getByRole('button', { name: 'Close', exact: true }).focus();
    await scene.page.keyboard.press('Escape');
    expect(await focus()).toBe('add');
    await eventually(() => ours.count()).toBe(0);
    await scene.close();
  });

  test('does not close by an Escape that takes back what an input method was composing', async () => {
    const { ours, show, scene, told } = await open();
    await show(formats[kind], offer);
    await ours.getByRole('button', { name: 'Close', exact: true }).evaluate((it) => {
      const composing = { key: 'Escape', keyCode: 229, isComposing: true, bubbles: true, composed: true };
      it.dispatchEvent(new KeyboardEvent('keydown', composing));
    });
    expect(await told()).toEqual([{ what: 'shown' }]);
    await scene.close();
  });
});

describe('an embed', () => {
  test('waits for a place that comes late', async () => {
    const { scene, ours, show, told } = await open();
    expect(await show({ ...formats.embed, into: '#late' }, offer, { patienceMs: 300 })).toBe('pending');
    await scene.page.evaluate(() => {
      const late = document.createElement('div');
      late.id = 'late';
      document.body.appendChild(late);
    });
    await ours.getByRole('heading').waitFor();
    expect(await told()).toEqual([{ what: 'shown' }]);
    await scene.close();
  });

  test('goes where the server printed its placeholder, whatever the selector says', async () => {
    const print = `addEventListener('DOMContentLoaded', () => {
      const printed = document.createElement('div');
      printed.setAttribute('data-beckon-embed', 'hello');
      printed.style.setProperty('min-height', '400px');
      document.querySelector('main').appendChild(printed);
    })`;
    const { scene, show } = await open({ initScript: print });
    await show(formats.embed, offer);
    expect(await scene.page.locator('[data-beckon-embed] beckon-campaign').count()).toBe(1);
    await scene.close();
  });

  test.each(['before', 'after', 'prepend', 'append', 'replace'] as const)('stands %s its place', async (placement) => {
    const { scene, ours, show } = await open();
    await show({ ...formats.embed, into: '#far', placement }, offer);
    await ours.getByRole('heading').waitFor();
    const where = await scene.page.evaluate(() => {
      const far = document.querySelector<HTMLElement>('#far');
      if (far?.hidden) return 'replace';
      if (far?.firstElementChild?.localName === 'beckon-campaign')
        return far.firstChild === far.firstElementChild ? 'prepend' : 'append';
      return far?.previousElementSibling?.localName === 'beckon-campaign' ? 'before' : 'after';
    });
    expect(where).toBe(placement);
    await ours.getByRole('button', { name: 'No, thank you' }).click();
    await eventually(() => scene.page.locator('#far').isVisible()).toBe(true);
    await scene.close();
  });

  test('does not push what the visitor is reading: it goes in once its place is out of view', async () => {
    const { scene, ours, show } = await open();
    expect(await show(formats.embed, offer, { patienceMs: 300 })).toBe('pending');
    expect(await ours.getByRole('heading').isVisible()).toBe(false);
    await scene.page.mouse.wheel(0, 1200);
    await ours.getByRole('heading').waitFor({ state: 'attached' });
    await eventually(() => ours.locator('.root').evaluate((it) => it.classList.contains('hidden'))).toBe(false);
    expect(await scene.layoutShift()).toBe(0);
    await scene.close();
  });

  test('is not shown where its selector is none', async () => {
    const { scene, show } = await open();
    expect(await show({ ...formats.embed, into: '][' }, offer)).toBe(false);
    await scene.expectQuiet();
    await scene.close();
  });
});

describe('the tab', () => {
  const tab = { text: 'Ten percent', side: 'end', when: 'first' } as const;
  const last = { ...tab, when: 'after-close' } as const;
  const handle = { name: 'Ten percent', exact: true };

  test.each(['popup', 'full-screen', 'bar', 'slide-in'] as const)(
    'stands first for a %s, and opens it',
    async (kind) => {
      const { scene, ours, show, told } = await open();
      expect(await show(formats[kind], { ...offer, tab })).toBe(true);
      expect(await ours.getByRole('heading').count()).toBe(0);
      await ours.getByRole('button', handle).click();
      await ours.getByRole('heading').waitFor();
      expect(await ours.getByRole('button', handle).count()).toBe(0);
      expect(await told()).toEqual([{ what: 'tab-shown' }, { what: 'shown' }]);
      await scene.close();
    },
  );

  test.each(['start', 'end', 'bottom-start', 'bottom-end'] as const)(
    'at the %s of a phone has room for a text of several lines',
    async (side) => {
      const { scene, ours, show } = await open({ viewport: { width: 390, height: 844 } });
      // Just too long for one.
      const text = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen für alle';
      await show(formats.popup, { ...offer, tab: { ...tab, side, text } });
      const outside = await ours.getByRole('button', { name: text }).evaluate((button) => {
        const range = document.createRange();
        range.selectNodeContents(button);
        const [words, room] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
        const [place, { innerWidth, innerHeight }] = [button.parentElement!.getBoundingClientRect(), window];
        return [words.top - room.top, words.left - room.left, room.right - words.right, room.bottom - words.bottom,
          room.left - place.left, place.right - room.right, room.top - place.top, place.bottom - room.bottom,
          place.left, place.top, innerWidth - place.right, innerHeight - place.bottom].filter((gap) => gap < -1); // prettier-ignore
      });
      expect(outside).toEqual([]);
      await scene.close();
    },
  );

  test('keeps its campaign away where its code does not arrive', async () => {
    const { scene, ours, show } = await open();
    await scene.page.route('**/shows/open-with-tab*', (route) => route.abort());
    expect(await show(formats.popup, { ...offer, tab: last })).toBe(false);
    expect(await ours.count()).toBe(0);
    await scene.close();
  });

  test.each(['popup', 'slide-in'] as const)(
    'is left behind by a close, takes the focus that went with it, and opens again: %s',
    async (kind) => {
      const { scene, ours, show, told, focus } = await open();
      await scene.page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await show(formats[kind], { ...offer, tab: last });
      await ours.getByRole('button', { name: 'Close', exact: true }).focus();
      await scene.page.keyboard.press('Escape');
      await ours.getByRole('button', handle).waitFor();
      await eventually(focus).toBe('ours');
      await scene.page.keyboard.press('Enter');
      await eventually(async () => (await told()).map((it) => it.what)).toEqual([
        'shown',
        'closed',
        'tab-shown',
        'shown',
      ]);
      expect(await ours.getByRole('heading').count()).toBe(1);
      await scene.close();
    },
  );

  test.each(['popup', 'full-screen', 'bar', 'slide-in'] as const)(
    'opens a %s again as it was left, at once or later, and hands the focus over',
    async (kind) => {
      const { scene, ours, show, focus } = await open();
      const next = { ...closeButton, text: 'Next', action: { do: 'next' } } as typeof closeButton;
      const second = { ...heading, text: 'One more thing' } as typeof heading;
      await show(formats[kind], { ...pages([heading, next], [second, form([email])]), tab: last });
      await ours.getByRole('button', { name: 'Next' }).click();
      await ours.getByLabel('Email').fill('ada@example');
      for (const how of ['at once', 'later']) {
        await ours.getByRole('button', { name: 'Close', exact: true }).click();
        await ours.getByRole('button', handle).waitFor();
        if (how === 'later') await eventually(() => ours.count()).toBe(1);
        await ours.getByRole('button', handle).focus();
        await scene.page.keyboard.press('Enter');
        await ours.getByRole('heading', { name: 'One more thing' }).waitFor();
        await eventually(() => ours.count()).toBe(1);
        expect(await ours.getByLabel('Email').inputValue()).toBe('ada@example');
        expect(await focus()).toBe('ours');
        // Nothing of its fading away is left on it.
        const seen = ours.locator('dialog, [role=dialog], [role=region]').first();
        await eventually(() => seen.evaluate((it) => getComputedStyle(it).opacity)).toBe('1');
        await ours.getByLabel('Email').click();
      }
      await scene.close();
    },
  );

  test('opens a form that was sent, and closed before the answer came, at what came of it', async () => {
    const { scene, ours, show, run, told } = await open();
    await run((it) => it.setAnswer({ ok: true }, true));
    const thanks = { ...heading, text: 'Thank you' } as typeof heading;
    await show(formats['slide-in'], { ...pages([heading, form([email])], [thanks]), tab: last });
    await ours.getByLabel('Email').fill('ada@example.com');
    await ours.getByRole('button', { name: 'Join' }).click();
    await ours.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await ours.getByRole('button', handle).waitFor();
    await eventually(() => ours.count()).toBe(1);
    await run((it) => it.release());
    await eventually(async () => (await told()).at(-1)).toEqual({ what: 'submitted', form: 'join' });
    await ours.getByRole('button', handle).click();
    await ours.getByRole('heading', { name: 'Thank you' }).waitFor();
    await scene.close();
  });

  test('opens nothing that has ended meanwhile, and goes', async () => {
    const { scene, ours, show } = await open({ hasClock: true });
    const countdown: Block = {
      kind: 'countdown', id: 'ends', until: { at: '2026-11-24T12:01:00Z' }, label: 'Ends in', whenOver: 'close',
    }; // prettier-ignore
    await show(formats.popup, { ...page([heading, countdown]), tab: last });
    await ours.getByRole('button', { name: 'Close', exact: true }).click();
    await ours.getByRole('button', handle).waitFor();
    await scene.clock.runFor(61_000);
    await ours.getByRole('button', handle).click();
    await scene.clock.runFor(1000);
    await eventually(() => ours.count()).toBe(0);
    await scene.close();
  });

  test('is not left behind after a conversion, nor when the page closed the campaign', async () => {
    const { scene, ours, show, run } = await open();
    const buy = { ...closeButton, converts: true } as typeof closeButton;
    await show(formats.popup, { ...page([heading, buy]), tab: last });
    await ours.getByRole('button', { name: 'No, thank you' }).click();
    await eventually(() => ours.count()).toBe(0);
    await show(formats.popup, { ...offer, tab: last });
    await run((it) => it.close('call'));
    await scene.page.waitForTimeout(200);
    expect(await ours.count()).toBe(0);
    await scene.close();
  });

  test('goes away by its own button, and when the page forbids it', async () => {
    const { scene, ours, show, told, run } = await open();
    await show(formats.popup, { ...offer, tab });
    await ours.getByRole('button', { name: 'Close' }).click();
    await eventually(() => ours.count()).toBe(0);
    expect(await told()).toEqual([{ what: 'tab-shown' }, { what: 'closed', by: 'button' }]);
    await run((it) => it.refuse('before-tab-display'));
    expect(await show(formats.popup, { ...offer, tab })).toBe(false);
    await scene.close();
  });
});

describe('the feed', () => {
  const second = { ...formats.feed, teaser: 'Your size is back' };

  test('is one bell for all messages, with the unread counted in plain numbers', async () => {
    const { scene, ours, show, told } = await open();
    await show(formats.feed, offer);
    await show(second, page([heading]), { id: 'other' });
    expect(await ours.count()).toBe(1);
    const bell = ours.getByRole('button', { name: /^News/ });
    expect(await bell.getAttribute('aria-label')).toBe('News: 2 new');
    expect(await told()).toEqual([]);
    await bell.click();
    expect(await told()).toEqual([{ what: 'shown' }, { what: 'shown' }]);
    await ours.getByRole('button', { name: 'Autumn has arrived' }).click();
    await ours.getByRole('heading', { name: 'Ten percent for you' }).waitFor();
    expect(await bell.getAttribute('aria-label')).toBe('News: 1 new');
    await scene.expectQuiet();
    await scene.close();
  });

  test('draws lines between messages, and none between the items of a list inside one', async () => {
    const { scene, ours, show } = await open();
    const items = ['A new colour', 'A workshop'].map((item) => ({ tag: 'li', children: [item] }));
    const list: Block = { kind: 'text', id: 'list', text: [{ tag: 'ul', children: items }] };
    await show(formats.feed, page([heading, list]));
    await show(second, page([heading]), { id: 'other' });
    await ours.getByRole('button', { name: /^News/ }).click();
    const lines = () =>
      ours.getByRole('listitem').evaluateAll((all) => all.map((it) => getComputedStyle(it).borderTopWidth));
    expect((await lines()).sort()).toEqual(['0px', '1px']);
    await ours.getByRole('button', { name: 'Autumn has arrived' }).click();
    await ours.getByText('A workshop').waitFor();
    expect(await lines()).toEqual(['0px', '0px']);
    await scene.close();
  });

  test('says what a message is about in the language of its document, where that has its own words', async () => {
    const { scene, ours, show } = await open();
    await show(formats.feed, { ...offer, locale: 'de', teaser: 'Der Herbst ist da' });
    await ours.getByRole('button', { name: /^News/ }).click();
    await ours.getByRole('button', { name: 'Der Herbst ist da' }).waitFor();
    await scene.close();
  });

  test('is worked by keyboard: in, to a message, back, out', async () => {
    const { scene, ours, show } = await open();
    const active = () => ours.evaluate((it) => it.shadowRoot?.activeElement?.textContent?.trim());
    await show(formats.feed, offer);
    await ours.getByRole('button', { name: /^News/ }).focus();
    await scene.page.keyboard.press('Enter');
    expect(await active()).toBe('News');
    await scene.page.keyboard.press('Tab');
    await scene.page.keyboard.press('Tab');
    expect(await active()).toBe('Autumn has arrived');
    await scene.page.keyboard.press('Enter');
    expect(await active()).toContain('Ten percent for you');
    await scene.page.keyboard.press('Escape');
    expect(await active()).toBe('Autumn has arrived');
    await scene.page.keyboard.press('Escape');
    expect(await ours.getByRole('button', { name: /^News/ }).getAttribute('aria-expanded')).toBe('false');
    await scene.close();
  });

  test('stands in an element of the page where the site wants that', async () => {
    const { scene, show } = await open();
    await show(formats.feed, offer, { feedAt: 'header' });
    expect(await scene.page.locator('header beckon-feed').count()).toBe(1);
    await scene.close();
  });

  test('comes to its place when that does, and to the next when the page builds its head anew', async () => {
    const { scene, ours, show } = await open();
    await show(formats.feed, offer, { feedAt: '.bell' });
    const place = (parent: string) => scene.page.locator(`${parent} > beckon-feed`).count();
    expect(await place('body')).toBe(1);
    const build = () =>
      scene.page.evaluate(() => {
        const head = document.createElement('header');
        head.innerHTML = '<div class="bell"></div>';
        document.querySelector('header')?.replaceWith(head);
      });
    for (const _ of ['late', 'anew']) {
      await build();
      await eventually(() => place('header > .bell')).toBe(1);
      expect(await ours.count()).toBe(1);
    }
    await scene.page.evaluate(() => document.querySelector('.bell')?.remove());
    await eventually(() => place('body')).toBe(1);
    await ours.getByRole('button', { name: 'News: 1 new' }).click();
    await ours.getByRole('button', { name: 'Autumn has arrived' }).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('of a place in each of two heads takes the one that is seen', async () => {
    const { scene, ours, show } = await open();
    await scene.page.evaluate(() =>
      document.body.insertAdjacentHTML(
        'afterbegin',
        '<div hidden><b class="bell"></b></div><div id="seen"><b class="bell"></b></div><b class="bell"></b>',
      ),
    );
    await show(formats.feed, offer, { feedAt: '.bell' });
    expect(await scene.page.locator('#seen > .bell > beckon-feed').count()).toBe(1);
    await ours.getByRole('button', { name: 'News: 1 new' }).click();
    await scene.close();
  });

  test('has its messages in the order of their campaigns, whichever came over the line first', async () => {
    const { scene, ours, show } = await open();
    for (const [id, priority] of [['low', 1], ['c', 5], ['a', 5], ['b', 5], ['high', 9]] as const)
      await show({ ...formats.feed, teaser: id }, offer, { id, priority }); // prettier-ignore
    await ours.locator('.bell').click();
    expect(await ours.locator('.row span').allTextContents()).toEqual(['high', 'a', 'b', 'c', 'low']);
    await scene.close();
  });

  test('closes by a press beside it, and by none inside', async () => {
    const { scene, ours, show, told, focus } = await open();
    await show(formats.feed, offer);
    const bell = ours.getByRole('button', { name: /^News/ });
    const isOpen = () => bell.getAttribute('aria-expanded');
    await bell.click();
    await ours.getByRole('heading', { name: 'News' }).click();
    expect(await isOpen()).toBe('true');
    await scene.page.locator('#add').click();
    expect(await isOpen()).toBe('false');
    expect(await focus()).toBe('add');
    await bell.click();
    expect(await isOpen()).toBe('true');
    await ours.getByRole('button', { name: 'Autumn has arrived' }).click();
    await ours.getByRole('heading', { name: 'Ten percent for you' }).waitFor();
    expect(await told()).toMatchObject([{ what: 'shown' }, { what: 'clicked' }]);
    await scene.close();
  });

  test('counts as read what was seen on an earlier page', async () => {
    const { scene, ours, show, run } = await open();
    await run((it) => it.setValues({ 'visitor.campaigns': { seen: ['hello'] } }));
    await show(formats.feed, offer);
    expect(await ours.getByRole('button').first().getAttribute('aria-label')).toBe('News');
    await scene.close();
  });

  test('keeps focus when the open message is closed by its own button, and takes none when it is called off', async () => {
    const { scene, ours, show, run, focus } = await open();
    for (const [id, teaser] of [['one', 'First'], ['two', 'Second'], ['three', 'Third']] as const)
      await show({ ...formats.feed, teaser }, offer, { id }); // prettier-ignore
    const inside = () => ours.evaluate((it) => it.shadowRoot?.activeElement?.textContent);
    await ours.locator('.bell').click();
    await ours.getByRole('button', { name: 'First' }).click();
    await ours.getByRole('button', { name: 'No, thank you' }).click();
    await ours.getByRole('button', { name: 'Second' }).waitFor();
    expect(await inside()).toBe('News');
    await ours.getByRole('button', { name: 'Second' }).click();
    await scene.page.locator('#add').focus();
    await run((it) => it.close('call', 'two'));
    await ours.getByRole('button', { name: 'Third' }).waitFor();
    expect(await focus()).toBe('add');
    await scene.close();
  });

  test('shows what came of a form when its message is opened again, though another was read meanwhile', async () => {
    const { scene, ours, show, run, told } = await open();
    await run((it) => it.setAnswer({ ok: true }, true));
    const thanks = { ...heading, text: 'Thank you' } as typeof heading;
    await show(formats.feed, pages([heading, form([email])], [thanks]));
    await show(second, offer, { id: 'other' });
    await ours.locator('.bell').click();
    await ours.getByRole('button', { name: 'Autumn' }).click();
    await ours.getByLabel('Email').fill('ada@example.com');
    await ours.getByRole('button', { name: 'Join' }).click();
    await ours.getByRole('button', { name: 'Back' }).click();
    await ours.getByRole('button', { name: 'Your size' }).click();
    await run((it) => it.release());
    await eventually(async () => (await told()).at(-1)).toEqual({ what: 'submitted', form: 'join' });
    await ours.getByText('On your first order.').waitFor();
    await ours.getByRole('button', { name: 'Back' }).click();
    await ours.getByRole('button', { name: 'Autumn' }).click();
    await ours.getByRole('heading', { name: 'Thank you' }).waitFor();
    await scene.close();
  });

  test('loses a message that is closed, and the bell with the last', async () => {
    const { scene, ours, show, run } = await open();
    await show(formats.feed, offer);
    await show(second, offer, { id: 'other' });
    await run((it) => it.close('call', 'other'));
    expect(await ours.count()).toBe(1);
    await run((it) => it.close('call'));
    expect(await ours.count()).toBe(0);
    expect(await show(formats.feed, offer)).toBe(true);
    expect(await ours.count()).toBe(1);
    await scene.close();
  });
});

describe('steps', () => {
  const next = {
    kind: 'button',
    id: 'next',
    text: 'Next',
    action: { do: 'next' },
    look: 'primary',
    converts: false,
  } as const;
  const back = { ...next, id: 'back', text: 'Back', action: { do: 'go-to', step: 'step-1' } } as const;

  test('lead on, name the dialog anew, move focus along and keep what was typed', async () => {
    const { scene, ours, show, told } = await open();
    const second = { ...heading, id: 'second', text: 'One more thing' } as typeof heading;
    await show(
      formats.popup,
      pages([heading, form([email]), next], [second, back, { ...next, id: 'end', text: 'Done' }]),
    );
    await ours.getByLabel('Email').fill('ada@example.com');
    await ours.getByRole('button', { name: 'Next' }).click();
    await ours.getByRole('dialog', { name: 'One more thing' }).waitFor();
    expect(await ours.evaluate((it) => it.shadowRoot?.activeElement?.textContent)).toBe('One more thing');
    await ours.getByRole('button', { name: 'Back' }).click();
    await ours.getByRole('dialog', { name: 'Ten percent for you' }).waitFor();
    expect(await ours.getByLabel('Email').inputValue()).toBe('ada@example.com');
    await ours.getByRole('button', { name: 'Next' }).click();
    await ours.getByRole('button', { name: 'Done' }).click();
    await eventually(() => ours.count()).toBe(0);
    expect((await told()).at(-1)).toEqual({ what: 'closed', by: 'action' });
    await scene.close();
  });

  test('take focus to the heading of a custom HTML, too', async () => {
    const { scene, ours, show } = await open();
    const html: Block = { kind: 'html', id: 'own', markup: [{ tag: 'h2', children: ['In our own words'] }] };
    await show(formats.popup, pages([heading, next], [html]));
    await ours.getByRole('button', { name: 'Next' }).click();
    await ours.getByRole('dialog', { name: 'In our own words' }).waitFor();
    expect(await ours.evaluate((it) => it.shadowRoot?.activeElement?.textContent)).toBe('In our own words');
    await scene.close();
  });
});
