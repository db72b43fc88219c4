/** What the demo shop sells. Prices in euro. */
export interface Product {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly type: 'tableware' | 'tea' | 'home';
  readonly tags: readonly string[];
  readonly price: number;
  readonly line: string;
  readonly story: string;
}

export const products: readonly Product[] = [
  {
    id: '1001',
    handle: 'round-teapot',
    title: 'Round teapot',
    type: 'tableware',
    tags: ['stoneware', 'bestseller'],
    price: 64,
    line: 'Holds a litre, pours without a drip.',
    story:
      'Thrown in one piece from iron-rich clay and glazed inside only, so that it grows darker where you touch it. The lid stays on while you pour; we have tried it a few thousand times.',
  },
  {
    id: '1002',
    handle: 'two-finger-cup',
    title: 'Two-finger cup',
    type: 'tableware',
    tags: ['stoneware'],
    price: 18,
    line: 'A handle for exactly two fingers.',
    story:
      'Small enough that the tea stays hot to the end, heavy enough to stand where you put it. Dishwasher and oven do it no harm.',
  },
  {
    id: '1003',
    handle: 'noodle-bowl',
    title: 'Noodle bowl',
    type: 'tableware',
    tags: ['porcelain', 'new'],
    price: 32,
    line: 'Deep, wide, with a rest for chopsticks.',
    story:
      'White porcelain with a rim of cobalt, painted by hand: no two rims are alike. It holds soup for one hungry person or salad for two.',
  },
  {
    id: '1004',
    handle: 'bottle-vase',
    title: 'Bottle vase',
    type: 'home',
    tags: ['stoneware', 'new'],
    price: 46,
    line: 'For one branch, or none.',
    story:
      'A narrow neck and a belly full of water: a single branch lasts a week. Ash glaze, fired twice, different on every side.',
  },
  {
    id: '1005',
    handle: 'tea-caddy',
    title: 'Tea caddy',
    type: 'home',
    tags: ['porcelain'],
    price: 28,
    line: 'Keeps 120 grams dry and dark.',
    story: 'The lid closes on a ring of cork. Tea dislikes light, air and cinnamon; in here it meets none of them.',
  },
  {
    id: '1006',
    handle: 'smoked-oolong',
    title: 'Smoked oolong, 80 g',
    type: 'tea',
    tags: ['bestseller'],
    price: 14,
    line: 'Pine smoke, then plum.',
    story:
      'Rolled leaves, dried slowly over pine. Good for five infusions: the first tastes of campfire, the last of fruit.',
  },
];

export const freeShippingFrom = 60;

/** A cart as the demo's cookie holds it: `round-teapot:1|tea-caddy:2`. What is not sold here is left out. */
export function readCart(text: string): readonly { readonly product: Product; readonly count: number }[] {
  return text.split('|').flatMap((line) => {
    const [handle, count] = line.split(':');
    const product = products.find((it) => it.handle === handle);
    return product && Number(count) > 0 ? [{ product, count: Math.min(99, Math.trunc(Number(count))) }] : [];
  });
}

export const formatPrice = (euro: number): string => `€ ${euro.toFixed(2)}`;
