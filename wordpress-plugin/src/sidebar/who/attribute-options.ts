import { labelAttribute } from '@beckon/editing/audience/label-attribute';
import { openNameOf } from '@beckon/editing/audience/open-name';
import { attributes } from '@beckon/engine/visit/attributes';

export type GroupName =
  'content' | 'user' | 'orders' | 'cart' | 'product' | 'visitor' | 'source' | 'device' | 'place' | 'time' | 'own';

export interface AttributeGroup {
  readonly group: GroupName;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What WordPress knows comes first, then what a shop on it knows, then what every site knows of its visitors. */
const order = ['content', 'user', 'orders', 'cart', 'product', 'visitor', 'source', 'device', 'place', 'time', 'own'] as const satisfies readonly GroupName[]; // prettier-ignore

const ofShop: readonly GroupName[] = ['orders', 'cart', 'product'];

/** Facts that no WordPress has: they come with campaigns from elsewhere. */
const foreign = ['customer.tags', 'customer.acceptsMarketing', 'page.product.vendor'];

/**
 * Everything that can be asked about a visit, in groups, by what people call it. Records are asked by what they hold.
 *
 * @param asked a name that is to be among them, whether this site knows it or not
 */
export function listAttributeGroups({
  locale,
  hasShop,
  asked,
}: {
  readonly locale: string;
  readonly hasShop: boolean;
  readonly asked?: string;
}): readonly AttributeGroup[] {
  const known = attributes.flatMap(({ name, properties }) =>
    properties ? Object.keys(properties).map((key) => `${name}.${key}`) : [name],
  );
  const offered = known.filter((name) => !foreign.includes(name) && (hasShop || !ofShop.includes(groupOf(name))));
  const isMissing = asked !== undefined && !offered.includes(asked) && openNameOf(asked) === undefined;
  const names = isMissing ? [...offered, asked] : offered;
  return order.flatMap((group) => {
    const options = names
      .filter((name) => groupOf(name) === group)
      .map((value) => ({ value, label: labelAttribute(value, { locale }) }));
    // The post on the page is asked about most.
    if (group === 'content')
      options.sort((a, b) => Number(b.value.startsWith('page.post.')) - Number(a.value.startsWith('page.post.')));
    return options.length > 0 ? [{ group, options }] : [];
  });
}

export function groupOf(name: string): GroupName {
  if (/^page\.product\b/.test(name)) return 'product';
  if (name === 'customer.isLoggedIn' || name === 'customer.roles') return 'user';
  const [first = ''] = name.split('.');
  if (first === 'page') return 'content';
  if (first === 'customer') return 'orders';
  return (order as readonly string[]).includes(first) ? (first as GroupName) : 'own';
}
