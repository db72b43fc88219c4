import type { ButtonAction } from '@beckon/engine/campaign/content/button';
import type { Look } from '../parts/look-options.ts';

/** What we keep of blocks of WordPress' own. */
export interface OwnSettings {
  readonly id?: string;
  readonly action?: ButtonAction;
  readonly look?: Look;
  readonly converts?: boolean;
  readonly label?: string;
  readonly width?: number;
  readonly height?: number;
}

export interface CoreBlockProps {
  readonly name: string;
  readonly clientId: string;
  readonly attributes: { readonly beckon?: OwnSettings; readonly url?: string; readonly src?: string };
  readonly setAttributes: (some: { beckon?: OwnSettings; url?: string | undefined }) => void;
}
