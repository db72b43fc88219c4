import { openName, purchasesName, recordName, sentName } from './record-name.ts';
import { removeText } from './remove-text.ts';
import { storeKinds } from './store-kind.ts';

/** Leaves nothing of ours in this browser, whichever store the site uses or used before. At once: the visitor may be about to leave. */
export function removeAll(): void {
  for (const name of [recordName, openName, purchasesName, sentName])
    for (const kind of storeKinds) removeText(kind, name);
}
