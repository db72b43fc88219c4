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
        const url = new URL(window.location.href);
        const bare = read(new URLSearchParams());
        for (const [name, value] of Object.entries(next)) {
          if (value === bare[name]) url.searchParams.delete(name);
          else url.searchParams.set(name, String(value));
        }
        window.history.replaceState(null, '', url);
        return next;
      }),
    [read],
  );
  return [query, change];
}
