import type { SiteSettings } from '@beckon/engine';
import { hasCookie } from './has-cookie.ts';
import { openName, purchasesName, recordName } from './record-name.ts';
import { writeCookie } from './write-cookie.ts';

export type StoreKind = SiteSettings['storage']['kind'];

/** Where the record may lie. Every one of these may throw: a browser setting, a full disk, a hostile page. */
interface Store {
  read(): string | null | undefined;
  write(text: string, days: number): void;
  remove(): void;
}

const dayMs = 86_400_000;

const readCookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(name + '='))
    ?.slice(name.length + 1);
/** Local storage knows no end: the record bears its own, and is swept once it is reached. */
const makeStorage = (pick: () => Storage): Store => ({
  read() {
    const [, endsAt = '', text] = /^(\d+):(.*)$/s.exec(pick().getItem(recordName) ?? '') ?? [];
    if (+endsAt > Date.now()) return text;
    this.remove();
    return undefined;
  },
  write: (text, days) => pick().setItem(recordName, `${Date.now() + days * dayMs}:${text}`),
  remove: () => pick().removeItem(recordName),
});

const stores: { readonly [Kind in Exclude<StoreKind, 'none'>]: Store } & { readonly none?: Store } = {
  cookie: {
    read: () => readCookie(recordName),
    // Browsers shorten it to 400 days (RFC 6265bis); we ask for what the site wants.
    write: (text, days) => writeCookie(recordName, text, days),
    remove() {
      for (const name of [recordName, openName]) if (hasCookie(name)) writeCookie(name, '', 0);
    },
  },
  local: makeStorage(() => localStorage),
  session: makeStorage(() => sessionStorage),
};

/** What lies in the store that is named; else what an earlier page left in another, whichever the site used before. */
export function findStored(kind: StoreKind): string | undefined {
  for (const each of [kind, 'cookie', 'local', 'session'] as const) {
    try {
      const text = stores[each]?.read();
      if (text) return text;
    } catch {
      // Storage that a browser setting forbids holds nothing.
    }
  }
  return undefined;
}

/**
 * True where the text is really kept.
 *
 * @param isSure this page has found there what it wrote: to read a cookie after it was written keeps the page waiting
 */
export function keepText(kind: StoreKind, text: string, days: number, isSure: boolean): boolean {
  try {
    stores[kind]?.write(text, days);
    return isSure || stores[kind]?.read() === text;
  } catch {
    // Forbidden or full.
    return false;
  }
}

/** Leaves nothing of ours in any store but the one named, whichever the site used before. */
export function removeTexts(but: StoreKind): void {
  for (const kind of ['cookie', 'local', 'session'] as const) {
    try {
      if (kind !== but) stores[kind].remove();
    } catch {
      // Where nothing can be removed, nothing could be written.
    }
  }
  // A site that keeps nothing beyond the visit keeps no purchases either.
  if (but === 'cookie' || but === 'local') return;
  try {
    localStorage.removeItem(purchasesName);
  } catch {
    // As above.
  }
}
