import { escapeHtml } from '../../leads/mail/escape-html.ts';
import { policyOfPage } from '../../platform/policy-of-page.ts';
import { rights, type Right } from '../right.ts';
import type { RequestWords } from './request-words.ts';

const style = `
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 45%, Canvas);
  --soft: color-mix(in srgb, CanvasText 72%, Canvas); --wrong: #b3261e }
@media (prefers-color-scheme: dark) { :root { --wrong: #ff8a80 } }
* { box-sizing: border-box }
body { margin: 0; font: 17px/1.55 system-ui, sans-serif; background: Canvas; color: CanvasText }
main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.25rem 4rem }
h1 { font-size: 1.75rem; line-height: 1.25; text-wrap: balance; margin: 0 0 .75rem; overflow-wrap: anywhere }
p { margin: 0 0 1rem }
.soft { color: var(--soft); font-size: .94rem }
fieldset { border: 0; margin: 2rem 0 1.5rem; padding: 0 }
legend, .name { font-weight: 600; padding: 0; display: block; margin-bottom: .5rem }
.choice { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; align-items: start; min-height: 44px;
  padding: .7rem .9rem; border: 1px solid var(--line); border-top-width: 0; cursor: pointer }
.choice:first-of-type { border-top-width: 1px; border-radius: .6rem .6rem 0 0 }
.choice:last-of-type { border-radius: 0 0 .6rem .6rem }
.choice:has(:checked) { background: color-mix(in srgb, CanvasText 7%, Canvas) }
.choice input { margin: .3rem 0 0; width: 1.1rem; height: 1.1rem; accent-color: CanvasText }
.choice span { grid-column: 2 }
.field { margin: 0 0 1.5rem }
.field input, .field textarea { display: block; width: 100%; font: inherit; color: inherit; background: Canvas;
  padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .6rem; margin-top: .25rem }
.field .soft { margin: 0 0 .25rem }
[aria-invalid=true] { border-color: var(--wrong) !important; outline: 1px solid var(--wrong) }
.wrong { color: var(--wrong); font-weight: 600; margin: .35rem 0 0 }
button, .button { display: inline-block; font: inherit; font-weight: 600; padding: .8rem 1.6rem; min-height: 44px; border: 2px solid CanvasText;
  border-radius: .6rem; cursor: pointer; background: CanvasText; color: Canvas; text-decoration: none; margin: 0 .6rem .6rem 0 }
.second { background: Canvas; color: CanvasText }
:focus-visible { outline: 3px solid Highlight; outline-offset: 3px }
a { color: inherit }
`;

export const requestPagePolicy = policyOfPage(style);

/** What was filled in, and what is wrong with it. */
export interface FilledRequest {
  readonly right?: Right;
  readonly email?: string;
  readonly wish?: string;
  readonly problems?: { readonly right?: string; readonly email?: string };
}

/** The form by which a visitor asks for what is theirs. Works without script: there is none. */
export function writeRequestForm(
  words: RequestWords,
  action: string,
  { right, email = '', wish = '', problems = {} }: FilledRequest,
  answerWithin: keyof RequestWords['answers'],
): string {
  const choices = rights.map(
    (each) =>
      `<label class="choice"><input type="radio" name="right" value="${each}" required${right === each ? ' checked' : ''}${problems.right ? ' aria-invalid="true" aria-describedby="right-problem"' : ''}><span>${escapeHtml(words.choices[each])}</span><span class="soft">${escapeHtml(words.explained[each])}</span></label>`, // prettier-ignore
  );
  const problem = (name: 'right' | 'email') =>
    problems[name] ? `<p class="wrong" id="${name}-problem">${escapeHtml(problems[name])}</p>` : '';
  return layOut(words, words.heading, [
    `<h1>${escapeHtml(words.heading)}</h1><p>${escapeHtml(words.intro)}</p>`,
    `<form method="post" action="${escapeHtml(action)}" novalidate>`,
    `<fieldset><legend>${escapeHtml(words.which)}</legend>${choices.join('')}${problem('right')}</fieldset>`,
    `<div class="field"><label class="name" for="email">${escapeHtml(words.email)}</label>`,
    `<p class="soft" id="email-help">${escapeHtml(words.emailHelp)}</p>`,
    `<input id="email" name="email" type="email" autocomplete="email" maxlength="254" required value="${escapeHtml(email)}" aria-describedby="email-help${problems.email ? ' email-problem' : ''}"${problems.email ? ' aria-invalid="true"' : ''}>${problem('email')}</div>`, // prettier-ignore
    `<div class="field"><label class="name" for="wish">${escapeHtml(words.wish)}</label>`,
    `<p class="soft" id="wish-help">${escapeHtml(words.wishHelp)}</p>`,
    `<textarea id="wish" name="wish" rows="3" maxlength="2000" aria-describedby="wish-help">${escapeHtml(wish)}</textarea></div>`,
    `<button>${escapeHtml(words.send)}</button></form>`,
    `<p class="soft">${escapeHtml(words.when.replace('{answer}', words.answers[answerWithin]))}</p>`,
  ]);
}

/** A page of a heading and a sentence or two, with a button that does something or with files to fetch. */
export function writeRequestPage(
  words: RequestWords,
  {
    heading,
    sentences,
    button,
    links = [],
  }: {
    readonly heading: string;
    readonly sentences?: readonly string[];
    readonly button?: { readonly label: string; readonly action: string; readonly token: string };
    readonly links?: readonly { readonly label: string; readonly href: string }[];
  },
): string {
  return layOut(words, heading, [
    `<h1>${escapeHtml(heading)}</h1>`,
    ...(sentences ?? []).map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    button
      ? `<form method="post" action="${escapeHtml(button.action)}"><input type="hidden" name="token" value="${escapeHtml(button.token)}"><button>${escapeHtml(button.label)}</button></form>` // prettier-ignore
      : '',
    ...links.map(({ label, href }) => `<a class="button second" href="${escapeHtml(href)}">${escapeHtml(label)}</a>`),
  ]);
}

function layOut({ language }: RequestWords, title: string, parts: readonly string[]): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title><style>${style}</style></head><body><main>`,
    parts.join('\n'),
    '</main></body></html>',
  ].join('\n');
}
