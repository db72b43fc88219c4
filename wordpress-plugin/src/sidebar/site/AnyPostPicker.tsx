import apiFetch from '@wordpress/api-fetch';
import { addQueryArgs } from '@wordpress/url';
import { useEffect, useState } from '@wordpress/element';
import { ChoicePicker, type SitePickerProps } from './SitePicker.tsx';
import type { Choice } from './editor-facts.ts';

interface Found {
  readonly id: number;
  readonly title: string;
  readonly subtype: string;
}

/** Chooses posts of whichever type; core-data asks one type at a time, the search of the site all of them. */
export function AnyPostPicker({ source: _, ...rest }: SitePickerProps) {
  const [search, setSearch] = useState('');
  const found = usePosts({ search, per_page: 20 });
  const ids = rest.value.filter((id) => /^\d+$/.test(id));
  const named = usePosts(ids.length > 0 ? { include: ids.join(','), per_page: ids.length } : undefined);
  const nameOf = (value: string) => named.list.find((each) => each.value === value)?.label ?? value;
  const chosen = rest.value.filter(Boolean).map((value) => ({ value, label: nameOf(value) }));
  return <ChoicePicker {...rest} found={found.list} chosen={chosen} isLoading={found.isLoading} onSearch={setSearch} />;
}

function usePosts(query: Readonly<Record<string, string | number>> | undefined): {
  readonly list: readonly Choice[];
  readonly isLoading: boolean;
} {
  const path = query && addQueryArgs('/wp/v2/search', { type: 'post', _fields: 'id,title,subtype', ...query });
  const [answer, setAnswer] = useState<{ readonly path: string; readonly list: readonly Choice[] }>();
  useEffect(() => {
    if (path === undefined) return undefined;
    const stop = new AbortController();
    apiFetch<readonly Found[]>({ path, signal: stop.signal })
      .then((list) => setAnswer({ path, list: nameApart(list) }))
      .catch(() => {
        // Stopped, or not to be had: ids stand for names then.
        if (!stop.signal.aborted) setAnswer({ path, list: [] });
      });
    return () => stop.abort();
  }, [path]);
  return { list: answer?.list ?? [], isLoading: path !== undefined && answer?.path !== path };
}

function nameApart(list: readonly Found[]): readonly Choice[] {
  const isShared = (title: string) => list.filter((each) => each.title === title).length > 1;
  return list.map(({ id, title, subtype }) => ({
    value: String(id),
    label: isShared(title) || title === '' ? `${title} (${subtype} ${id})` : title,
  }));
}
