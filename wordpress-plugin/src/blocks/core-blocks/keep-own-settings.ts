import { addFilter } from '@wordpress/hooks';

/** The blocks of WordPress' own that a campaign is written with, and so keep something of ours. */
const kept =
  /^core\/(heading|paragraph|list|html|image|video|button|spacer|separator|columns|social-links|quote|group|table|details)$/;

interface BlockSettings {
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** Gives those blocks an attribute for our settings of them. It is saved in the block's comment, never in its HTML. */
export function keepOwnSettings(): void {
  addFilter('blocks.registerBlockType', 'beckon/own-settings', (settings: BlockSettings, name: string) =>
    kept.test(name) ? { ...settings, attributes: { ...settings.attributes, beckon: { type: 'object' } } } : settings,
  );
}
