/** The page's side of senses.ts: a tag that decides nothing and keeps what its senses tell. */
import type { Attributes, ConsentSource, Memory, SiteSettings, Trigger } from '@beckon/engine';
import { emptyMemory } from '@beckon/engine/visit/memory';
import { readBrowserSignals } from '../src/platform/consent/read-browser-signals.ts';
import { watchSignals } from '../src/platform/consent/watch-signals.ts';
import { addCoupon } from '../src/platform/add-coupon.ts';
import { findShop } from '../src/platform/find-shop.ts';
import { readPrintedFacts } from '../src/platform/read-printed-facts.ts';
import { readDeviceKind } from '../src/read/device-kind.ts';
import { memoryReaders } from '../src/read/memory-readers.ts';
import { rareReaders } from '../src/read/rare-readers.ts';
import { readAttributes } from '../src/read/read-attributes.ts';
import { readers } from '../src/read/readers.ts';
import type { ReadPage } from '../src/read/read.ts';
import { findWatch, watches } from '../src/triggers/triggers.ts';
import type { Stop, TriggerPage } from '../src/triggers/watch.ts';
import { moreWatches } from '../src/visit/all-parts.ts';

Object.assign(watches, moreWatches);

export let fires = 0;
export let changes = 0;
const stops: Stop[] = [];
const eventListeners = new Set<(name: string, data: Readonly<Record<string, unknown>>) => void>();
const factsListeners = new Set<() => void>();
const loadShop = findShop();
let facts: Attributes = readPrintedFacts();
let memory: Memory = emptyMemory;
const site = {} as SiteSettings;

const readPage = (): ReadPage => ({ window, document, site, facts, ownForPage: {}, memory, now: Date.now() });
const triggerPage: TriggerPage = {
  site,
  isPhone: readDeviceKind(readPage()) === 'phone',
  memory: () => memory,
  attributes: () => facts,
  on: ((type: 'event' | 'facts', listener: () => void): Stop => {
    const listeners: Set<() => void> = type === 'event' ? (eventListeners as Set<() => void>) : factsListeners;
    listeners.add(listener);
    return () => listeners.delete(listener);
  }) as TriggerPage['on'],
  now: () => Date.now(),
};

export async function watch(trigger: Trigger): Promise<void> {
  const loadRare = () => import('../src/triggers/rare-triggers.ts');
  await loadRare();
  stops.push(findWatch(trigger.kind)!(trigger, triggerPage, () => ++fires));
  // Asked for after the watch has asked for it: it has it by then.
  await loadRare();
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
}
export function stop(): void {
  stops.splice(0).forEach((each) => each());
}
export function report(name: string, data: Readonly<Record<string, unknown>>): void {
  eventListeners.forEach((listener) => listener(name, data));
}
export function setFacts(changed: Attributes): void {
  facts = { ...facts, ...changed };
  factsListeners.forEach((listener) => listener());
}
export function remember(part: Partial<Memory>): void {
  memory = { ...memory, ...part };
}
export function read(names: readonly string[]): Attributes {
  return readAttributes({ ...readers, ...rareReaders, ...memoryReaders }, names, readPage());
}
let heard: ReturnType<typeof watchSignals> | undefined;
export function listen(sources: readonly ConsentSource[]): void {
  heard = watchSignals(sources, () => changes++);
  stops.push(heard.stop);
}
export function signals(): Readonly<Record<string, unknown>> {
  return { ...readBrowserSignals(), ...heard?.read() };
}
/** Whether there is a shop to watch. */
export async function watchShop(): Promise<boolean> {
  const shop = await loadShop?.();
  if (shop) stops.push(shop.watchFacts(setFacts));
  return !!shop;
}
export const putCode = (code: string): Promise<boolean> => addCoupon(loadShop, code);
