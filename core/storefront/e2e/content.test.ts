import type { Block } from '@beckon/engine';
import type { Field } from '@beckon/engine/campaign/content/form';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeButton, consent, email, form, formats, heading, page, pages } from './show-content.ts';
import { eventually, openShows, type Shows } from './shows.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

/** Puts blocks into a popup. */
async function put(...blocks: readonly Block[]): Promise<Shows> {
  const shows = await openShows(stage);
  await shows.show(formats.popup, page(blocks));
  return shows;
}
const button = (action: Extract<Block, { kind: 'button' }>['action'], converts = true): Block => ({
  kind: 'button',
  id: 'go',
  text: 'Go',
  action,
  look: 'primary',
  converts,
});
const coupon: Block = {
  kind: 'coupon',
  id: 'code',
  label: 'Your code',
  code: { from: 'lead' },
  copy: 'Copy',
  copied: 'Copied',
};

describe('text', () => {
  test('has attributes filled in as text, and never as markup', async () => {
    const shows = await openShows(stage);
    await shows.run((it) => it.setValues({ 'own.firstName': '<img src=x onerror=alert(1)>' }));
    const hello = (text: string): Block => ({ ...heading, text }) as Block;
    await shows.show(formats.popup, page([hello('Hi {{ own.firstName }} from {{ place.country | default: "afar" }}')]));
    await shows.ours.getByRole('heading', { name: 'Hi <img src=x onerror=alert(1)> from afar' }).waitFor();
    await shows.scene.expectQuiet();
    await shows.scene.close();
  });

  test('keeps what is on the list and leaves the rest out', async () => {
    const { scene, ours } = await put({
      kind: 'text',
      id: 'text',
      text: [
        { tag: 'p', children: ['Plain ', { tag: 'strong', children: ['strong'] }] },
        { tag: 'script', children: ['window.hacked = 1'] },
        { tag: 'img', attributes: { src: 'x', onerror: 'window.hacked = 1' } },
        {
          tag: 'p',
          attributes: { style: 'color:red', onclick: 'x', class: 'card', title: 'kept' },
          children: ['styled'],
        },
        { tag: 'a', attributes: { href: 'javascript:alert(1)' }, children: ['bad link'] },
        { tag: 'a', attributes: { href: '/good' }, children: ['good link'] },
      ],
    });
    const html = await ours.locator('.text').evaluate((it) => it.innerHTML);
    expect(html).toBe(
      '<p>Plain <strong>strong</strong></p><p title="kept">styled</p><span>bad link</span>' +
        '<a href="/good" rel="noopener noreferrer">good link</a>',
    );
    await scene.close();
  });
});

