import type { Frequency, Trigger } from '@beckon/engine';
import { __ } from '@wordpress/i18n';

/** The rules that a popup on a page has of its own; who visits the page is who sees it. */
export interface PageRules {
  readonly triggers?: { readonly match: 'any'; readonly list: readonly Trigger[] };
  readonly frequency?: Partial<Frequency>;
}

const moments = {
  'page-load': [{ kind: 'page-load' }],
  delay: [{ kind: 'delay', seconds: 8 }],
  scroll: [{ kind: 'scroll', percent: 50 }],
  'exit-intent': [{ kind: 'exit-intent' }],
  inactivity: [{ kind: 'inactivity', seconds: 30 }],
  call: [{ kind: 'call' }],
} as const satisfies Readonly<Record<string, readonly Trigger[]>>;

export type Moment = keyof typeof moments;

export const momentWords = (): { value: Moment; label: string }[] => [
  { value: 'delay', label: __('A while after the page opens', 'beckon') },
  { value: 'page-load', label: __('As soon as the page opens', 'beckon') },
  { value: 'scroll', label: __('When some of the page was read', 'beckon') },
  { value: 'exit-intent', label: __('When the visitor is about to leave', 'beckon') },
  { value: 'inactivity', label: __('When nothing happens for a while', 'beckon') },
  { value: 'call', label: __('Only when a button or link opens it', 'beckon') },
];

/** The moment of some rules: the first that they name. */
export function momentOf({ triggers }: PageRules): Moment {
  const kind = triggers?.list[0]?.kind ?? 'page-load';
  return kind in moments ? (kind as Moment) : 'page-load';
}

export const setMoment = (rules: PageRules, moment: Moment): PageRules => ({
  ...rules,
  triggers: { match: 'any', list: moments[moment] },
});

const again: Readonly<Record<string, Frequency['again']>> = {
  'every-page-view': { kind: 'every-page-view' },
  'once-per-visit': { kind: 'once-per-visit' },
  after: { kind: 'after', rest: { days: 7 } },
  once: { kind: 'once' },
};

export const againKinds = (): { value: string; label: string }[] => [
  { value: 'once-per-visit', label: __('Once in a visit', 'beckon') },
  { value: 'after', label: __('Once a week', 'beckon') },
  { value: 'once', label: __('Once and never again', 'beckon') },
  { value: 'every-page-view', label: __('Every time the page is opened', 'beckon') },
];

export const setAgain = (rules: PageRules, kind: string): PageRules => ({
  ...rules,
  frequency: { ...rules.frequency, again: again[kind] ?? { kind: 'once-per-visit' } },
});
