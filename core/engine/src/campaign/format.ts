import type { Bar } from './formats/bar.ts';
import type { Embed } from './formats/embed.ts';
import type { Feed } from './formats/feed.ts';
import type { FullScreen } from './formats/full-screen.ts';
import type { Popup } from './formats/popup.ts';
import type { SlideIn } from './formats/slide-in.ts';
import type { Text } from './text.ts';

/** How a campaign stands on the page. */
export type Format = Popup | FullScreen | Bar | SlideIn | Feed | Embed;
export type FormatKind = Format['kind'];

/** The handle a campaign is minimised to: shown first, or left behind when it is closed. */
export interface Tab {
  readonly text: Text;
  readonly side: 'start' | 'end' | 'bottom-start' | 'bottom-end';
  readonly when: 'first' | 'after-close';
}
