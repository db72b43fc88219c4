import { decideByLimits } from '@beckon/engine/decide/decide-by-limits';
import { decidePlainly } from '@beckon/engine/decide/decide-plainly';
import type { Act } from '../act.ts';
import { clearBroken } from './clear-broken.ts';
import { closeDependants } from './close-dependants.ts';
import { closeFollowed } from './close-followed.ts';
import { freeFixed } from './free-fixed.ts';
import { heedMiddleClicks } from './heed-middle-clicks.ts';
import { holdOpen } from './hold-open.ts';
import { keepToItself } from './keep-to-itself.ts';
import { guard } from './guard.ts';
import type { Page } from './page.ts';
import { undoZoom } from './undo-zoom.ts';

/** A page that rebuilds itself takes things out and puts them back. */
const returnMs = 250;

/** The body of the page, once this watches it. */
let body: HTMLElement | undefined;

/**
 * Looks after what stands on the screen. Where a single-page shop puts another body in the place of the page's, ours goes
 * along, as it outlasts any other page view of such a shop. What the page takes out by itself is closed, so that nobody
 * waits for it. From here on a withdrawal closes only what depends on it, and what was met is decided upon by its limits.
 */
export function watchScreen(page: Page, act: Act): void {
  act.withdraw = closeDependants;
  if (act.decide === decidePlainly) act.decide = decideByLimits;
  lookAfterAll(page);
  if (body) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const closeSoon = (): void => {
    timer ??= setTimeout(
      guard(() => {
        timer = undefined;
        closeLost(page);
      }),
      returnMs,
    );
  };
  const changes = new MutationObserver(
    guard(() => {
      follow();
      lookAfterAll(page);
      closeSoon();
    }),
  );
  const follow = (): void => {
    const left = body;
    if (!document.body || left === document.body) return;
    body = document.body;
    for (const it of [document, document.documentElement, body]) changes.observe(it, { childList: true });
    for (const it of [...(left?.children ?? [])]) if (isOurs(it)) moveInto(body, it as HTMLElement);
  };
  follow();
  closeSoon();
}

/** What is looked after for as long as it lives. */
const known = new WeakSet<ShadowRoot>();
/** What stood on the page when it was looked at last: what measures the page changes it, and is not to be done at every change. */
let there = new Set<HTMLElement>();

function lookAfterAll({ standing }: Page): void {
  const before = there;
  there = new Set(document.querySelectorAll<HTMLElement>('beckon-campaign,beckon-feed'));
  for (const outer of there) {
    const root = outer.shadowRoot;
    if (!root) continue;
    if (!before.has(outer)) {
      freeFixed(outer, root);
      undoZoom(outer, root);
    }
    if (known.has(root)) continue;
    known.add(root);
    const close = (): void => standing.get(outer.dataset['campaign'] ?? '')?.shown?.close('page');
    clearBroken(root, close);
    closeFollowed(outer, root, close);
    keepToItself(root);
    holdOpen(root);
    heedMiddleClicks(root);
  }
}

/** Not what is only a copy, such as a page keeps of its body to come back to: that has no content. */
const isOurs = ({ localName, shadowRoot }: Element): boolean => localName.startsWith('beckon-') && !!shadowRoot;

function moveInto(body: HTMLElement, outer: HTMLElement): void {
  body.appendChild(outer);
  // The panel stands above all, dialogs too.
  if (outer.hasAttribute('popover')) outer.showPopover?.();
  const dialog = outer.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]');
  if (!dialog) return;
  // Out of the page it lost its hold on it.
  dialog.removeAttribute('open');
  dialog.showModal();
  dialog.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
}

function closeLost({ snapshot, standing }: Page): void {
  const there = new Set(
    [...document.querySelectorAll('beckon-campaign')].filter(isOurs).map((it) => it.getAttribute('data-campaign')),
  );
  for (const [id, { shown, isParked }] of [...standing]) {
    const kind = snapshot.campaigns.find((it) => it?.id === id)?.format.kind ?? '';
    // These look for their place themselves.
    if (shown && !isParked && !/^(feed|embed)$/.test(kind) && !there.has(id)) shown.close('page');
  }
}
