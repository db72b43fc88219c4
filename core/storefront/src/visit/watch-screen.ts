import { closeDependants } from './close-dependants.ts';
import { guard } from './guard.ts';
import type { Page } from './page.ts';

/** A page that rebuilds itself takes things out and puts them back. */
const returnMs = 250;

/** The body of the page, once this watches it. */
let body: HTMLElement | undefined;

/**
 * Looks after what stands on the screen. Where a single-page shop puts another body in the place of the page's, ours goes
 * along, as it outlasts any other page view of such a shop. What the page takes out by itself is closed, so that nobody
 * waits for it. From here on a withdrawal closes only what depends on it.
 */
export function watchScreen(page: Page): void {
  if (page.act) page.act.withdraw = closeDependants;
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
