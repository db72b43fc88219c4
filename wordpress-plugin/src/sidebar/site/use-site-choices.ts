import { store as coreStore } from '@wordpress/core-data';
import { useSelect } from '@wordpress/data';
import { useMemo } from '@wordpress/element';
import type { Choice } from './editor-facts.ts';
import { listTold } from './list-told.ts';
import type { SiteSource } from './site-sources.ts';

export interface SiteChoices {
  /** What fits the search. */
  readonly found: readonly Choice[];
  /** What is chosen, by name; what the site does not have any more by its value. */
  readonly chosen: readonly Choice[];
  readonly isLoading: boolean;
}

/** A thing of the site as REST tells it. */
interface Thing {
  readonly id: number;
  readonly slug?: string;
  readonly name?: string;
  readonly title?: { readonly rendered?: string } | string;
}

const most = 20;

/** Things of the site that somebody may mean, and the names of those already chosen. */
export function useSiteChoices(source: SiteSource, search: string, values: readonly string[]): SiteChoices {
  const told = useMemo(() => (source.kind === 'told' ? listTold(source.list) : []), [source]);
  const key = values.join('\n');
  const { found, chosen, isLoading } = useSelect(
    (select) => {
      if (source.kind === 'told') return nothing;
      const [kind, name] = entityOf(source);
      const ask = (query: Readonly<Record<string, unknown>>) => {
        const full = { context: 'view', per_page: most, ...query };
        const core = select(coreStore) as unknown as {
          getEntityRecords: (kind: string, name: string, query: object) => readonly Thing[] | null;
          hasFinishedResolution: (selector: string, args: readonly unknown[]) => boolean;
        };
        const records = core.getEntityRecords(kind, name, full);
        return { records, isDone: core.hasFinishedResolution('getEntityRecords', [kind, name, full]) };
      };
      const searched = ask(search === '' ? {} : { search });
      const named = values.length === 0 ? undefined : ask({ ...pickOut(source, values), per_page: 100 });
      return { found: searched.records ?? none, chosen: named?.records ?? none, isLoading: !searched.isDone };
    },
    // `key` stands for the values: a list made anew by each drawing is not another one.
    [source, search, key],
  );
  return useMemo(() => {
    const isTold = source.kind === 'told';
    const wanted = search.toLocaleLowerCase();
    const list = isTold
      ? told.filter(({ label }) => label.toLocaleLowerCase().includes(wanted))
      : nameApart(source, found);
    const named = isTold ? told : nameApart(source, chosen);
    const nameOf = (value: string) => named.find((each) => each.value === value)?.label ?? value;
    return { found: list, chosen: values.map((value) => ({ value, label: nameOf(value) })), isLoading };
  }, [source, told, found, chosen, isLoading, search, key]);
}

const none: readonly Thing[] = [];
const nothing = { found: none, chosen: none, isLoading: false };

type Searched = Exclude<SiteSource, { readonly kind: 'told' }>;

function entityOf(source: Searched): readonly [string, string] {
  if (source.kind === 'term') return ['taxonomy', source.taxonomy];
  if (source.kind === 'author') return ['root', 'user'];
  return ['postType', source.type];
}

/** The question that gives exactly these. */
function pickOut(source: Searched, values: readonly string[]): Readonly<Record<string, unknown>> {
  if (source.kind !== 'post') return { slug: values };
  const ids = values.map((value) => Number(value.slice(source.prefix?.length ?? 0))).filter((id) => id > 0);
  return { include: ids.length > 0 ? ids : [0], ...(source.type === 'beckon_campaign' && { status: 'any' }) };
}

/** Names by which people can tell things apart: where two are called the same, what else they are called is added. */
function nameApart(source: Searched, things: readonly Thing[]): readonly Choice[] {
  const choices = things.map((thing) => {
    const value = source.kind === 'post' ? `${source.prefix ?? ''}${thing.id}` : (thing.slug ?? '');
    return { value, label: decode(nameOf(thing)) || value };
  });
  const isShared = (label: string): boolean => choices.filter((each) => each.label === label).length > 1;
  return choices.map(({ value, label }) => ({ value, label: isShared(label) ? `${label} (${value})` : label }));
}

function nameOf({ name, title }: Thing): string {
  if (name !== undefined) return name;
  return typeof title === 'string' ? title : (title?.rendered ?? '');
}

/** REST writes names as HTML. */
function decode(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').documentElement.textContent ?? '';
}
