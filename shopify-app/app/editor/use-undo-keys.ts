import { useEffect } from 'react';
import type { EditorAction } from './editor-state.ts';

/** Ctrl-Z and Ctrl-Shift-Z, ⌘ on a Mac, wherever the focus is but in rich text, which has an undo of its own. */
export function useUndoKeys(send: (action: EditorAction) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isRichText = event.target instanceof HTMLElement && event.target.isContentEditable;
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isRichText) return;
      event.preventDefault();
      send({ do: event.shiftKey ? 'redo' : 'undo' });
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [send]);
}
