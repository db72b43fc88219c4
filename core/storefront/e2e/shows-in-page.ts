import type { ContentDocument, Format } from '@beckon/engine';
import { defaultTheme } from '@beckon/engine/campaign/theme';
import { type Panel, type PanelFacts, openPanel } from '../src/debug/panel.tsx';
import { show as bar } from '../src/show/bar/show.tsx';
import { show as embed } from '../src/show/embed/show.tsx';
import { show as feed } from '../src/show/feed/show.tsx';
import { show as fullScreen } from '../src/show/full-screen/show.tsx';
import type { ClosedBy, Happening, Host, LeadAnswer, LeadRequest, Moment, Show, Shown } from '../src/show/host.ts';
import { show as popup } from '../src/show/popup/show.tsx';
import { show as slideIn } from '../src/show/slide-in/show.tsx';

const shows: Readonly<Record<Format['kind'], Show>> = {
  bar,
  embed,
  feed,
  'full-screen': fullScreen,
  popup,
  'slide-in': slideIn,
};

export interface ShowOptions {
  readonly id?: string;
  readonly priority?: number;
  readonly isPreview?: boolean;
  readonly feedAt?: string;
  readonly countdownFrom?: number;
}

/** What the formats told, in order. */
export const told: Happening[] = [];
export const asked: (readonly [Moment, unknown])[] = [];
export const leads: LeadRequest[] = [];
export const coupons: string[] = [];
const open = new Map<string, Shown>();
const refused = new Set<Moment>();
let values: Readonly<Record<string, unknown>> = {};
let answer: LeadAnswer | 'lost' = { ok: true };
let isHeld = false;
export let release = (): void => {};

export const refuse = (moment: Moment): unknown => refused.add(moment);
export const allow = (moment: Moment): unknown => refused.delete(moment);
export const setValues = (next: typeof values): unknown => (values = next);
/** `holds`: the answer does not come before `release`. */
export function setAnswer(next: typeof answer, holds = false): void {
  answer = next;
  isHeld = holds;
}

/** Shows a document in a format with nothing behind it but this page; true once it is on screen. */
export async function show(format: Format, document: ContentDocument, options: ShowOptions = {}): Promise<boolean> {
  const id = options.id ?? 'hello';
  const place = options.feedAt ? { at: 'element', selector: options.feedAt } : { at: 'floating', corner: 'bottom-end' };
  const host = {
    campaign: {
      id,
      format,
      priority: options.priority ?? 0,
      ...(document.tab?.when === 'first' && { tabFirst: true }),
    },
    showing: { campaign: id, content: 'content' },
    document,
    site: { feed: { place, label: 'News', theme: defaultTheme } },
    isPreview: options.isPreview ?? false,
    value: (name: string) => values[name],
    ask(moment: Moment, detail: unknown) {
      asked.push([moment, detail]);
      return !refused.has(moment);
    },
    tell: (happening: Happening) => told.push(happening),
    async sendLead(lead?: LeadRequest) {
      if (!lead) return { ok: true };
      leads.push(lead);
      if (isHeld) await new Promise<void>((resolve) => (release = resolve));
      if (answer === 'lost') throw new Error('no network');
      return answer;
    },
    async addCoupon(code: string) {
      coupons.push(code);
      return true;
    },
    countdownFrom: () => options.countdownFrom,
    now: () => Date.now(),
  } as unknown as Host;
  const shown = await shows[format.kind](host);
  if (shown) open.set(id, shown);
  return !!shown;
}

export function close(by: ClosedBy, id = 'hello'): void {
  open.get(id)?.close(by);
}

let panel: Panel | undefined;
export const openDebug = (facts: PanelFacts): unknown => (panel = openPanel(facts));
export const updateDebug = (facts: PanelFacts): void => panel?.update(facts);
