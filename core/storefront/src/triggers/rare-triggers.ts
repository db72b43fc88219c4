import { watchCartValue } from './cart-value.ts';
import { watchClick } from './click.ts';
import { watchExitIntent } from './exit-intent.ts';
import { watchHover } from './hover.ts';
import { watchInView } from './in-view.ts';
import { watchInactivity } from './inactivity.ts';
import { watchNthPage } from './nth-page.ts';
import type { RareTriggers } from './triggers.ts';

/** The triggers that not every page has a campaign for, in one file of their own for the page to fetch. */
export const rareTriggers: RareTriggers = {
  'cart-value': watchCartValue,
  click: watchClick,
  'exit-intent': watchExitIntent,
  hover: watchHover,
  'in-view': watchInView,
  inactivity: watchInactivity,
  'nth-page': watchNthPage,
};
