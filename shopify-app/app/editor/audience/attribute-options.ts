import { labelAttribute } from '@beckon/editing';
import { attributes } from '@beckon/engine';
import type { OptionGroup } from '../../ui/index.ts';

/** Everything that can be asked about a visit, in groups, by what merchants call it. Records are asked by what they hold. */
export function listAttributeOptions(
  locale: string,
  nameGroup: (group: string) => string,
  asked: readonly string[],
): readonly OptionGroup[] {
  const names = attributes.flatMap(({ name, type, properties }) =>
    type === 'record' ? Object.keys(properties ?? {}).map((key) => `${name}.${key}`) : [name],
  );
  // What a site sets itself is in no list: what the campaign asks already stands with the rest.
  const own = asked.filter((name) => !names.includes(name));
  const groups = new Map<string, string[]>();
  for (const name of [...names, ...own]) {
    const [group = ''] = name.split('.');
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return [...groups].map(([group, members]) => ({
    title: nameGroup(group),
    options: members.map((value) => ({ value, label: labelAttribute(value, { locale }) })),
  }));
}
