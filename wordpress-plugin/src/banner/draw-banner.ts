import { addStyles } from '@beckon/storefront/show/add-styles';
import { purposes, type Choice, type Purpose } from './choice.ts';
import { style } from './style.ts';

/** What the page was printed with: words in the site's language. */
export interface Words {
  readonly title: string;
  readonly text: string;
  readonly accept: string;
  readonly refuse: string;
  readonly choose: string;
  readonly save: string;
  readonly reopen: string;
  readonly policy: string;
  readonly policyUrl: string;
  readonly necessary: string;
  readonly signal: string;
  readonly purposes: Readonly<Record<Purpose, { readonly label: string; readonly about: string }>>;
}

export interface Banner {
  readonly element: HTMLElement;
  /** Asks, or asks again with what was chosen before. `from`: what the visitor pressed to be asked. */
  open(from?: HTMLElement): void;
  /** Leaves only the way to come back. */
  close(): void;
}

/**
 * Draws the banner into a shadow of its own, which no theme's style reaches. It lies over the page and moves nothing of it;
 * it is no modal dialog: who does not answer may read on, and has said no.
 */
export function drawBanner(
  words: Words,
  asksNotToBeFollowed: boolean,
  readChosen: () => Choice | undefined,
  answered: (answer: boolean | Choice) => void,
): Banner {
  const element = document.createElement('beckon-consent');
  const shadow = element.attachShadow({ mode: 'open' });
  const make = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    props: Partial<HTMLElementTagNameMap[Name]> = {},
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[Name] => {
    const made = Object.assign(document.createElement(name), props);
    made.append(...children);
    return made;
  };
  const button = (label: string, press: () => void): HTMLButtonElement =>
    make('button', { type: 'button', textContent: label, onclick: press });

  let opener: HTMLElement | undefined;
  let hasChosen = false;
  const title = make('h2', { id: 'title', textContent: words.title, tabIndex: -1 });
  const boxes = {} as Record<Purpose, HTMLInputElement>;
  const rows = purposes.map((purpose) => {
    const { label, about } = words.purposes[purpose];
    const isHeld = asksNotToBeFollowed && purpose !== 'preferences';
    boxes[purpose] = make('input', { type: 'checkbox', id: purpose, disabled: isHeld });
    boxes[purpose].setAttribute('aria-describedby', `${purpose}-about`);
    const texts = make('span', {}, make('strong', { textContent: label }), make('small', { id: `${purpose}-about`, textContent: about })); // prettier-ignore
    return make('label', { htmlFor: purpose }, boxes[purpose], texts);
  });
  const details = make('fieldset', { hidden: true }, make('legend', { textContent: words.choose }), ...rows);
  details.append(make('p', { className: 'note', textContent: asksNotToBeFollowed ? words.signal : words.necessary }));
  const chosenNow = (): Choice =>
    Object.fromEntries(purposes.map((purpose) => [purpose, boxes[purpose].checked])) as Record<Purpose, boolean>;
  const choose = button(words.choose, () => {
    if (!details.hidden) return answered(chosenNow());
    showDetails(true);
    purposes.map((purpose) => boxes[purpose]).find(({ disabled }) => !disabled)?.focus(); // prettier-ignore
  });
  const showDetails = (isShown: boolean): void => {
    details.hidden = !isShown;
    choose.textContent = isShown ? words.save : words.choose;
    choose.setAttribute('aria-expanded', String(isShown));
  };
  const text = make('p', { id: 'text', textContent: `${words.text} ` });
  if (words.policyUrl) text.append(make('a', { href: words.policyUrl, textContent: words.policy }));
  const panel = make(
    'section',
    { hidden: true },
    title,
    text,
    details,
    // The two of the same make, size and colour: neither is the easier one.
    make('div', { className: 'row' }, button(words.accept, () => answered(true)), button(words.refuse, () => answered(false)), choose), // prettier-ignore
  );
  panel.setAttribute('aria-labelledby', 'title');
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && hasChosen) banner.close();
  });
  const reopen = button(words.reopen, () => banner.open(reopen));
  reopen.className = 'reopen';
  reopen.hidden = true;
  addStyles(shadow, style, undefined);
  shadow.append(panel, reopen);

  const banner: Banner = {
    element,
    open(from) {
      const chosen = readChosen();
      opener = from;
      hasChosen ||= !!chosen;
      for (const purpose of purposes) if (chosen) boxes[purpose].checked = chosen[purpose] && !boxes[purpose].disabled;
      showDetails(hasChosen);
      panel.hidden = false;
      reopen.hidden = true;
      // Whoever called for it goes there; on whoever did not, it does not force itself.
      if (from) title.focus();
    },
    close() {
      hasChosen = true;
      panel.hidden = true;
      // A link of the page's own does the same.
      reopen.hidden = !!document.querySelector('a[href$="#beckon-consent"]');
      (opener?.isConnected ? opener : undefined)?.focus();
      opener = undefined;
    },
  };
  return banner;
}
