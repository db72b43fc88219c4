import type { SnapshotCampaign } from '@beckon/engine';
import { fillText } from '@beckon/engine/campaign/fill-text';
import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { addStyles } from '../add-styles.ts';
import { applyTheme } from '../apply-theme.ts';
import { renderCloseButton } from '../close-button.tsx';
import { directionOf } from '../direction.ts';
import { makeFrame } from '../frame.ts';
import { h } from '../h.ts';
import type { ClosedBy, Host } from '../host.ts';
import { type Parts, runSteps, type Steps } from '../run-steps.tsx';
import { setChild } from '../set-child.ts';
import type { Words } from '../words.ts';
import { listen } from '../../triggers/listen.ts';
import { keepBell } from './keep-bell.ts';
import styles from './feed.css';

/** The bell and what is under it. */
export interface Feed {
  add(host: Host, parts: Parts, close: (by: ClosedBy) => void): void;
  /** True when that was the last message and the bell is gone. */
  remove(host: Host): boolean;
}

interface Message {
  readonly host: Host;
  readonly row: HTMLElement;
  isUnread: boolean;
  isSeen: boolean;
  steps?: Steps;
}

/** Puts the bell where the site wants it; floating as long as that place does not exist. */
export function openFeed({ site, document: { locale }, nonce }: Host, words: Words): Feed {
  const { place, theme, label } = site.feed;
  const frame = makeFrame({ element: 'beckon-feed', theme, locale, css: styles, nonce });
  const messages: Message[] = [];
  let shown: Message | undefined;

  const badge = <span class="badge" aria-hidden="true" />;
  const bell = (
    <button type="button" class="bell" aria-expanded="false" onclick={() => (panel.hidden ? open() : close())}>
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <path d="M6 9a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4S6 14 6 9zM10 19.5a2.2 2.2 0 0 0 4 0" />
      </svg>
      {badge}
    </button>
  );
  const heading = (
    <h2 id="feed" tabindex={-1}>
      {label}
    </h2>
  );
  const list = <ul role="list" />;
  const message = <div class="root message" />;
  const back = (
    <button type="button" class="back" aria-label={words.back ?? 'Back'} onclick={() => showList(true)}>
      <svg
        viewBox="0 0 14 14"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <path d="M9 1L3 7l6 6" />
      </svg>
    </button>
  );
  const panel = (
    <div class="card" role="dialog" aria-labelledby="feed" hidden>
      <div class="head">
        {back}
        {heading}
        {renderCloseButton(words, () => close())}
      </div>
      <div class="scroll">
        {list}
        {message}
      </div>
    </div>
  );
  const box = (
    <div>
      {bell}
      {panel}
    </div>
  );
  box.addEventListener('keydown', (event) => {
    // 229: an input method is given the key, to take back what is being composed; Safari says so in no other way.
    if (event.key !== 'Escape' || event.keyCode === 229 || panel.hidden) return;
    event.stopPropagation();
    if (shown) showList(true);
    else close();
  });

  function count(): void {
    const unread = messages.filter((it) => it.isUnread).length;
    badge.textContent = unread ? String(Math.min(unread, 99)) : '';
    badge.hidden = !unread;
    bell.setAttribute('aria-label', unread ? `${label}: ${unread} ${words.unread ?? 'new'}` : label);
    for (const it of messages) it.row.classList.toggle('unread', it.isUnread);
  }
  function see(it: Message): void {
    if (it.isSeen) return;
    it.isSeen = true;
    it.host.tell({ what: 'shown' });
  }
  function open(): void {
    const { left, right, top } = bell.getBoundingClientRect();
    box.classList.toggle('from-left', (left + right) / 2 < innerWidth / 2);
    box.classList.toggle('down', top < innerHeight / 2);
    panel.hidden = false;
    bell.setAttribute('aria-expanded', 'true');
    showList(false);
    heading.focus({ preventScroll: true });
    messages.forEach(see);
  }
  function close(givesFocus = true): void {
    panel.hidden = true;
    bell.setAttribute('aria-expanded', 'false');
    if (givesFocus) bell.focus({ preventScroll: true });
  }
  function showList(takesFocus: boolean): void {
    const row = shown?.row.firstElementChild as HTMLElement | undefined;
    shown = undefined;
    list.hidden = false;
    message.hidden = back.hidden = true;
    if (takesFocus) (row?.isConnected ? row : heading).focus({ preventScroll: true });
  }

  let isPressedOutside = false;
  const isOutside = (event: Event): boolean => !event.composedPath().includes(frame.outer);
  const stops = [
    listen(document, 'pointerdown', (event) => (isPressedOutside = isOutside(event))),
    // A finger that scrolls the page does not lift; whoever selects text and lets go outside has not asked to close.
    listen(document, 'pointerup', (event) => isPressedOutside && isOutside(event) && close(false)),
  ];
  frame.root.appendChild(box);
  const stopKeeping = keepBell(frame.outer, place, (isPlaced) => {
    box.className = isPlaced
      ? 'place inline'
      : `place floating ${place.at === 'floating' ? place.corner : 'bottom-end'}`;
  });

  return {
    add(host, parts, closeMessage) {
      const { format, id } = host.campaign;
      if (format.kind !== 'feed') return;
      const { theme: own, locale: language } = host.document;
      if (frame.outer.shadowRoot) addStyles(frame.outer.shadowRoot, parts.blocks.styles, nonce);
      const openMessage = (): void => {
        shown = it;
        it.isUnread = false;
        applyTheme(message, own);
        message.style.setProperty('--outer', String(theme.fontSize));
        message.lang = language;
        message.dir = directionOf(language);
        it.steps ??= runSteps(host, parts, message, closeMessage);
        setChild(message, it.steps.element);
        list.hidden = true;
        message.hidden = back.hidden = false;
        it.steps.element.focus({ preventScroll: true });
        count();
        host.tell({ what: 'clicked', block: 'teaser', converts: false });
      };
      const image = format.image && isSafeUrl(format.image.url) && (
        <img src={format.image.url} alt={format.image.alt} loading="lazy" />
      );
      const row = (
        <li>
          <button type="button" class="row" onclick={openMessage} lang={language} dir={directionOf(language)}>
            {image}
            <span>{fillText(host.document.teaser ?? format.teaser, (name) => host.value(name))}</span>
            <i aria-hidden="true" />
          </button>
        </li>
      );
      // What the visitor saw on an earlier page, where remembering is allowed, is not news.
      const met = host.value('visitor.campaigns') as { readonly seen?: readonly string[] } | undefined;
      const it: Message = { host, row, isUnread: !met?.seen?.includes(id), isSeen: false };
      // In the order in which campaigns are published, whichever of them has come over the line first.
      const at = messages.findIndex((other) => goesBefore(host.campaign, other.host.campaign));
      list.insertBefore(row, messages[at]?.row ?? null);
      messages.splice(at < 0 ? messages.length : at, 0, it);
      count();
      if (!panel.hidden && !shown) see(it);
    },
    remove(host) {
      const index = messages.findIndex((it) => it.host === host);
      const [it] = messages.splice(index, 1);
      if (it) {
        it.steps?.stop();
        const isOpen = shown === it;
        const hadFocus = (isOpen ? panel : it.row).contains(frame.outer.shadowRoot?.activeElement ?? null);
        list.removeChild(it.row);
        if (isOpen) showList(false);
        if (hadFocus) heading.focus({ preventScroll: true });
      }
      count();
      if (messages.length) return false;
      for (const stop of [...stops, stopKeeping]) stop();
      frame.remove();
      return true;
    },
  };
}

const goesBefore = (one: SnapshotCampaign, other: SnapshotCampaign): boolean =>
  one.priority === other.priority ? one.id < other.id : one.priority > other.priority;
