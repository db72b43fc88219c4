import { readGid } from '../../shop/gid.ts';
import { needScope } from '../access.ts';
import { refuseUnplayed } from '../call.ts';
import type { Call, View } from '../call.ts';
import { findNode } from '../find-node.ts';
import { cleanTags, findCustomer } from './change-customers.ts';

interface Arguments {
  readonly id: string;
  readonly tags: readonly string[];
}

/** tagsAdd and tagsRemove, for customers and products. */
export function changeTags(call: Call, change: 'tagsAdd' | 'tagsRemove', { id, tags }: Arguments): View {
  const { shop, token } = call;
  const customer = findCustomer(call, id);
  const product = shop.data.products.find((it) => it.id === readGid('Product', id));
  const tagged = customer ?? product;
  if (/\/Customer\//.test(id)) needScope(token.scopes, 'write_customers', change);
  else if (/\/Product\//.test(id)) needScope(token.scopes, 'write_products', change);
  else refuseUnplayed(`tags of ${id}`);
  if (!tagged) return { node: null, userErrors: [{ field: ['id'], message: 'Resource does not exist' }] };
  const changed = cleanTags(tags);
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const kept = tagged.tags.filter((tag) => !changed.some((it) => same(it, tag)));
  tagged.tags =
    change === 'tagsAdd'
      ? [...tagged.tags, ...changed.filter((tag) => !tagged.tags.some((it) => same(it, tag)))]
      : kept;
  shop.tell(customer ? { kind: 'customer-updated', customer } : { kind: 'changed' });
  return { node: findNode(call, id), userErrors: [] };
}
