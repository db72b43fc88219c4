import type { VisitDraft } from './visit-draft.ts';

export type PresetName = 'lapsedCustomer' | 'firstFromGermany' | 'fullCart' | 'phoneFromSearch';

const dayMs = 86_400_000;
const granted = { preferences: 'granted', analytics: 'granted', marketing: 'granted' } as const;
const pending = { preferences: 'pending', analytics: 'pending', marketing: 'pending' } as const;

/** Visits to begin with. Dates count back from now. */
export function listPresets(nowMs: number): Readonly<Record<PresetName, VisitDraft>> {
  const daysAgo = (days: number) => new Date(nowMs - days * dayMs).toISOString().slice(0, 10);
  return {
    lapsedCustomer: {
      facts: [
        { name: 'page.type', text: 'home' },
        { name: 'page.path', text: '/' },
        { name: 'device.kind', text: 'desktop' },
        { name: 'customer.isLoggedIn', text: 'true' },
        { name: 'customer.orders', text: '2' },
        { name: 'customer.lastOrderAt', text: daysAgo(90) },
        { name: 'cart.items', text: '0' },
      ],
      consent: granted,
      when: '',
      happened: 'everything',
    },
    firstFromGermany: {
      facts: [
        { name: 'page.type', text: 'home' },
        { name: 'page.path', text: '/' },
        { name: 'device.kind', text: 'phone' },
        { name: 'place.country', text: 'DE' },
        { name: 'visitor.isNew', text: 'true' },
        { name: 'cart.items', text: '0' },
      ],
      consent: pending,
      when: '',
      happened: 'everything',
    },
    fullCart: {
      facts: [
        { name: 'page.type', text: 'cart' },
        { name: 'page.path', text: '/cart' },
        { name: 'device.kind', text: 'desktop' },
        { name: 'visitor.visits', text: '3' },
        { name: 'cart.items', text: '2' },
        { name: 'cart.total', text: '80' },
      ],
      consent: granted,
      when: '',
      happened: 'everything',
    },
    phoneFromSearch: {
      facts: [
        { name: 'page.type', text: 'product' },
        { name: 'page.path', text: '/products/teapot' },
        { name: 'device.kind', text: 'phone' },
        { name: 'source.channel', text: 'search' },
        { name: 'visitor.isNew', text: 'true' },
      ],
      consent: pending,
      when: '',
      happened: 'everything',
    },
  };
}