describe('a button', () => {
  test('that links tells of the click, safely', async () => {
    const { scene, ours, told } = await put(button({ do: 'link', href: '/sale?for={{ page.path }}', newTab: true }));
    const link = ours.getByRole('link', { name: 'Go' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await link.click();
    expect((await told()).at(-1)).toEqual({ what: 'clicked', block: 'go', converts: true, href: '/sale?for=' });
    await scene.close();
  });

  test('whose address is not safe leads nowhere', async () => {
    const { scene, ours } = await put(button({ do: 'link', href: 'javascript:alert(1)' }));
    expect(await ours.getByRole('link').count()).toBe(0);
    await scene.close();
  });

  test('does nothing when the page forbids the click', async () => {
    const { scene, ours, run, told } = await put(button({ do: 'close' }));
    await run((it) => it.refuse('before-tracked-click'));
    await ours.getByRole('button', { name: 'Go' }).click();
    expect(await told()).toEqual([{ what: 'shown' }]);
    expect(await ours.count()).toBe(1);
    await scene.close();
  });

  test('puts the code into the cart and says so', async () => {
    const fixed = { ...coupon, code: { from: 'fixed', code: 'HELLO10' } } as Block;
    const { scene, ours, run } = await put(fixed, button({ do: 'add-coupon' }));
    await ours.getByRole('button', { name: 'Go' }).click();
    await eventually(() => ours.getByRole('status').textContent()).toBe('Code added to your cart');
    expect(await run((it) => it.coupons)).toEqual(['HELLO10']);
    await scene.close();
  });

  test.each([
    ['copy-code', 'Code copied'],
    ['add-coupon', 'Code added to your cart'],
  ] as const)('that is to %s says so where it was pressed, and is itself again', async (act, said) => {
    const shows = await openShows(stage, { hasClock: true });
    await shows.scene.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const fixed = { ...coupon, code: { from: 'fixed', code: 'HELLO10' } } as Block;
    await shows.show(formats.popup, page([fixed, button({ do: act })]));
    const pressed = shows.ours.locator('.b.primary');
    await pressed.click();
    await eventually(() => pressed.textContent()).toBe(said);
    await shows.scene.clock.runFor(3000);
    expect(await pressed.textContent()).toBe('Go');
    await shows.scene.close();
  });

  test('for a code is there once there is one, and in an editor', async () => {
    const wheel: Block = {
      kind: 'spin-wheel', id: 'wheel', spin: 'Spin', result: 'You have {{ prize }}',
      slices: [{ label: 'ten', weight: 1, code: 'TEN' }, { label: 'ten again', weight: 1, code: 'TEN' }],
    }; // prettier-ignore
    const { scene, ours } = await put(wheel, button({ do: 'copy-code' }));
    const copy = ours.getByRole('button', { name: 'Go' });
    expect(await copy.count()).toBe(0);
    await ours.getByRole('button', { name: 'Spin' }).click();
    await copy.waitFor();
    await scene.close();
    const shows = await openShows(stage);
    await shows.show(formats.popup, page([button({ do: 'add-coupon' })]), { isPreview: true });
    expect(await shows.ours.getByRole('button', { name: 'Go' }).count()).toBe(1);
    await shows.scene.close();
  });

  test('does not lead away in an editor’s preview', async () => {
    const shows = await openShows(stage);
    await shows.show(formats.popup, page([button({ do: 'link', href: '/other' })]), { isPreview: true });
    await shows.ours.getByRole('link').click();
    await shows.scene.page.waitForTimeout(200);
    expect(new URL(shows.scene.page.url()).pathname).toBe('/');
    await shows.scene.close();
  });
});

describe('a form', () => {
  const fields: readonly Field[] = [
    email,
    { kind: 'phone', name: 'phone', label: 'Phone', required: false },
    { kind: 'text', name: 'firstName', label: 'First name', required: false },
    {
      kind: 'choice',
      name: 'room',
      label: 'Room',
      required: true,
      many: false,
      look: 'list',
      options: [
        { value: 'hall', label: 'Hall' },
        { value: 'attic', label: 'Attic' },
      ],
    },
    {
      kind: 'choice',
      name: 'tastes',
      label: 'Tastes',
      required: false,
      many: true,
      look: 'list',
      options: [
        { value: 'oak', label: 'Oak' },
        { value: 'linen', label: 'Linen' },
      ],
    },
    {
      kind: 'choice',
      name: 'size',
      label: 'Size',
      required: false,
      many: false,
      look: 'select',
      options: [{ value: 's', label: 'Small' }],
    },
    { kind: 'rating', name: 'score', label: 'Again?', required: false, scale: 5 },
    { kind: 'checkbox', name: 'gift', label: 'A gift', required: false },
    consent,
    { kind: 'hidden', name: 'from', value: '{{ page.path | default: "/" }}' },
  ];
  const join = { name: 'Join' };

  test('sends what was entered, the words agreed to, and an empty trap', async () => {
    const { scene, ours, run, told } = await put(form(fields), coupon);
    await ours.getByLabel('Email').fill(' ada@example.com ');
    await ours.getByLabel('Hall').check();
    await ours.getByLabel('Linen').check();
    await ours.getByLabel('4', { exact: true }).check({ force: true });
    await ours.getByLabel('Send me news').check();
    await ours.getByRole('button', join).click();
    await eventually(async () => (await told()).at(-1)).toEqual({ what: 'closed', by: 'action' });
    const [lead] = await run((it) => it.leads);
    expect(lead).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      form: 'join',
      fields: { email: 'ada@example.com', room: 'hall', tastes: ['linen'], score: 4, gift: false, from: '/' },
      consents: { news: { given: true, text: 'Send me news', version: '3' } },
      honeypot: '',
    });
    await scene.expectQuiet();
    await scene.close();
  });

  test('never has a tick of consent set beforehand', async () => {
    const { scene, ours } = await put(form([email, { ...consent, required: true } as typeof consent]));
    expect(await ours.getByRole('checkbox').isChecked()).toBe(false);
    await ours.getByLabel('Email').fill('ada@example.com');
    await ours.getByRole('button', join).click();
    expect(await ours.getByText('Please tick this to go on.').isVisible()).toBe(true);
    await scene.close();
  });

  test('says what is wrong beside each field, and moves to the first', async () => {
    const { scene, ours, run } = await put(form(fields));
    await ours.getByLabel('Phone').fill('call me');
    await ours.getByRole('button', join).click();
    const field = ours.getByLabel('Email');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it)).toBe(true);
    const says = (label: string) =>
      ours.getByLabel(label).evaluate((it) => {
        const id = it.getAttribute('aria-describedby') ?? '';
        const place = (it.getRootNode() as ShadowRoot).getElementById(id);
        return [place?.textContent, place?.getAttribute('aria-live')];
      });
    expect(await says('Email')).toEqual(['Please fill this in.', 'polite']);
    expect(await says('Phone')).toEqual(['Please enter a phone number.', 'polite']);
    expect(await ours.getByRole('radiogroup', { name: 'Room' }).getAttribute('aria-invalid')).toBe('true');
    await field.fill('ada@example.com');
    await field.blur();
    expect(await field.getAttribute('aria-invalid')).toBe(null);
    expect(await run((it) => it.leads.length)).toBe(0);
    await scene.close();
  });

  test.each([
    '0171–123 45 67',
    '+49\u00A0171\u00A01234567',
    '\u202A+49 171 1234567\u202C',
    '０９０−１２３４−５６７８',
    '٠١٧١٢٣٤٥٦٧',
  ])('leaves it to the server whether %s is a phone number', async (number) => {
    const { scene, ours, run } = await put(form([{ kind: 'phone', name: 'phone', label: 'Phone', required: true }]));
    await ours.getByLabel('Phone').fill(number);
    await ours.getByRole('button', join).click();
    await eventually(() => run((it) => it.leads[0]?.fields)).toEqual({ phone: number });
    await scene.close();
  });

  test('does not lose half a date', async () => {
    const birthday: Field = { kind: 'date', name: 'birthday', label: 'Birthday', required: false };
    const { scene, ours, run } = await put(form([birthday]));
    await ours.getByLabel('Birthday').pressSequentially('0212');
    await ours.getByRole('button', join).click();
    await ours.getByText('Please fill this in.').waitFor();
    expect(await run((it) => it.leads.length)).toBe(0);
    await ours.getByLabel('Birthday').fill('1990-02-12');
    await ours.getByRole('button', join).click();
    await eventually(() => run((it) => it.leads[0]?.fields)).toEqual({ birthday: '1990-02-12' });
    await scene.close();
  });

  test('takes a complaint back while it is put right, so that nothing moves from under the next press', async () => {
    const { scene, ours, run, show } = await openShows(stage);
    // Where what follows moves by all that a line is high.
    const atTheTop = { ...formats.popup, position: 'top' } as const;
    await show(atTheTop, page([form([email, { ...consent, required: true } as typeof consent])]));
    await ours.getByRole('button', join).click();
    await ours.getByLabel('Email').pressSequentially('ada@example.com');
    await ours.getByLabel('Send me news').click();
    expect(await ours.getByLabel('Send me news').isChecked()).toBe(true);
    await ours.getByRole('button', join).click();
    await eventually(() => run((it) => it.leads.length)).toBe(1);
    await scene.close();
  });

  test('tells the browser what each field is', async () => {
    const { scene, ours } = await put(form(fields));
    const read = (label: string) =>
      ours.getByLabel(label).evaluate((it: HTMLInputElement) => [it.type, it.autocomplete, it.inputMode, it.required]);
    expect(await read('Email')).toEqual(['email', 'email', 'email', true]);
    expect(await read('Phone')).toEqual(['tel', 'tel', 'tel', false]);
    expect(await read('First name')).toEqual(['text', 'given-name', '', false]);
    await scene.close();
  });

  test('has addresses and numbers written from left to right in a language that is not', async () => {
    const { scene, ours, show } = await openShows(stage);
    await show(formats.popup, page([form(fields)], { locale: 'ar' }));
    const read = (label: string) => ours.getByLabel(label).evaluate((it) => getComputedStyle(it).direction);
    expect([await read('Email'), await read('Phone'), await read('First name')]).toEqual(['ltr', 'ltr', 'rtl']);
    await scene.close();
  });

  test('is sent once, however often the button is pressed', async () => {
    const { scene, ours, run } = await put(form([email]));
    await run((it) => it.setAnswer({ ok: true }, true));
    await ours.getByLabel('Email').fill('ada@example.com');
    await ours.getByLabel('Email').press('Enter');
    const submit = ours.getByRole('button', join);
    expect(await submit.getAttribute('aria-busy')).toBe('true');
    await submit.evaluate((it: HTMLElement) => {
      it.click();
      it.click();
    });
    await run((it) => it.release());
    await eventually(() => ours.count()).toBe(0);
    expect(await run((it) => it.leads.length)).toBe(1);
    await scene.close();
  });

  test('keeps what was typed when the network fails; the same answers again are the same lead', async () => {
    const { scene, ours, run } = await put(form([email]));
    await run((it) => it.setAnswer('lost'));
    const field = ours.getByLabel('Email');
    await field.fill('ada@example.com');
    await ours.getByRole('button', join).click();
    await ours.getByRole('alert').getByText('That did not go through.').waitFor();
    expect(await field.inputValue()).toBe('ada@example.com');
    await ours.getByRole('button', join).click();
    await eventually(() => run((it) => it.leads.length)).toBe(2);
    await field.fill('eva@example.com');
    await run((it) => it.setAnswer({ ok: true }));
    await ours.getByRole('button', join).click();
    await eventually(() => ours.count()).toBe(0);
    const keys = await run((it) => it.leads.map(({ key }) => key));
    expect([keys[0] === keys[1], keys[1] === keys[2]]).toEqual([true, false]);
    await scene.close();
  });

  test.each([
    ['a step', { ok: true }, 'Thank you'],
    ['a message', { ok: true, message: 'Your code follows.' }, 'Your code follows.'],
    ['a complaint', { ok: false, problems: [{ field: 'email', message: 'It bounces.' }] }, 'It bounces.'],
  ] as const)('beside a page that the visitor reads on tells of %s, and takes no focus', async (_, answer, said) => {
    const { scene, ours, run, show, focus } = await openShows(stage);
    await run((it, given) => it.setAnswer(given, true), answer);
    await show(formats['slide-in'], pages([heading, form([email])], [{ ...heading, text: 'Thank you' } as Block]));
    await ours.getByLabel('Email').fill('ada@example.com');
    await ours.getByRole('button', join).click();
    await eventually(() => run((it) => it.leads.length)).toBe(1);
    await scene.page.locator('#add').focus();
    await run((it) => it.release());
    await ours.getByText(said).and(ours.locator(':is([role=status], [aria-live])')).waitFor();
    expect(await focus()).toBe('add');
    await scene.close();
  });

  test('shows what the server objects to, at its field', async () => {
    const { scene, ours, run } = await put(form([email]));
    await run((it) => it.setAnswer({ ok: false, problems: [{ field: 'email', message: 'This address bounces.' }] }));
    await ours.getByLabel('Email').fill('ada@example.com');
    await ours.getByRole('button', join).click();
    await ours.getByText('This address bounces.').waitFor();
    expect(await ours.getByLabel('Email').getAttribute('aria-invalid')).toBe('true');
    await scene.close();
  });

  test('that was refused without a reason says that it did not go through', async () => {
    const { scene, ours, run } = await put(form([email]));
    await run((it) => it.setAnswer({ ok: false, problems: [] }));
    await ours.getByLabel('Email').fill('ada@example.com');
    await ours.getByRole('button', join).click();
    await ours.getByRole('alert').getByText('That did not go through.').waitFor();
    await scene.close();
  });

  test.each(['popup', 'slide-in'] as const)('in a %s is sent by no program past us into the address', async (kind) => {
    const { scene, ours, show } = await openShows(stage);
    await show(formats[kind], page([form([email])]));
    await ours.getByLabel('Email').fill('ada@example.com');
    await ours.locator('form').evaluate((it: HTMLFormElement) => it.submit());
    await scene.page.waitForTimeout(500);
    expect(new URL(scene.page.url()).search).toBe('');
    await scene.expectQuiet();
    await scene.close();
  });

  test('is not sent when the page forbids it', async () => {
    const { scene, ours, run } = await put(form([email]));
    await run((it) => it.refuse('before-form-submit'));
    await ours.getByLabel('Email').fill('ada@example.com');
    await ours.getByRole('button', join).click();
    await eventually(() => run((it) => it.asked.length)).toBeGreaterThan(0);
    expect(await run((it) => [it.leads.length, it.asked.map(([moment]) => moment)])).toEqual([
      0,
      ['before-form-submit'],
    ]);
    await scene.close();
  });

  test('has a trap that people neither see nor reach', async () => {
    const { scene, ours, run } = await put(form([email]));
    const trap = ours.locator('input[name=website]');
    expect(await trap.getAttribute('tabindex')).toBe('-1');
    expect(await ours.getByRole('textbox').count()).toBe(1);
    await trap.evaluate((it: HTMLInputElement) => (it.value = 'https://spam.example'));
    await ours.getByLabel('Email').fill('ada@example.com');
    await ours.getByRole('button', join).click();
    await eventually(() => run((it) => it.leads[0]?.honeypot)).toBe('https://spam.example');
    await scene.close();
  });

  test('leads to the next step with the code that came back', async () => {
    const shows = await openShows(stage);
    await shows.run((it) => it.setAnswer({ ok: true, code: 'LEAD-7' }));
    await shows.show(
      formats.popup,
      pages([heading, form([email])], [{ ...heading, text: 'Thank you' } as Block, coupon]),
    );
    await shows.ours.getByLabel('Email').fill('ada@example.com');
    await shows.ours.getByRole('button', join).click();
    await shows.ours.getByText('LEAD-7').waitFor();
    expect(await shows.told()).toEqual([{ what: 'shown' }, { what: 'submitted', form: 'join' }]);
    await shows.scene.close();
  });

  test('leads on to an address once its attributes are filled in, and only to a safe one', async () => {
    const send = async (href: string): Promise<Shows> => {
      const shows = await put(form([email], { do: 'link', href }));
      await shows.ours.getByLabel('Email').fill('ada@example.com');
      await shows.ours.getByRole('button', join).click();
      return shows;
    };
    const good = await send('{{ own.next | default: "/?thanks" }}');
    await good.scene.page.waitForURL((url) => url.search === '?thanks');
    await good.scene.close();
    const bad = await send('{{ own.next | default: "javascript:window.hacked=1" }}');
    await eventually(() => bad.ours.count()).toBe(0);
    expect(await bad.scene.page.evaluate(() => 'hacked' in window)).toBe(false);
    await bad.scene.close();
  });

  test('whose code does not arrive keeps its campaign away, and no other', async () => {
    const shows = await openShows(stage);
    await shows.scene.page.route('**/shows/form-and-code*', (route) => route.abort());
    expect(await shows.show(formats.popup, page([form([email])]), { id: 'one' })).toBe(false);
    expect(await shows.show(formats.popup, page([heading]), { id: 'other' })).toBe(true);
    await shows.scene.close();
  });

  test('speaks the language of its document', async () => {
    const shows = await openShows(stage);
    await shows.show(formats.popup, page([form([email])], { locale: 'de-AT' }));
    await shows.ours.getByRole('button', { name: 'Schließen' }).waitFor();
    await shows.ours.getByRole('button', join).click();
    await shows.ours.getByText('Bitte ausfüllen.').waitFor();
    await shows.scene.close();
  });
});

