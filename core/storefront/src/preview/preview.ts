import type { Block } from '@beckon/engine';
import { pickHeight } from '../room/pick-height.ts';
import { loadFormat } from '../show/load-format.ts';
import type { Host, Shown } from '../show/host.ts';
import { findBlockElements } from './find-block-elements.ts';
import { hearChoice } from './hear-choice.ts';
import { leaveFocus } from './leave-focus.ts';
import { isDrawMessage, type DrawMessage, type PreviewAnswer } from './preview-message.ts';

/**
 * The frame in which an editor shows a campaign: the same code that shows it on a shop, with nothing behind it. It listens
 * to the page that holds it, of its own origin, and to nobody else; it sends nothing and leads nowhere.
 */
let shown: Shown | undefined;
let latest = 0;
/** Elements that a click chooses, by their blocks. */
const choices = new WeakMap<EventTarget, string>();

const answer = (message: PreviewAnswer): void => window.parent.postMessage(message, location.origin);

async function draw(message: DrawMessage): Promise<void> {
  const mine = ++latest;
  const { campaign, mode } = message;
  const show = await loadFormat(campaign.format.kind);
  if (mine !== latest) return;
  const before = [...document.querySelectorAll('beckon-campaign, beckon-feed')];
  // Its own closing would be animated, and told. A feed is asked to: else it takes its place again.
  const isReplaced = shown;
  shown = undefined;
  if (campaign.format.kind === 'feed' || document.querySelector('beckon-feed')) isReplaced?.close('call');
  keepRoom(campaign.format);
  const drawn = await show(makePreviewHost(message, () => mine === latest));
  before.forEach((element) => element.remove());
  if (mine !== latest) return drawn?.close('call');
  shown = drawn;
  for (const element of findFrames()) quieten(element);
  if (mode === 'choose') {
    openFeed();
    mark(message);
  }
  answer({ beckon: drawn ? 'drawn' : 'failed' });
}

function makePreviewHost(message: DrawMessage, isCurrent: () => boolean): Host {
  const { campaign, document, site, values, mode, step } = message;
  const { tab, ...rest } = document;
  const first = document.steps.findIndex(({ id }) => id === step);
  const ordered = first > 0 ? [...document.steps.slice(first), ...document.steps.slice(0, first)] : document.steps;
  const steps = ordered.map((each) => ({ ...each, blocks: each.blocks.map(giveSampleCode) }));
  const startedAtMs = Date.now();
  return {
    campaign: { ...campaign, format: placeInSketch(campaign.format) },
    showing: { campaign: campaign.id, content: '' },
    // Somebody who edits wants to see what the handle stands for.
    document: mode === 'choose' || !tab ? { ...rest, steps } : document,
    site: { ...site, feed: { ...site.feed, place: { at: 'floating', corner: 'bottom-end' } } },
    isPreview: true,
    value: (name) => values[name],
    ask: () => true,
    tell: ({ what }) => what === 'closed' && isCurrent() && answer({ beckon: 'closed' }),
    sendLead: async () => ({ ok: true, code: 'SAMPLE-CODE' }),
    addCoupon: async () => true,
    countdownFrom: () => startedAtMs,
    now: Date.now,
  };
}

/** A coupon without its code draws nothing: whoever edits sees one that was given. */
function giveSampleCode(block: Block): Block {
  if (block.kind === 'columns')
    return { ...block, columns: block.columns.map(({ blocks }) => ({ blocks: blocks.map(giveSampleCode) })) };
  return block.kind === 'coupon' && block.code.from === 'lead'
    ? { ...block, code: { from: 'fixed', code: 'SAMPLE-CODE' } }
    : block;
}

/** An embed stands where the sketch of a page has room for it. */
const placeInSketch = (format: Host['campaign']['format']): Host['campaign']['format'] =>
  format.kind === 'embed' ? { ...format, into: '#beckon-here', placement: 'append' } : format;

/** The sketch gives a bar that pushes the room that a shop's page gives it. */
function keepRoom(format: Host['campaign']['format']): void {
  for (const edge of ['top', 'bottom']) {
    const isIts = format.kind === 'bar' && format.pushes && format.edge === edge;
    document.documentElement.style.setProperty(
      `--beckon-reserve-${edge}`,
      isIts ? pickHeight(format.height, format.phoneHeight) + 'px' : '0px',
    );
  }
}

const findFrames = () => document.querySelectorAll<HTMLElement>('beckon-campaign, beckon-feed');

/** It is drawn anew with every letter: nothing may move each time. */
function quieten({ shadowRoot }: HTMLElement): void {
  if (!shadowRoot) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, *::before, *::after, *::backdrop { animation: none !important; transition: none !important }');
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}

/** What is edited lies behind the bell and its first row. */
function openFeed(): void {
  const root = document.querySelector('beckon-feed')?.shadowRoot;
  root?.querySelector<HTMLElement>('.bell')?.click();
  root?.querySelector<HTMLElement>('li button')?.click();
}

/** Shows which block is chosen, and lets nothing act: a click chooses. */
function mark({ document: { steps }, step, chosen }: DrawMessage): void {
  const current = steps.find(({ id }) => id === step) ?? steps[0];
  for (const frame of findFrames()) {
    const root = frame.shadowRoot;
    if (!root || !current) continue;
    const blocks = findBlockElements(root, current);
    for (const [id, element] of blocks) choices.set(element, id);
    const marked = chosen === undefined ? undefined : blocks.get(chosen);
    if (marked) {
      marked.style.outline = '2px solid #2a6df4';
      marked.style.outlineOffset = '3px';
      marked.scrollIntoView({ block: 'nearest' });
    }
    const refuse = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const type of ['click', 'submit', 'pointerdown', 'mousedown', 'keydown'])
      root.addEventListener(type, refuse, true);
  }
}

leaveFocus();
hearChoice(
  // The innermost: a block in a column before its columns.
  (path) => path.flatMap((target) => choices.get(target) ?? [])[0],
  (block) => answer({ beckon: 'chose', block }),
);
window.addEventListener('message', (event) => {
  if (event.source !== window.parent || event.origin !== location.origin || !isDrawMessage(event.data)) return;
  draw(event.data).catch(() => answer({ beckon: 'failed' }));
});
answer({ beckon: 'ready' });
