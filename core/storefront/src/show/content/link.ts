import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { h } from '../h.ts';
import type { Stage } from '../stage.ts';

interface Link {
  readonly block: string;
  readonly href: string | undefined;
  readonly converts: boolean;
  readonly newTab?: boolean | undefined;
}

/** A link whose click is told. Without a safe address it is plain text that leads nowhere. */
export function renderLink(
  { block, href, converts, newTab }: Link,
  stage: Stage,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): HTMLElement {
  const filled = href && stage.fill(href, true);
  if (!filled || !isSafeUrl(filled)) return h('span', attributes, children);
  const onclick = (event: MouseEvent): void => {
    if (!tellClick(stage, block, converts, filled) || stage.host.isPreview) event.preventDefault();
  };
  return h(
    'a',
    { ...attributes, href: filled, target: newTab && '_blank', rel: 'noopener noreferrer', onclick },
    children,
  );
}

/** Tells of a click unless the page forbids it; false then. */
export function tellClick({ host, convert }: Stage, block: string, converts: boolean, href?: string): boolean {
  const click = { block, ...(href && { href }) };
  if (!host.ask('before-tracked-click', click)) return false;
  host.tell({ what: 'clicked', converts, ...click });
  if (converts) convert();
  return true;
}
