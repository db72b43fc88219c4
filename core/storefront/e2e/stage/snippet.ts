/** JSON inside a script element: `<` is written so that nothing in it can end the element. */
const printJson = (value: unknown) => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);

export interface SnippetParts {
  readonly snapshot: unknown;
  /** Where the snapshot lies instead of in the page. */
  readonly snapshotAt?: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Calls made before the tag arrives, each a verb and its arguments. */
  readonly calls: readonly (readonly unknown[])[];
  readonly nonce: string;
  readonly loader: string;
}

/** What a shop prints into its pages, as the README shows it. */
export function printSnippet({ snapshot, snapshotAt, facts, calls, nonce, loader }: SnippetParts): string {
  const attribute = nonce && ` nonce="${nonce}"`;
  const address = snapshotAt ? ` data-snapshot="${snapshotAt}"` : '';
  const printed = typeof snapshot === 'string' ? snapshot : printJson(snapshot);
  return `${address ? '' : `\n<script type="application/json" id="beckon-snapshot">${printed}</script>`}
<script type="application/json" id="beckon-facts">${printJson(facts)}</script>
<script${attribute}>window.beckon = window.beckon || function () { (beckon.q = beckon.q || []).push(arguments) };
${calls.map((call) => `beckon(${call.map(printJson).join(', ')});`).join('\n')}</script>
<script defer src="${loader}"${address}${attribute}></script>`;
}
