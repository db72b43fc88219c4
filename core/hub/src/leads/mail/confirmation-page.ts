import { policyOfPage } from '../../platform/policy-of-page.ts';
import { escapeHtml } from './escape-html.ts';
import type { MailWords } from './mail-words.ts';

const style = `
:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 18px/1.5 system-ui, sans-serif;
  background: Canvas; color: CanvasText }
main { max-width: 34rem; padding: 2rem 1.25rem; text-align: center }
h1 { font-size: 1.35rem; line-height: 1.35; text-wrap: balance; margin: 0 0 1.5rem }
button { font: inherit; font-weight: 600; padding: .8rem 1.6rem; border: 0; border-radius: .5rem; cursor: pointer;
  background: CanvasText; color: Canvas }
button:focus-visible { outline: 3px solid Highlight; outline-offset: 3px }
code { display: inline-block; padding: .7rem 1.2rem; border: 2px dashed; border-radius: .5rem;
  font: 600 1.3rem/1.2 ui-monospace, monospace; letter-spacing: .05em; overflow-wrap: anywhere; user-select: all }
.note { font-size: .9rem; margin: 2rem 0 0 }
`;

export const pagePolicy = policyOfPage(style);

/** A page of one sentence, with a button or a code below it. Works without script: there is none. */
export function writePage(
  words: MailWords,
  shop: string,
  {
    sentence,
    button,
    code,
    note,
  }: {
    readonly sentence: string;
    readonly button?: { readonly label: string; readonly action: string; readonly token: string };
    readonly code?: string;
    readonly note?: string;
  },
): string {
  return [
    `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    `<title>${escapeHtml(shop)}</title><style>${style}</style></head><body><main>`,
    `<h1>${escapeHtml(sentence)}</h1>`,
    button &&
      `<form method="post" action="${escapeHtml(button.action)}"><input type="hidden" name="token" value="${escapeHtml(button.token)}"><button>${escapeHtml(button.label)}</button></form>`, // prettier-ignore
    code && `<p>${escapeHtml(words.yourCode)}</p><p><code>${escapeHtml(code)}</code></p>`,
    note && `<p class="note">${escapeHtml(note)}</p>`,
    '</main></body></html>',
  ]
    .filter(Boolean)
    .join('\n');
}
