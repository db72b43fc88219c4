/** A document with what it was before and what undo took back. A plain value: keep it in whatever state the editor has. */
export interface History<Document> {
  readonly past: readonly Document[];
  readonly present: Document;
  readonly future: readonly Document[];
  /** The last edit's field and time, while the next one may still join it. */
  readonly lastEdit?: { readonly key: string; readonly atMs: number };
}

/** More steps back than anybody walks; it bounds what an editor left open all day keeps in memory. */
export const historyLimit = 200;

/** Two edits of the same field closer together than this are one step back: a word, not a letter. */
export const joinWithinMs = 1000;

/** Begins a history at a document, with nothing to undo. */
export function startHistory<Document>(present: Document): History<Document> {
  return { past: [], present, future: [] };
}

/**
 * Records an edit. What could be redone is gone, as everywhere. Edits that carry the same `key` within a second of each
 * other become one step; `atMs` is epoch milliseconds or any other clock that does not run backwards.
 */
export function recordEdit<Document>(
  history: History<Document>,
  next: Document,
  edit?: { readonly key: string; readonly atMs: number },
): History<Document> {
  if (next === history.present) return history;
  const last = history.lastEdit;
  const joins =
    edit !== undefined && last?.key === edit.key && edit.atMs - last.atMs < joinWithinMs && edit.atMs >= last.atMs;
  const past = joins ? history.past : [...history.past, history.present].slice(-historyLimit);
  return edit === undefined
    ? { past, present: next, future: [] }
    : { past, present: next, future: [], lastEdit: { key: edit.key, atMs: edit.atMs } };
}

/** One step back; the same history where there is none. */
export function undo<Document>(history: History<Document>): History<Document> {
  const present = history.past.at(-1);
  if (history.past.length === 0) return history;
  return {
    past: history.past.slice(0, -1),
    present: present as Document,
    future: [history.present, ...history.future],
  };
}

/** One step forward again; the same history where there is none. */
export function redo<Document>(history: History<Document>): History<Document> {
  if (history.future.length === 0) return history;
  const [present, ...future] = history.future;
  return { past: [...history.past, history.present], present: present as Document, future };
}
