/** What a campaign is written with. Whatever else finds its way in is kept as sanitised custom HTML. */
export const contentBlocks: readonly string[] = [
  'core/heading',
  'core/paragraph',
  'core/list',
  'core/image',
  'core/buttons',
  'beckon/form',
  'beckon/coupon',
  'beckon/countdown',
  'beckon/close',
  'core/columns',
  'core/spacer',
  'core/separator',
  'core/social-links',
  'core/video',
  'core/quote',
  'core/group',
  'core/table',
  'core/details',
  'core/html',
  'core/block',
  'beckon/products',
  'beckon/spin-wheel',
];

/** The blocks of a root whose content stands in no steps. */
export const rootBlocks: readonly string[] = [...contentBlocks, 'beckon/tab', 'beckon/step'];

/** Whether a block is, or lies in, a campaign. */
export const isCampaignRoot = (name: string | null): boolean =>
  name === 'beckon/campaign' || name === 'beckon/page-campaign';
