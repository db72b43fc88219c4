const written: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, in elements and quoted attributes. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => written[sign] ?? sign);

/** JSON for a script element: nothing in it can end the element. */
export const printJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
