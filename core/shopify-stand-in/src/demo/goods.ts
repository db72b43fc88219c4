/** One thing the demo shop sells, as its keeper would list it. Prices in whole euro. */
export interface Good {
  readonly handle: string;
  readonly title: string;
  readonly type: 'Sweaters' | 'Accessories' | 'Home';
  readonly tags: readonly string[];
  readonly price: number;
  readonly before?: number;
  readonly story: string;
  readonly alt: string;
  readonly sizes?: readonly string[];
  readonly colours?: readonly string[];
  readonly stock?: number;
}

const bodies = ['S', 'M', 'L', 'XL'];

export const goods: readonly Good[] = [
  {
    handle: 'fisher-sweater',
    title: 'Fisher sweater',
    type: 'Sweaters',
    tags: ['bestseller', 'undyed-lining'],
    price: 148,
    sizes: bodies,
    colours: ['Deep blue', 'Rust'],
    story:
      'Knitted in the round from five-ply wool that still holds its lanolin, so that drizzle beads and runs off. The yoke is patterned by hand, which is why no two are quite alike.',
    alt: 'A deep blue sweater with a patterned yoke',
  },
  {
    handle: 'shawl-cardigan',
    title: 'Shawl cardigan',
    type: 'Sweaters',
    tags: ['new'],
    price: 164,
    sizes: bodies,
    story:
      'A collar wide enough to disappear into, three horn buttons, and pockets that hold a paperback. Rib-knitted so that it keeps its shape after years of hooks.',
    alt: 'A rust-coloured cardigan with a broad collar',
  },
  {
    handle: 'shepherd-vest',
    title: 'Shepherd vest',
    type: 'Sweaters',
    tags: ['sale'],
    price: 79,
    before: 98,
    sizes: bodies,
    story: 'Warm where it matters, free where you work. Wear it under a coat in January and over a shirt in May.',
    alt: 'A moss green vest with a zigzag pattern',
  },
  {
    handle: 'fjord-beanie',
    title: 'Fjord beanie',
    type: 'Accessories',
    tags: ['bestseller', 'gift'],
    price: 38,
    colours: ['Cranberry', 'Fog'],
    story: 'Double cuff over the ears, a pompom on a button so that it survives the wash.',
    alt: 'A cranberry red beanie with a white pompom',
  },
  {
    handle: 'long-scarf',
    title: 'Two-metre scarf',
    type: 'Accessories',
    tags: ['gift'],
    price: 56,
    colours: ['Spruce', 'Oat'],
    story: 'Two metres and ten, so that it goes round twice and still hangs. Brushed merino: nothing scratches.',
    alt: 'A spruce green scarf with fringes',
  },
  {
    handle: 'snow-mittens',
    title: 'Snow mittens',
    type: 'Accessories',
    tags: ['gift', 'new'],
    price: 34,
    sizes: ['Small', 'Large'],
    story: 'Felted once, lined with lambswool, with a cuff long enough to meet the sleeve.',
    alt: 'White mittens with a blue star',
  },
  {
    handle: 'cabin-socks',
    title: 'Cabin socks',
    type: 'Accessories',
    tags: ['bestseller'],
    price: 19,
    sizes: ['36–38', '39–42', '43–46'],
    story: 'Thick as a rug at the sole, thin at the shin. Heel and toe are mended free of charge, for life.',
    alt: 'Grey socks with red stripes',
  },
  {
    handle: 'hearth-blanket',
    title: 'Hearth blanket',
    type: 'Home',
    tags: ['bestseller'],
    price: 129,
    story:
      'A hundred and forty by two hundred centimetres of woven wool with a plum check, heavy enough to sleep under.',
    alt: 'A cream blanket with a plum check',
  },
  {
    handle: 'moss-cushion',
    title: 'Moss cushion',
    type: 'Home',
    tags: ['new'],
    price: 48,
    story: 'Cable-knit front, linen back, filled with the wool that is too short to spin.',
    alt: 'A green cushion in cable knit',
  },
  {
    handle: 'highland-yarn',
    title: 'Highland yarn, 100 g',
    type: 'Home',
    tags: ['craft'],
    price: 12,
    colours: ['Heather', 'Straw', 'Undyed'],
    story: 'The yarn we knit with ourselves: 200 metres a skein, needles 4 to 4.5, dyed with plants.',
    alt: 'Two balls of yarn with knitting needles',
  },
  {
    handle: 'harbour-cap',
    title: 'Harbour cap',
    type: 'Accessories',
    tags: [],
    price: 52,
    sizes: ['56', '58', '60'],
    stock: 0,
    story: 'Sewn from boiled wool that the wind gives up on. Back in stock when the loom is.',
    alt: 'A slate grey cap',
  },
  {
    handle: 'gift-card',
    title: 'Gift card',
    type: 'Home',
    tags: ['gift'],
    price: 50,
    story: 'For those who know their size better than you do. Arrives by e-mail within the hour.',
    alt: 'A deep blue card with a heart',
  },
];

export const collections = [
  { handle: 'sweaters', title: 'Sweaters', line: 'Made to be handed down.' },
  { handle: 'accessories', title: 'Accessories', line: 'For heads, hands and feet.' },
  { handle: 'home', title: 'Home', line: 'Wool for the other half of the day.' },
] as const;
