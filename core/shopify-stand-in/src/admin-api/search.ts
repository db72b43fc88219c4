import { refuseUnplayed } from './call.ts';

/** The fields of a kind of thing that a `query` argument can name. */
export type Searchable = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/**
 * Keeps what a search text such as `email:a@b.c tag:vip created_at:>2026-01-01` asks for: all of its terms must hold.
 * A bare word is looked for in every field. OR, NOT and brackets are not played.
 */
export function search<T>(items: readonly T[], query: string | null | undefined, fieldsOf: (item: T) => Searchable) {
  const terms = [...(query ?? '').matchAll(/(?:([\w.]+):)?(>=|<=|>|<)?(?:"([^"]*)"|'([^']*)'|(\S+))/g)];
  return items.filter((item) => {
    const fields = fieldsOf(item);
    return terms.every(([, name, operator, ...values]) => {
      const wanted = values.find((value) => value !== undefined) ?? '';
      if (!name && /^(OR|NOT|AND|\(.*|-.+)$/.test(wanted)) refuseUnplayed(`"${wanted}" in a search`);
      if (!name)
        return Object.values(fields).some((field) => listTexts(field).some((it) => it.includes(wanted.toLowerCase())));
      if (!Object.hasOwn(fields, name)) refuseUnplayed(`a search by ${name}`);
      return listTexts(fields[name]).some((field) => holds(field, operator, wanted.toLowerCase()));
    });
  });
}

const listTexts = (field: Searchable[string]): readonly string[] =>
  (Array.isArray(field) ? field : [field ?? '']).map((it) => String(it).toLowerCase());

function holds(field: string, operator: string | undefined, wanted: string): boolean {
  if (!operator) return wanted.endsWith('*') ? field.startsWith(wanted.slice(0, -1)) : field === wanted;
  const order = compare(field, wanted);
  return operator === '>' ? order > 0 : operator === '<' ? order < 0 : operator === '>=' ? order >= 0 : order <= 0;
}

/** As numbers where both are, as moments where both are, as texts otherwise. */
function compare(one: string, other: string): number {
  const numbers = [Number(one), Number(other)];
  if (numbers.every(Number.isFinite)) return numbers[0]! - numbers[1]!;
  const moments = [Date.parse(one), Date.parse(other)];
  return moments.every(Number.isFinite) ? moments[0]! - moments[1]! : one.localeCompare(other);
}
