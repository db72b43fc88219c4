import type { TriggerKind } from '@beckon/engine';
import { __ } from '@wordpress/i18n';

/** In the order in which they are offered. */
export const triggerKinds = [
  'page-load', 'delay', 'scroll', 'exit-intent', 'inactivity', 'click', 'in-view', 'hover', 'time-on-site', 'nth-page', 'add-to-cart', 'cart-value',
  'custom-event', 'call',
] as const satisfies readonly TriggerKind[]; // prettier-ignore

/** Moments that only a shop has. */
export const shopTriggers: readonly TriggerKind[] = ['add-to-cart', 'cart-value'];

export const triggerWords = (): Readonly<Record<TriggerKind, { readonly name: string; readonly help: string }>> => ({
  'page-load': {
    name: __('At once', 'beckon'),
    help: __(
      'As soon as the page is ready. Good for bars and embeds; a popup that is there before the page is closed unread.',
      'beckon',
    ),
  },
  delay: { name: __('After a while', 'beckon'), help: __('Counted from when the page opens.', 'beckon') },
  scroll: {
    name: __('Once part of the page was seen', 'beckon'),
    help: __('The visitor has begun to read.', 'beckon'),
  },
  'exit-intent': {
    name: __('About to leave', 'beckon'),
    help: __('The pointer leaves for the tabs; on a phone, scrolling up fast or going back.', 'beckon'),
  },
  inactivity: {
    name: __('No activity', 'beckon'),
    help: __('Nothing was moved, tapped or typed for a while.', 'beckon'),
  },
  click: { name: __('Click on something', 'beckon'), help: __('A button, a link, a picture of the page.', 'beckon') },
  'in-view': {
    name: __('Something comes into view', 'beckon'),
    help: __('Such as the comments, or the end of the article.', 'beckon'),
  },
  hover: {
    name: __('Pointer rests on something', 'beckon'),
    help: __('Not on phones: they have no pointer.', 'beckon'),
  },
  'time-on-site': {
    name: __('Time on the site', 'beckon'),
    help: __('Counted over all pages of the visit.', 'beckon'),
  },
  'nth-page': { name: __('Some pages into the visit', 'beckon'), help: __('From that page on.', 'beckon') },
  'add-to-cart': { name: __('Put into the cart', 'beckon'), help: __('Whenever something is added.', 'beckon') },
  'cart-value': { name: __('Worth of the cart', 'beckon'), help: __('When it reaches an amount.', 'beckon') },
  'custom-event': {
    name: __('Event of the page', 'beckon'),
    help: __('Reported by beckon( "event", name ) on the page.', 'beckon'),
  },
  call: {
    name: __('Only when called', 'beckon'),
    help: __('By a button or link that opens it, or by beckon( "show", id ) on the page.', 'beckon'),
  },
});
