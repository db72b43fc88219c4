import { chooseFrom, confirmLeaving, makeButton } from './choose.ts';
import { channel } from './messages.ts';
import type { BarButton, NavLink, ToAdmin, ToApp } from './messages.ts';

// The page around the app: shows what App Bridge tells it, and answers what App Bridge asks.
const frame = document.querySelector<HTMLIFrameElement>('#app');
const { shop = '', app = '' } = document.body.dataset;
const base = `/store/${shop}`;
const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;

const tellApp = (message: ToApp) => frame?.contentWindow?.postMessage({ channel, message }, '*');
const ask = async (what: string): Promise<unknown> => (await fetch(`${base}/bridge/${what}`)).json();

addEventListener('message', (event: MessageEvent<{ channel?: string; message: ToAdmin }>) => {
  if (!frame || event.source !== frame.contentWindow || event.data?.channel !== channel) return;
  void take(event.data.message);
});

async function take(message: ToAdmin): Promise<void> {
  const answer = (value: unknown) => tellApp({ kind: 'answer', call: message.call ?? 0, value });
  switch (message.kind) {
    case 'nav':
      return drawNav(message.links);
    case 'title':
      find('#title').textContent = message.title;
      return drawButtons(find('#title-buttons'), message.buttons, (index) => tellApp({ kind: 'press', where: 'title-bar', index })); // prettier-ignore
    case 'moved':
      history.replaceState(null, '', `${base}/apps/${app}${message.path}`);
      return markCurrent();
    case 'toast':
      return showToast(message);
    case 'hide-toast':
      return document.getElementById(`toast-${message.id}`)?.remove();
    case 'loading':
      find('#progress').hidden = !message.isLoading;
      return;
    case 'save-bar':
      return drawSaveBar(message.buttons, message.asksBeforeDiscard);
    case 'open':
      return openAddress(message.address, message.target);
    case 'id-token':
    case 'user':
    case 'scopes':
      return void answer(await ask(message.kind));
    case 'confirm-leave': {
      const mayLeave = await confirmLeaving('Leave page with unsaved changes?', 'Leave page', 'Stay');
      if (mayLeave) drawSaveBar(null, false);
      return void answer(mayLeave);
    }
    case 'pick-resource':
      return void answer(await pickResource(message.options));
    case 'pick': {
      const choices = message.items.map(({ id, heading, isSelected }) => ({ id, label: heading, isChosen: isSelected ?? false })); // prettier-ignore
      return void answer(await chooseFrom(message.heading, 'Select', message.multiple ? Infinity : 1, choices));
    }
  }
}

interface Pickable {
  readonly id: string;
  readonly title: string;
  readonly displayName?: string;
  readonly images?: readonly { readonly originalSrc: string }[];
}

/** From here, as a shop's own address may not be reached from this page. */
const pictureOf = (address: string): string => `${base}/bridge/pictures/${address.split('/').at(-1)}`;

async function pickResource(options: Extract<ToAdmin, { kind: 'pick-resource' }>['options']): Promise<unknown> {
  const all = (await ask(`resources?type=${options.type}`)) as readonly Pickable[];
  const chosen = new Set(options.selectionIds?.map(({ id }) => id));
  const most = typeof options.multiple === 'number' ? options.multiple : options.multiple ? Infinity : 1;
  const verb = options.action === 'select' ? 'Select' : 'Add';
  const choices = all.map(({ id, title, displayName, images }) => ({ id, label: displayName ?? title, picture: images?.[0] && pictureOf(images[0].originalSrc), isChosen: chosen.has(id) })); // prettier-ignore
  const ids = await chooseFrom(`${verb} ${options.type}s`, verb, most, choices);
  return ids && all.filter(({ id }) => ids.includes(id));
}

function drawNav(links: readonly NavLink[]): void {
  const menu = find('#app-nav');
  menu.replaceChildren(
    ...links
      .filter(({ isHome }) => !isHome)
      .map(({ label, href }) => {
        const link = document.createElement('a');
        link.className = 'item inner';
        link.href = `${base}/apps/${app}${href}`;
        link.dataset['href'] = href;
        link.textContent = label;
        link.addEventListener('click', (event) => {
          event.preventDefault();
          tellApp({ kind: 'navigate', href });
        });
        return link;
      }),
  );
  markCurrent();
}

function markCurrent(): void {
  const path = location.pathname.replace(`${base}/apps/${app}`, '');
  for (const link of find('#app-nav').querySelectorAll<HTMLElement>('a')) {
    const href = link.dataset['href'] ?? '';
    link.toggleAttribute('data-current', path === href || path.startsWith(`${href}/`));
  }
}

function drawButtons(bar: HTMLElement, buttons: readonly BarButton[], press: (index: number) => void): void {
  bar.replaceChildren(
    ...buttons.map(({ label, isPrimary, isDisabled, isLoading }, index) => {
      const button = makeButton(label, () => press(index), isPrimary ? 'primary' : '');
      button.disabled = isDisabled || isLoading;
      return button;
    }),
  );
}

function drawSaveBar(buttons: readonly BarButton[] | null, asksBeforeDiscard: boolean): void {
  const bar = find('#save-bar');
  bar.hidden = buttons === null;
  const press = async (index: number) => {
    const isDiscard = !buttons?.[index]?.isPrimary;
    if (isDiscard && asksBeforeDiscard && !(await confirmLeaving('Discard all unsaved changes?', 'Discard changes', 'Continue editing'))) return; // prettier-ignore
    tellApp({ kind: 'press', where: 'save-bar', index });
  };
  // The one that saves is the last, whatever order the app has.
  drawButtons(bar.querySelector<HTMLElement>('.buttons')!, buttons ?? [], (index) => void press(index));
}

function showToast({ id, text, isError, action, durationMs }: Extract<ToAdmin, { kind: 'toast' }>): void {
  const toast = document.createElement('div');
  toast.id = `toast-${id}`;
  toast.className = isError ? 'toast error' : 'toast';
  toast.append(text);
  const hide = () => {
    if (!toast.isConnected) return;
    toast.remove();
    tellApp({ kind: 'toast-gone', id });
  };
  if (action) toast.append(makeButton(action, () => (tellApp({ kind: 'toast-action', id }), hide())));
  const close = makeButton('×', hide, 'close');
  close.setAttribute('aria-label', 'Dismiss');
  toast.append(close);
  find('#toasts').append(toast);
  setTimeout(hide, durationMs);
}

/** `shopify://admin/themes/…`, `https://<shop>/admin/…` and the admin's own addresses are pages of this one. */
function openAddress(address: string, target: string): void {
  const inside = /^(?:shopify:\/\/admin|https:\/\/[\w-]+\.myshopify\.com\/admin|https:\/\/admin\.shopify\.com\/store\/[\w-]+)(\/.*)?$/.exec(address); // prettier-ignore
  const to = inside ? base + (inside[1] ?? '') : address;
  if (target === '_top' || target === '_parent') location.assign(to);
  else open(to, target);
}
