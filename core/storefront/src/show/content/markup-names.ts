// The engine's lists (`markup.ts`) as patterns, without what only custom HTML may hold: every popup carries these.

/** Whether rich text may contain an element of this name. */
export const isRichTextTag = (tag: string): boolean =>
  /^(a|b|br|code|em|i|li|mark|ol|p|s|small|span|strong|su[bp]|ul?)$/.test(tag);

/**
 * Whether a merchant's element may have an attribute of this name. Not `class`: the only classes in here are our own, and
 * the layout is not the merchant's to break by accident.
 */
export const isMarkupAttribute = (name: string): boolean =>
  /^(alt|colspan|dir|height|href|lang|open|rowspan|scope|src|start|title|width)$/.test(name);
