/** Documents for the scenes of formats and blocks. */
import type { Block, ContentDocument, Format, FormatKind, Theme } from '@beckon/engine';
import type { Field } from '@beckon/engine/campaign/content/form';
import { defaultTheme } from '@beckon/engine/campaign/theme';

export const formats: { readonly [Kind in FormatKind]: Extract<Format, { kind: Kind }> } = {
  popup: { kind: 'popup', position: 'center', width: 440, closesOnOverlay: true },
  'full-screen': { kind: 'full-screen' },
  bar: { kind: 'bar', edge: 'top', sticks: true, pushes: false, height: 48, closable: true },
  'slide-in': { kind: 'slide-in', corner: 'bottom-end', width: 360 },
  feed: { kind: 'feed', teaser: 'Autumn has arrived' },
  embed: { kind: 'embed', into: '#embed-here', placement: 'append', reserve: 240 },
};
export const formatKinds = Object.keys(formats) as FormatKind[];

export const darkTheme: Theme = {
  ...defaultTheme,
  colors: {
    background: '#14161a',
    text: '#f4f1ea',
    button: '#e8c87a',
    buttonText: '#1b1608',
    accent: '#e8c87a',
    overlay: '#000000a6',
  },
  font: 'serif',
  radius: 20,
  align: 'start',
};

export const heading: Block = { kind: 'heading', id: 'title', text: 'Ten percent for you', level: 2 };
export const text: Block = { kind: 'text', id: 'text', text: [{ tag: 'p', children: ['On your first order.'] }] };
export const closeButton: Block = {
  kind: 'button',
  id: 'no',
  text: 'No, thank you',
  action: { do: 'close' },
  look: 'link',
  converts: false,
};
export const email: Field = {
  kind: 'email',
  name: 'email',
  label: 'Email',
  required: true,
  placeholder: 'you@example.com',
};
export const consent: Field = {
  kind: 'consent',
  name: 'news',
  label: 'Send me news',
  required: false,
  purpose: 'marketing',
  version: '3',
};

export function form(
  fields: readonly Field[],
  after: Extract<Block, { kind: 'form' }>['after'] = { do: 'next' },
): Block {
  return { kind: 'form', id: 'join', fields, submit: 'Join', after };
}

/** A document of one step, and of more where they are given. */
export function page(blocks: readonly Block[], rest: Partial<ContentDocument> = {}): ContentDocument {
  return { steps: [{ id: 'one', blocks }], label: 'Welcome offer', theme: defaultTheme, locale: 'en', ...rest };
}
/** A document of several steps. */
export function pages(...steps: readonly (readonly Block[])[]): ContentDocument {
  return { ...page([]), steps: steps.map((blocks, index) => ({ id: `step-${index + 1}`, blocks })) };
}

export const offer = page([heading, text, closeButton]);

/** One of every block there is. */
export const everyBlock: readonly Block[] = [
  heading,
  text,
  { kind: 'image', id: 'image', url: '/picture.png', alt: 'A lamp', width: 300, height: 100, href: '/lamp' },
  { kind: 'countdown', id: 'ends', until: { after: { hours: 30 } }, label: 'Ends in', whenOver: 'stay' },
  form([
    email,
    { kind: 'phone', name: 'phone', label: 'Phone', required: false },
    { kind: 'text', name: 'firstName', label: 'First name', required: false },
    { kind: 'date', name: 'birthday', label: 'Birthday', required: false },
    {
      kind: 'choice',
      name: 'room',
      label: 'Room',
      required: true,
      many: false,
      look: 'list',
      options: options('Kitchen', 'Hall'),
    },
    {
      kind: 'choice',
      name: 'tastes',
      label: 'Tastes',
      required: false,
      many: true,
      look: 'list',
      options: options('Oak', 'Linen'),
    },
    {
      kind: 'choice',
      name: 'size',
      label: 'Size',
      required: true,
      many: false,
      look: 'select',
      options: options('Small', 'Large'),
    },
    {
      kind: 'rating',
      name: 'score',
      label: 'Would you come again?',
      required: true,
      scale: 10,
      low: 'No',
      high: 'Yes',
    },
    { kind: 'checkbox', name: 'gift', label: 'It is a gift', required: false },
    consent,
    { kind: 'hidden', name: 'from', value: '{{ page.path }}' },
  ]),
  {
    kind: 'coupon',
    id: 'code',
    label: 'Your code',
    code: { from: 'fixed', code: 'HELLO10' },
    copy: 'Copy',
    copied: 'Copied',
  },
  {
    kind: 'spin-wheel',
    id: 'wheel',
    slices: [
      { label: 'Five', weight: 1, code: 'FIVE' },
      { label: 'Ten', weight: 1, code: 'TEN' },
      { label: 'Nothing', weight: 1 },
    ],
    spin: 'Spin',
    result: 'You have {{ prize }}',
  },
  {
    kind: 'products',
    id: 'products',
    items: [
      { title: 'Lamp', url: '/lamp', image: '/picture.png', price: '€ 24.00', was: '€ 30.00' },
      { title: 'Board', url: '/board', price: '€ 12.00' },
    ],
  },
  { kind: 'columns', id: 'columns', columns: [{ blocks: [text] }, { blocks: [{ ...text, id: 'text-2' } as Block] }] },
  { kind: 'spacer', id: 'line', height: 20, line: true },
  { kind: 'social', id: 'social', links: [{ label: 'Mastodon', href: 'https://social.example/@shop' }] },
  {
    kind: 'html',
    id: 'html',
    markup: [
      {
        tag: 'details',
        children: [
          { tag: 'summary', children: ['More'] },
          { tag: 'p', children: ['Much more.'] },
        ],
      },
    ],
  },
  {
    kind: 'video',
    id: 'video',
    url: '/lamp.mp4',
    poster: '/picture.png',
    label: 'How the lamp is made',
    width: 320,
    height: 180,
  },
  closeButton,
];

function options(...labels: readonly string[]) {
  return labels.map((label) => ({ value: label.toLowerCase(), label }));
}
