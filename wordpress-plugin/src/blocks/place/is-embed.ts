/** Whether a campaign, by what is kept of its blocks, has the format “In the page”: others cannot be placed. */
export function isEmbed(content: string | undefined): boolean {
  const [, attributes] = /<!-- wp:beckon\/campaign (\{.*?\}) \/?-->/s.exec(content ?? '') ?? [];
  if (attributes === undefined) return false;
  try {
    const { format } = JSON.parse(attributes) as { readonly format?: { readonly kind?: unknown } };
    return format?.kind === 'embed';
  } catch {
    // Not written by an editor: what it is comes out once it is compiled.
    return false;
  }
}