describe('a coupon', () => {
  test('is copied, and says so', async () => {
    const { scene, ours } = await put({ ...coupon, code: { from: 'fixed', code: 'HELLO10' } } as Block);
    await scene.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await ours.getByRole('button', { name: 'Copy' }).click();
    await ours.getByRole('button', { name: 'Copied' }).waitFor();
    await eventually(() => ours.getByRole('status').textContent()).toBe('Copied');
    expect(await scene.page.evaluate(() => navigator.clipboard.readText())).toBe('HELLO10');
    await scene.close();
  });

  test('of a lead is not seen before there is one', async () => {
    const { scene, ours } = await put(heading, coupon);
    expect(await ours.getByText('Your code').isVisible()).toBe(false);
    await scene.close();
  });
});

describe('a countdown', () => {
  const countdown = (
    until: Extract<Block, { kind: 'countdown' }>['until'],
    whenOver: 'stay' | 'hide' | 'close',
  ): Block => ({
    kind: 'countdown',
    id: 'ends',
    until,
    label: 'Ends in',
    whenOver,
    overText: 'It is over',
  });

  test('runs for each visitor from when it was first seen, and says that it began', async () => {
    const { scene, ours, show, told } = await openShows(stage, { hasClock: true });
    await show(formats.popup, page([countdown({ after: { hours: 2, minutes: 30 } }, 'stay')]));
    expect((await told()).map((it) => it.what).sort()).toEqual(['countdown-began', 'shown']);
    expect(await ours.getByRole('timer').textContent()).toBe('2 hours 30 minutes');
    await scene.clock.runFor(1500);
    expect(await ours.getByRole('timer').textContent()).toBe('2 hours 29 minutes');
    await scene.close();
  });

  test.each([
    ['en', { days: 1, hours: 2 }, ['1', '02', '00', '00'], ['day', 'hr', 'min', 'sec']],
    ['ar', { days: 12, hours: 2 }, ['12', '02', '00', '00'], ['يومًا', 'س', 'د', 'ث']],
  ] as const)('names its units as the number wants it, in %s', async (locale, after, digits, names) => {
    const { scene, ours, show } = await openShows(stage, { hasClock: true });
    await show(formats.popup, page([countdown({ after }, 'stay')], { locale }));
    expect(await ours.locator('.clock b').allTextContents()).toEqual(digits);
    expect(await ours.locator('.clock small').allTextContents()).toEqual(names);
    await scene.close();
  });

  test('goes on from when it began on an earlier page', async () => {
    const shows = await openShows(stage);
    await shows.show(formats.popup, page([countdown({ after: { hours: 2 } }, 'stay')]), {
      countdownFrom: Date.now() - 3_600_000 + 30_000,
    });
    expect(await shows.ours.getByRole('timer').textContent()).toBe('1 hour 0 minutes');
    expect(await shows.told()).toEqual([{ what: 'shown' }]);
    await shows.scene.close();
  });

  test('that waits in an embed for its place begins once it is seen', async () => {
    const { scene, ours, show, told } = await openShows(stage);
    await scene.page.evaluate(() => document.querySelector('#far')?.scrollIntoView());
    const embed = { ...formats.embed, into: '#far', placement: 'after' } as const;
    const waits = { patienceMs: 1500 };
    expect(await show(embed, page([countdown({ after: { hours: 2 } }, 'stay')]), waits)).toBe('pending');
    expect(await told()).toEqual([]);
    const seenAt = await scene.page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
      return Date.now();
    });
    await eventually(() => ours.locator('.countdown').isVisible()).toBe(true);
    await eventually(async () => (await told()).map((it) => it.what).sort()).toEqual(['countdown-began', 'shown']);
    const began = (await told()).find((it) => it.what === 'countdown-began');
    expect(began?.at).toBeGreaterThanOrEqual(seenAt);
    await scene.close();
  });

  test.each(['stay', 'close'] as const)('that is over and should %s does so', async (whenOver) => {
    const { scene, ours, told } = await put(heading, countdown({ after: { seconds: 1 } }, whenOver));
    if (whenOver === 'stay') await ours.getByText('It is over').first().waitFor();
    else await eventually(() => ours.count()).toBe(0);
    expect((await told()).some((it) => it.what === 'closed' && it.by === 'page')).toBe(whenOver === 'close');
    await scene.close();
  });

  test('that was over before, and closes, does not let its campaign open', async () => {
    const shows = await openShows(stage);
    expect(await shows.show(formats.popup, page([countdown({ at: '2020-01-01T00:00:00Z' }, 'close')]))).toBe(false);
    expect(await shows.told()).toEqual([]);
    await shows.scene.close();
  });
});

