import type { Theme } from '@beckon/engine';
import { addStyles } from './add-styles.ts';
import { applyTheme } from './apply-theme.ts';
import base from './base.css';
import { directionOf } from './direction.ts';
import { h } from './h.ts';
import type { Host } from './host.ts';
import { removeNode } from './remove-node.ts';

/** A piece of the page that is ours alone. */
export interface Frame {
  /** The element that stands in the page. */
  readonly outer: HTMLElement;
  /** The element inside the shadow root that carries the theme; everything of ours goes in here. */
  readonly root: HTMLElement;
  remove(): void;
}

/** What a frame looks like and how it is read. */
export interface FrameLook {
  /** Name of the element, and the id of the campaign it belongs to. */
  readonly element: 'beckon-campaign' | 'beckon-feed' | 'beckon-panel';
  readonly campaign?: string;
  readonly theme: Theme;
  readonly locale: string;
  readonly css: string;
  readonly nonce?: string | undefined;
}

/**
 * Makes an element with a shadow root, themed, in the language and direction of its content. It is not in the page yet.
 *
 * The root is open: a closed one keeps nobody out (a hostile page patches `attachShadow` before us), and it would hide
 * what we show from accessibility checkers, from browser extensions that visitors rely on, and from our own tests.
 */
export function makeFrame({ element, campaign, theme, locale, css, nonce }: FrameLook): Frame {
  // Not a div: themes style bare and empty ones (`div:empty { display: none }` is common).
  const outer = document.createElement(element);
  if (campaign) outer.setAttribute('data-campaign', campaign);
  const shadow = outer.attachShadow({ mode: 'open' });
  const root = h('div', { class: 'root', lang: locale, dir: directionOf(locale) });
  applyTheme(root, theme);
  addStyles(shadow, base + css, nonce);
  shadow.appendChild(root);
  return { outer, root, remove: () => removeNode(outer) };
}

/** The frame of one campaign, in its document's looks and language. */
export function frameCampaign({ campaign, document: { theme, locale }, nonce }: Host, css: string): Frame {
  return makeFrame({ element: 'beckon-campaign', campaign: campaign.id, theme, locale, css, nonce });
}
