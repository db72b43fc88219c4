import { useEffect, useState } from '@wordpress/element';

export interface Said {
  readonly id: string;
  readonly content: string;
  /** A way back. */
  readonly actions?: { readonly label: string; readonly onClick: () => void }[];
  readonly explicitDismiss?: boolean;
}

type Listener = (said: readonly Said[]) => void;

let all: readonly Said[] = [];
let number = 0;
const listeners = new Set<Listener>();

function tell(next: readonly Said[]): void {
  all = next;
  for (const listener of listeners) listener(all);
}

/** Says briefly what was done; with a way back it stays until it is dismissed. */
export function say(content: string, undo?: { readonly label: string; readonly onClick: () => void }): void {
  const id = `beckon-${++number}`;
  const action = undo && {
    label: undo.label,
    onClick: () => {
      unsay(id);
      undo.onClick();
    },
  };
  tell([...all, { id, content, ...(action && { actions: [action], explicitDismiss: true }) }]);
}

export const unsay = (id: string): void => tell(all.filter((one) => one.id !== id));

/** What is being said. */
export function useSnackbars(): { readonly notices: readonly Said[]; readonly remove: (id: string) => void } {
  const [notices, setNotices] = useState(all);
  useEffect(() => {
    listeners.add(setNotices);
    return () => void listeners.delete(setNotices);
  }, []);
  return { notices, remove: unsay };
}
