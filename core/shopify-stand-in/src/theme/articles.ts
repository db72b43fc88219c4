/** What the demo shop has written. Shops keep this apart from their goods; ours does not change. */
export const blog = { id: 901, handle: 'journal', title: 'Journal', url: '/blogs/journal' } as const;

export const articles = [
  {
    id: 9011,
    slug: 'a-year-in-the-life-of-a-sweater',
    title: 'A year in the life of a sweater',
    author: 'Ada Halden',
    tags: ['making', 'sweaters'],
    published_at: '2026-11-02T08:00:00Z',
    excerpt: 'It begins in June, with a sheep that would rather be left alone, and ends on your shoulders in December.',
    content:
      '<p>It begins in June, with a sheep that would rather be left alone. The fleece is sorted by hand on a table by the barn door, because daylight shows what lamps forgive.</p><p>In August it is spun, in September dyed with what grows along the path: birch leaves for yellow, madder for rust, and for the deep blue a vat that has not been empty since 1974.</p><p>Then somebody casts on. A fisher sweater has 41,000 stitches and takes eleven evenings. The name in the seam is not an ornament: it is where you send the postcard.</p>',
  },
  {
    id: 9012,
    slug: 'how-to-mend-a-sock',
    title: 'How to mend a sock',
    author: 'Per Dahl',
    tags: ['mending'],
    published_at: '2026-10-12T08:00:00Z',
    excerpt: 'A needle, two arm’s lengths of yarn and a lightbulb that no longer works are all you need.',
    content:
      '<p>A needle, two arm’s lengths of yarn and a lightbulb that no longer works are all you need. Put the bulb into the heel, weave across the hole, then weave across the weaving.</p><p>Choose a colour that can be seen. A mend is not a shame, it is a signature.</p>',
  },
].map((article) => ({ ...article, handle: `${blog.handle}/${article.slug}`, url: `${blog.url}/${article.slug}` }));

export const pages = [
  {
    id: 9021,
    handle: 'our-wool',
    title: 'Our wool',
    content:
      '<p>Two hundred and forty sheep, nine hillsides, one mill. We know all three by name, and pay them before we pay ourselves.</p><p>The wool is washed with soap and rinsed with rain. Nothing else touches it, which is why it smells a little of sheep when it is wet, and of nothing at all when it is dry.</p>',
  },
];
