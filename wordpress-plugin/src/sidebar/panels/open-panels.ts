import { useSyncExternalStore } from 'react';

export type PanelName = 'checks' | 'when' | 'who' | 'often' | 'schedule' | 'consent' | 'experiment' | 'languages';

let open: ReadonlySet<PanelName> = new Set<PanelName>(['checks', 'who']);
const listeners = new Set<() => void>();

/** Opens or closes a panel, from wherever a way leads to it. */
export function setOpen(name: PanelName, isOpen: boolean): void {
  if (open.has(name) === isOpen) return;
  const next = new Set(open);
  if (isOpen) next.add(name);
  else next.delete(name);
  open = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether a panel is open; it stays so while the editor is. */
export const useIsOpen = (name: PanelName): boolean => useSyncExternalStore(listen, () => open.has(name));
