/** One text that can be translated, as a source says it. */
export interface Word {
  readonly text: string;
  readonly plural?: string;
  readonly context?: string;
  /** What the source says to translators about it. */
  readonly comment?: string;
  /** `file:line`, relative to the plugin's folder. */
  readonly at: string;
}

/** For each function of WordPress, what its arguments are, in order; the text domain is the last. */
export const functions: Readonly<Record<string, readonly ('text' | 'plural' | 'number' | 'context')[]>> = {
  __: ['text'],
  _e: ['text'],
  esc_html__: ['text'],
  esc_html_e: ['text'],
  esc_attr__: ['text'],
  esc_attr_e: ['text'],
  _x: ['text', 'context'],
  _ex: ['text', 'context'],
  esc_html_x: ['text', 'context'],
  esc_attr_x: ['text', 'context'],
  _n: ['text', 'plural', 'number'],
  _nx: ['text', 'plural', 'number', 'context'],
  _n_noop: ['text', 'plural'],
};

/**
 * The word that a call makes.
 *
 * @param args the arguments' values where they are plain texts, undefined where they are anything else
 * @throws where a text is put together in the call: nobody could translate it
 */
export function readCall(name: string, args: readonly (string | undefined)[], at: string, comment?: string): Word {
  const kinds = functions[name] ?? [];
  const find = (kind: string): string | undefined => args[kinds.indexOf(kind as 'text')];
  const text = find('text');
  const [plural, context] = [find('plural'), find('context')];
  const isWhole = kinds.every((kind, index) => kind === 'number' || args[index] !== undefined);
  if (text === undefined || !isWhole) throw new Error(`${at}: ${name}() must be given its texts as they are.`);
  if (args[kinds.length] !== 'beckon') throw new Error(`${at}: ${name}() must name the text domain "beckon".`);
  return {
    text,
    at,
    ...(plural !== undefined && { plural }),
    ...(context !== undefined && { context }),
    ...(comment !== undefined && { comment }),
  };
}