describe('a spin wheel', () => {
  const wheel: Block = {
    kind: 'spin-wheel',
    id: 'wheel',
    slices: [
      { label: 'Nothing', weight: 0 },
      { label: 'Ten', weight: 1, code: 'TEN' },
    ],
    spin: 'Spin',
    result: 'You have {{ prize }}',
  };

  test('gives the prize its weights allow, once, and says which', async () => {
    const shows = await openShows(stage, { reducedMotion: true });
    await shows.show(formats.popup, page([wheel, coupon]));
    await shows.ours.getByRole('button', { name: 'Spin' }).click();
    await shows.ours.locator('.result').getByText('You have Ten').waitFor();
    await eventually(() => shows.ours.getByRole('status').textContent()).toBe('You have Ten');
    expect(await shows.ours.getByText('TEN', { exact: true }).isVisible()).toBe(true);
    expect(await shows.ours.getByRole('button', { name: 'Spin' }).count()).toBe(0);
    await shows.scene.close();
  });

  test('stops within the five seconds after which motion must be pausable', async () => {
    const { scene, ours } = await put(wheel);
    await ours.getByRole('button', { name: 'Spin' }).click();
    const readEnds = () =>
      ours.evaluate((it) => it.shadowRoot?.getAnimations().map(({ effect }) => effect?.getComputedTiming().endTime));
    const [ends] = (await readEnds()) ?? [];
    expect(ends).toBeGreaterThan(1000);
    expect(ends).toBeLessThan(5000);
    await ours.locator('.result').getByText('You have Ten').waitFor();
    await scene.close();
  });

  test('sets a label from right to left as one: its percent sign stands at its number, not behind the words', async () => {
    const label = 'خصم 10%';
    const { scene, ours, show } = await openShows(stage);
    await show(formats.popup, page([{ ...wheel, slices: [{ label, weight: 1 }, ...wheel.slices] }], { locale: 'ar' }));
    const [words, percent] = await ours
      .locator('.wheel text')
      .first()
      .evaluate((it: SVGTextElement, last) => [0, last].map((at) => it.getExtentOfChar(at).x), label.length - 1);
    expect(percent).toBeLessThan(words!);
    await scene.close();
  });
});

