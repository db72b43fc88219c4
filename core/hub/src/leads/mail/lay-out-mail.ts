import { escapeHtml } from './escape-html.ts';

/** A mail of a few paragraphs as HTML: no picture, no script, nothing that is fetched, readable without its styles. */
export function layOutMail(language: string, title: string, paragraphs: readonly string[]): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>`,
    '<body style="margin:0;padding:32px 20px;background:#ffffff;color:#1a1a1a;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif">',
    `<div style="max-width:520px;margin:0 auto">${paragraphs.join('')}</div></body></html>`,
  ].join('\n');
}
