import { h } from '../h.ts';
import { removeNode } from '../remove-node.ts';
import type { Stage } from '../stage.ts';

/** Puts a coupon code on the clipboard and says so; false when the browser refuses. */
export async function copyCode(stage: Stage, code: string, said: string): Promise<boolean> {
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(code);
  } catch {
    // No permission, or a page without HTTPS, where only the old way is left.
    isCopied = copyBySelection(stage, code);
  }
  if (isCopied) stage.say(said);
  return isCopied;
}

function copyBySelection(stage: Stage, code: string): boolean {
  const field = h('input', { class: 'vh', value: code }) as HTMLInputElement;
  stage.element.appendChild(field);
  const before = (stage.element.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  field.select();
  const isCopied = document.execCommand('copy');
  removeNode(field);
  before?.focus();
  return isCopied;
}
