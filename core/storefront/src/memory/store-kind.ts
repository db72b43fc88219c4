import type { SiteSettings } from '@beckon/engine';

/** Where the record may lie. */
export type StoreKind = SiteSettings['storage']['kind'];

/** Every store that there is. */
export const storeKinds = ['cookie', 'local', 'session'] as const;
