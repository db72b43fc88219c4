import { hearAdmin, tellAdmin } from './admin-line.ts';
import type { BarButton } from './messages.ts';

// The elements that App Bridge defines: what an app puts into them is shown by the admin around it.
const describeButtons = (bar: Element): readonly BarButton[] =>
  [...bar.querySelectorAll<HTMLElement>('button, a')].map((it) => ({
    label: it.textContent?.trim() ?? '',
    isPrimary: it.getAttribute('variant') === 'primary',
    isDisabled: it.hasAttribute('disabled'),
    isLoading: it.hasAttribute('loading') && it.getAttribute('loading') !== 'false',
  }));

/** Tells the admin again whenever what is inside changes; once per change, whatever the number of nodes. */
function watch(element: HTMLElement, tell: () => void): MutationObserver {
  const observer = new MutationObserver(tell);
  observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
  tell();
  return observer;
}

abstract class BridgeElement extends HTMLElement {
  #observer: MutationObserver | undefined;
  connectedCallback(): void {
    this.style.display = 'none';
    this.#observer = watch(this, () => this.tell());
  }
  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.leave();
  }
  abstract tell(): void;
  abstract leave(): void;
}

class NavMenu extends BridgeElement {
  tell(): void {
    const links = [...this.querySelectorAll<HTMLElement>('a, s-link')].map((it) => ({
      label: it.textContent?.trim() ?? '',
      href: it.getAttribute('href') ?? '',
      isHome: it.getAttribute('rel') === 'home',
    }));
    tellAdmin({ kind: 'nav', links });
  }
  leave(): void {
    tellAdmin({ kind: 'nav', links: [] });
  }
}

class TitleBar extends BridgeElement {
  tell(): void {
    const isInModal = this.closest('ui-modal') !== null;
    if (!isInModal) tellAdmin({ kind: 'title', title: this.getAttribute('title') ?? document.title, buttons: describeButtons(this) }); // prettier-ignore
  }
  leave(): void {
    tellAdmin({ kind: 'title', title: document.title, buttons: [] });
  }
}

export class SaveBar extends BridgeElement {
  static shown: SaveBar | undefined;
  get showing(): boolean {
    return SaveBar.shown === this;
  }
  get discardConfirmation(): boolean {
    return this.hasAttribute('discardConfirmation') || this.hasAttribute('discard-confirmation');
  }
  set discardConfirmation(isAsked: boolean) {
    this.toggleAttribute('discardConfirmation', isAsked);
  }
  tell(): void {
    if (this.showing) tellAdmin({ kind: 'save-bar', buttons: describeButtons(this), asksBeforeDiscard: this.discardConfirmation }); // prettier-ignore
  }
  leave(): void {
    void this.hide();
  }
  async show(): Promise<void> {
    if (this.showing) return;
    SaveBar.shown = this;
    this.tell();
    this.dispatchEvent(new Event('show'));
  }
  async hide(): Promise<void> {
    if (!this.showing) return;
    SaveBar.shown = undefined;
    tellAdmin({ kind: 'save-bar', buttons: null, asksBeforeDiscard: false });
    this.dispatchEvent(new Event('hide'));
  }
  toggle(): Promise<void> {
    return this.showing ? this.hide() : this.show();
  }
}

/** Shopify shows it above the whole admin; here it is above the app. */
export class BridgeModal extends HTMLElement {
  readonly content = document.createElement('div');
  #dialog: HTMLDialogElement | undefined;
  #frame: HTMLIFrameElement | undefined;
  connectedCallback(): void {
    this.style.display = 'none';
  }
  disconnectedCallback(): void {
    void this.hide();
  }
  get src(): string | undefined {
    return this.getAttribute('src') ?? undefined;
  }
  set src(address: string | undefined) {
    if (address) this.setAttribute('src', address);
  }
  get contentWindow(): Window | null {
    return this.#frame?.contentWindow ?? null;
  }
  async show(): Promise<void> {
    if (this.#dialog) return;
    const dialog = document.createElement('dialog');
    const bar = this.querySelector('ui-title-bar');
    const heading = document.createElement('h2');
    heading.textContent = bar?.getAttribute('title') ?? '';
    heading.style.cssText = 'margin:0;padding:14px 20px;font:600 14px/1.4 system-ui;background:#f1f1f1';
    const width = { small: 380, large: 980, max: 1400 }[this.getAttribute('variant') ?? ''] ?? 620;
    dialog.style.cssText = `width:min(${width}px,94vw);max-height:90vh;padding:0;border:0;border-radius:14px;overflow:auto`;
    dialog.setAttribute('aria-label', heading.textContent);
    const foot = document.createElement('footer');
    foot.style.cssText = 'display:flex;gap:8px;justify-content:flex-end;padding:12px 20px';
    for (const original of bar?.querySelectorAll('button') ?? []) {
      const copy = document.createElement('button');
      copy.textContent = original.textContent;
      copy.onclick = () => original.click();
      foot.append(copy);
    }
    dialog.append(heading, this.src ? this.#open(this.src) : this.#fill(), foot);
    dialog.addEventListener('close', () => void this.hide());
    document.body.append(dialog);
    this.#dialog = dialog;
    dialog.showModal();
    this.dispatchEvent(new Event('show'));
  }
  async hide(): Promise<void> {
    const dialog = this.#dialog;
    if (!dialog) return;
    this.#dialog = undefined;
    dialog.remove();
    this.dispatchEvent(new Event('hide'));
  }
  toggle(): Promise<void> {
    return this.#dialog ? this.hide() : this.show();
  }
  #open(address: string): HTMLIFrameElement {
    this.#frame = document.createElement('iframe');
    this.#frame.src = address;
    this.#frame.style.cssText = 'width:100%;height:70vh;border:0';
    return this.#frame;
  }
  #fill(): HTMLElement {
    // What a page writes inside goes in as it is; what a framework draws comes through `content` by itself.
    if (!this.content.hasChildNodes())
      for (const child of this.children) if (!/^UI-/.test(child.tagName)) this.content.append(child.cloneNode(true));
    return this.content;
  }
}

export function defineElements(): void {
  // A class can be registered once: the newer names are classes of their own.
  customElements.define('ui-nav-menu', NavMenu);
  customElements.define('s-app-nav', class extends NavMenu {});
  customElements.define('ui-title-bar', TitleBar);
  customElements.define('ui-save-bar', SaveBar);
  customElements.define('ui-modal', BridgeModal);
  customElements.define('s-app-window', class extends BridgeModal {});
  hearAdmin((message) => {
    if (message.kind === 'press') {
      const bar =
        message.where === 'save-bar' ? SaveBar.shown : document.querySelector(':not(ui-modal) > ui-title-bar');
      bar?.querySelectorAll<HTMLElement>('button, a')[message.index]?.click();
    }
    if (message.kind === 'navigate') follow(message.href);
  });
}

/** A press on the admin's own navigation: the app's router is told by an event on the link, as App Bridge does. */
function follow(href: string): void {
  const links = document.querySelectorAll<HTMLElement>('ui-nav-menu a, s-app-nav a, s-app-nav s-link');
  const link = [...links].find((it) => it.getAttribute('href') === href);
  link?.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true, cancelable: true }));
}
