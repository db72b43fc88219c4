import { useCallback, useState } from '@wordpress/element';

/**
 * What a screen shows of many, kept in its address, so that it survives a reload and can be sent to a colleague.
 *
 * @param read makes it of the address; nonsense in there is left out
 */
export function useQuery<Query extends Readonly<Record<string, string | number>>>(
  read: (params: URLSearchParams) => Query,
): readonly [Query, (change: Partial<Query>) => void] {
  const [query, setQuery] = useState(() => read(new URLSearchParams(window.location.search)));
  const change = useCallback(
    (part: Partial<Query>) =>
      setQuery((was) => {
        const next = { ...was, ...part };
        const url = writeQuery(new URL(window.location.href), next, read(new URLSearchParams()));
        window.history.replaceState(null, '', url);
        return next;
      }),
    [read],
  );
  return [query, change];
}

/**
 * Puts a query into an address. All of it, where any of it is not what an address without one means: half a period is none.
 *
 * @param bare what is asked for where the address says nothing
 */
export function writeQuery(url: URL, query: Readonly<Record<string, string | number>>, bare: typeof query): URL {
  const isBare = Object.entries(query).every(([name, value]) => value === bare[name]);
  for (const [name, value] of Object.entries(query)) {
    if (isBare || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, String(value));
  }
  return url;
}
