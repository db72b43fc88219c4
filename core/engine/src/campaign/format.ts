import { parseChoice } from '../parse/parse-choice.ts';
import { parseRecord } from '../parse/parse-record.ts';
import { parseUnion } from '../parse/parse-union.ts';
import type { Parse } from '../parse/parse.ts';
import { useDefault } from '../parse/use-default.ts';
import { useStandIn } from '../parse/use-stand-in.ts';
import { parseBar, type Bar } from './formats/bar.ts';
import { parseEmbed, type Embed } from './formats/embed.ts';
import { parseFeed, type Feed } from './formats/feed.ts';
import { parseFullScreen, type FullScreen } from './formats/full-screen.ts';
import { parsePopup, type Popup } from './formats/popup.ts';
import { parseSlideIn, type SlideIn } from './formats/slide-in.ts';
import { parseText, type Text } from './text.ts';

/** How a campaign stands on the page. */
export type Format = Popup | FullScreen | Bar | SlideIn | Feed | Embed;
export type FormatKind = Format['kind'];

/** The handle a campaign is minimised to: shown first, or left behind when it is closed. */
export interface Tab {
  readonly text: Text;
  readonly side: 'start' | 'end' | 'bottom-start' | 'bottom-end';
  readonly when: 'first' | 'after-close';
}

/** How a campaign stands on the page, read by the parser of its kind. */
export const parseFormat: Parse<Format> = useStandIn(
  parseUnion<'kind', Format>('The format', 'kind', {
    popup: parsePopup,
    'full-screen': parseFullScreen,
    bar: parseBar,
    'slide-in': parseSlideIn,
    feed: parseFeed,
    embed: parseEmbed,
  }),
  { kind: 'full-screen' },
);

export const parseTabText = parseText('The text of the tab', { max: 100 });

export const parseTab = parseRecord<Tab>('The tab', {
  text: parseTabText,
  side: useDefault(parseChoice('The side of the tab', ['start', 'end', 'bottom-start', 'bottom-end']), 'bottom-end'),
  when: useDefault(parseChoice('When the tab is shown', ['first', 'after-close']), 'after-close'),
});
