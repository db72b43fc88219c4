import type { VisitDraft } from '@beckon/editing/visit/visit-draft';
import { __ } from '@wordpress/i18n';
import { shiftDay } from '../ui/shift-day.ts';

export interface VisitPreset {
  readonly key: string;
  readonly label: string;
  readonly draft: VisitDraft;
}

const granted = { preferences: 'granted', analytics: 'granted', marketing: 'granted' } as const;
const pending = { preferences: 'pending', analytics: 'pending', marketing: 'pending' } as const;

const visit = (consent: VisitDraft['consent'], facts: Readonly<Record<string, string>>): VisitDraft => ({
  facts: Object.entries(facts).map(([name, text]) => ({ name, text })),
  consent,
  when: '',
  happened: 'everything',
});

/** Visits to begin with, as sites of WordPress have them; with a shop there are two more. Dates count back from today. */
export function listVisitPresets(today: string, hasShop: boolean): readonly VisitPreset[] {
  const presets: readonly VisitPreset[] = [
    {
      key: 'firstHome',
      label: __('First visit on the home page, not asked yet', 'beckon'),
      draft: visit(pending, { 'page.type': 'home', 'page.path': '/', 'device.kind': 'desktop', 'visitor.isNew': 'true' }), // prettier-ignore
    },
    {
      key: 'searchPhone',
      label: __('Phone on a post, came from a search engine', 'beckon'),
      draft: visit(pending, {
        'page.type': 'article',
        'page.path': '/a-post/',
        'page.post.type': 'post',
        'device.kind': 'phone',
        'source.channel': 'search',
        'visitor.isNew': 'true',
      }),
    },
    {
      key: 'returning',
      label: __('Returning visitor who allowed everything', 'beckon'),
      draft: visit(granted, {
        'page.type': 'page',
        'page.path': '/about/',
        'page.post.type': 'page',
        'device.kind': 'desktop',
        'visitor.visits': '3',
        'visitor.pages': '9',
      }),
    },
    {
      key: 'subscriber',
      label: __('Logged-in subscriber', 'beckon'),
      draft: visit(granted, {
        'page.type': 'home',
        'page.path': '/',
        'device.kind': 'desktop',
        'customer.isLoggedIn': 'true',
        'customer.roles': 'subscriber',
      }),
    },
  ];
  if (!hasShop) return presets;
  return [
    ...presets,
    {
      key: 'lapsed',
      label: __('Customer whose last order was 90 days ago', 'beckon'),
      draft: visit(granted, {
        'page.type': 'home',
        'page.path': '/',
        'device.kind': 'desktop',
        'customer.isLoggedIn': 'true',
        'customer.orders': '2',
        'customer.lastOrderAt': shiftDay(today, -90),
        'cart.items': '0',
      }),
    },
    {
      key: 'fullCart',
      label: __('Returning visitor with a full cart', 'beckon'),
      draft: visit(granted, {
        'page.type': 'cart',
        'page.path': '/cart/',
        'device.kind': 'desktop',
        'visitor.visits': '3',
        'cart.items': '2',
        'cart.total': '80',
      }),
    },
  ];
}
