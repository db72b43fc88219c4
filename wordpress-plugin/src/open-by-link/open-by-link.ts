const start = '#beckon-';

type Beckon = ((...call: unknown[]) => unknown) & { q?: unknown[] };
type Page = Pick<Window, 'document' | 'location' | 'addEventListener'> & { beckon?: Beckon };

/**
 * Lets links to `#beckon-<id>` open campaigns, wherever in the page they stand and whoever wrote them: pressed on this page,
 * or followed from another or from a mail. A link to a campaign that is not live does nothing.
 */
export function openByLink(page: Page): void {
  const show = ({ hash }: { readonly hash: string }): void => {
    if (!hash.startsWith(start)) return;
    // The tag may not be here yet: it answers what waits for it.
    page.beckon ??= makeQueue(page);
    page.beckon('show', hash.slice(start.length));
  };
  page.document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
    const link = (target as Element | null)?.closest<HTMLAnchorElement>(`a[href^="${start}"]`);
    // With one of these keys the visitor asked for a new tab or window, and shall have it.
    if (!link || defaultPrevented || ctrlKey || metaKey || shiftKey) return;
    // The address stays as it is: pressed again, the link opens it again.
    event.preventDefault();
    show(link);
  });
  page.addEventListener('hashchange', () => show(page.location));
  show(page.location);
}

function makeQueue(page: Page): Beckon {
  return (...call) => {
    const queue = page.beckon!;
    (queue.q ??= []).push(call);
  };
}
