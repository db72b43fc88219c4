import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Happening, Shop, ShopData } from './shop.ts';

export type Listener = (shop: Shop, happening: Happening) => void;

/** Every shop of this stand-in. Nothing of one is ever in another. */
export interface Shops {
  /** Takes a shop in; one with the same domain is replaced. */
  add(data: ShopData): Shop;
  find(domain: string): Shop | undefined;
  /** The one with this domain; throws where there is none. */
  get(domain: string): Shop;
  list(): readonly Shop[];
  /** Forgets a shop. */
  remove(domain: string): void;
  /** Calls back on every change; the answer ends that. */
  listen(listener: Listener): () => void;
  nowMs(): number;
  /** From now on it is this time, and it goes on from there. */
  setNowMs(nowMs: number): void;
  /** Writes what was not written yet. */
  save(): void;
}

/** How long changes are gathered before the file is written. */
const gatherMs = 50;

/**
 * Opens the shops kept in `file`, or none where there is no file yet. Without `file` all is gone at the end.
 */
export function openShops(options: { readonly file?: string; readonly nowMs?: () => number } = {}): Shops {
  const { file } = options;
  const shops = new Map<string, Shop>();
  const listeners = new Set<Listener>();
  let clock = options.nowMs ?? Date.now;
  let timer: NodeJS.Timeout | undefined;

  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!file) return;
    mkdirSync(path.dirname(file), { recursive: true });
    // Written beside and moved, so that a crash leaves the old file or the new one.
    writeFileSync(`${file}.new`, JSON.stringify([...shops.values()].map(({ data }) => data)));
    renameSync(`${file}.new`, file);
  };
  const saveSoon = (): void => {
    if (file) timer ??= setTimeout(save, gatherMs).unref();
  };
  const open = (data: ShopData): Shop => {
    const shop: Shop = {
      data,
      nowMs: () => clock(),
      newId: () => ++data.lastId,
      tell(happening) {
        saveSoon();
        for (const listener of listeners) listener(shop, happening);
      },
    };
    shops.set(data.facts.domain, shop);
    return shop;
  };

  if (file && existsSync(file)) for (const data of JSON.parse(readFileSync(file, 'utf8')) as ShopData[]) open(data);
  return {
    add(data) {
      const shop = open(data);
      shop.tell({ kind: 'changed' });
      return shop;
    },
    find: (domain) => shops.get(domain),
    get(domain) {
      const shop = shops.get(domain);
      if (!shop) throw new Error(`There is no shop ${domain}.`);
      return shop;
    },
    list: () => [...shops.values()],
    remove(domain) {
      shops.delete(domain);
      saveSoon();
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    nowMs: () => clock(),
    setNowMs(nowMs) {
      const aheadMs = nowMs - Date.now();
      clock = () => Date.now() + aheadMs;
    },
    save,
  };
}