describe('the rest', () => {
  test('products, social links and pictures lead on and tell of it', async () => {
    const { scene, ours, told } = await put(
      { kind: 'products', id: 'products', items: [{ title: 'Lamp', url: '/lamp', price: '€ 24', was: '€ 30' }] },
      { kind: 'social', id: 'social', links: [{ label: 'Mastodon', href: '/social' }] },
      { kind: 'image', id: 'image', url: '/picture.png', alt: 'A lamp', width: 300, height: 120, href: '/image' },
    );
    // All three are pressed on the same page.
    await scene.page.evaluate(`addEventListener('click', (event) => event.preventDefault())`);
    expect(await ours.getByRole('link', { name: /Lamp/ }).first().textContent()).toContain('Before:');
    for (const name of [/Lamp € 24/, 'Mastodon', 'A lamp']) {
      const link = ours.getByRole('link', { name });
      await link.evaluate((it: HTMLAnchorElement) => (it.target = ''));
      await link.click();
    }
    expect((await told()).slice(1)).toEqual([
      { what: 'clicked', block: 'products', converts: true, href: '/lamp' },
      { what: 'clicked', block: 'social', converts: false, href: '/social' },
      { what: 'clicked', block: 'image', converts: true, href: '/image' },
    ]);
    await scene.close();
  });

  test('products keep room for pictures only where one has a picture', async () => {
    const products = (...images: readonly (string | undefined)[]): Block => ({
      kind: 'products',
      id: 'products',
      items: images.map((image) => ({ title: 'Lamp', url: '#lamp', ...(image && { image }) })),
    });
    for (const [block, tiles] of [
      [products(undefined, undefined), 0],
      [products('/picture.png', undefined), 2],
    ] as const) {
      const { scene, ours } = await put(block);
      await ours.getByRole('link').first().waitFor();
      expect(await ours.locator('.pic').count()).toBe(tiles);
      await scene.close();
    }
  });

  test('a table of custom HTML keeps its words in one piece, and scrolls by itself where they need more room', async () => {
    const sizes = ['XS', 'S', 'M', 'L', 'XL', 'XXL', 'Übergrößenkonfektion', 'Sondergrößen'];
    const cells = sizes.map((size) => ({ tag: 'td', children: [size] }));
    const markup = [{ tag: 'table', children: [{ tag: 'tr', children: cells }] }];
    const { scene, ours, show } = await openShows(stage, { viewport: { width: 320, height: 568 } });
    await show(formats.popup, page([{ kind: 'html', id: 'sizes', markup }]));
    const heights = await ours.locator('td').evaluateAll((all) => all.map((it) => it.clientHeight));
    expect(new Set(heights).size).toBe(1);
    expect(heights[0]).toBeLessThan(50);
    expect(await ours.locator('.html').evaluate((it) => it.scrollWidth > it.clientWidth)).toBe(true);
    expect(await ours.locator('.scroll').evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
    await scene.close();
  });

  test('a picture keeps its space before it has arrived', async () => {
    const shows = await openShows(stage);
    // Never answered.
    await shows.scene.page.route('**/slow.png', () => undefined);
    await shows.show(
      formats.popup,
      page([{ kind: 'image', id: 'image', url: '/slow.png', alt: '', width: 300, height: 120 }]),
    );
    await eventually(async () => (await shows.ours.locator('img').boundingBox())?.height).toBeCloseTo(120, 0);
    await shows.scene.close();
  });

  test('a video loads nothing by itself', async () => {
    const { scene } = await put({
      kind: 'video',
      id: 'video',
      url: '/lamp.mp4',
      poster: '/p.png',
      label: 'Lamp',
      width: 320,
      height: 180,
    });
    expect(scene.requests.some(({ url }) => url.endsWith('.mp4'))).toBe(false);
    await scene.close();
  });

  test('a block from a newer time is left out, the rest stands', async () => {
    const { scene, ours } = await put({ kind: 'hologram', id: 'new' } as unknown as Block, closeButton);
    await ours.getByRole('button', { name: 'No, thank you' }).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });
});
