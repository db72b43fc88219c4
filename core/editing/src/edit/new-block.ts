import type { Block, BlockKind } from '@beckon/engine';

type BlockOf<Kind extends BlockKind> = Extract<Block, { readonly kind: Kind }>;

/**
 * A block as an editor first puts it in: ready to be filled, with English words where words are needed. Pictures, videos
 * and links begin with addresses that the checks before publishing ask to be replaced.
 */
export function newBlock<Kind extends BlockKind>(kind: Kind, id: string): BlockOf<Kind> {
  return { ...starters[kind], id } as unknown as BlockOf<Kind>;
}

/** Where a new link leads until the merchant says otherwise; the checks know it. */
export const unsetHref = '#';

const starters: { readonly [Kind in BlockKind]: Omit<BlockOf<Kind>, 'id'> } = {
  heading: { kind: 'heading', text: 'Your heading', level: 2 },
  text: { kind: 'text', text: [{ tag: 'p', children: ['Your text'] }] },
  image: { kind: 'image', url: '/image.jpg', alt: '', width: 480, height: 320 },
  video: { kind: 'video', url: '/video.mp4', label: 'What the video shows', width: 480, height: 270 },
  button: {
    kind: 'button',
    text: 'Shop now',
    action: { do: 'link', href: unsetHref },
    look: 'primary',
    converts: true,
  },
  form: {
    kind: 'form',
    fields: [{ kind: 'email', name: 'email', label: 'Email address', required: true }],
    submit: 'Sign up',
    after: { do: 'close' },
  },
  coupon: {
    kind: 'coupon',
    label: 'Your code',
    code: { from: 'fixed', code: 'WELCOME10' },
    copy: 'Copy code',
    copied: 'Copied',
  },
  countdown: { kind: 'countdown', until: { after: { hours: 24 } }, label: 'Ends in', whenOver: 'hide' },
  'spin-wheel': {
    kind: 'spin-wheel',
    slices: [
      { label: '10% off', weight: 1, code: 'SPIN10' },
      { label: 'Free shipping', weight: 1, code: 'SPINSHIP' },
    ],
    spin: 'Spin the wheel',
    result: 'You won: {{ prize }}. Your code: {{ code }}',
  },
  products: { kind: 'products', items: [{ title: 'A product', url: '/' }] },
  social: { kind: 'social', links: [{ label: 'Instagram', href: 'https://www.instagram.com/' }] },
  spacer: { kind: 'spacer', height: 16, line: false },
  columns: { kind: 'columns', columns: [{ blocks: [] }, { blocks: [] }] },
  html: { kind: 'html', markup: [{ tag: 'p', children: ['Your HTML'] }] },
};
