import { createHash } from 'node:crypto';
import type { Metafield, MetafieldDefinition } from '../../shop/metafield.ts';
import { toGid } from '../../shop/gid.ts';
import { resolveNamespace } from '../../shop/resolve-namespace.ts';
import type { Call, View } from '../call.ts';
import { paginate } from '../paginate.ts';
import type { PageArguments } from '../paginate.ts';

/** What a metafield must still be, for a write that may not overwrite another. */
export const digestMetafield = (value: string): string => createHash('sha256').update(value).digest('hex');

export function describeMetafield(metafield: Metafield): View {
  const { value, type } = metafield;
  const isJson = type === 'json' || type.startsWith('list.') || type === 'boolean' || type.startsWith('number_');
  return {
    __typename: 'Metafield',
    id: toGid('Metafield', metafield.id),
    legacyResourceId: metafield.id,
    namespace: metafield.namespace,
    key: metafield.key,
    type,
    value,
    jsonValue: () => (isJson ? (JSON.parse(value) as unknown) : value),
    compareDigest: digestMetafield(value),
    sizeInBytes: Buffer.byteLength(value),
    createdAt: metafield.createdAt,
    updatedAt: metafield.updatedAt,
  };
}

/** The fields of everything that can have metafields. */
export function describeMetafieldsOf({ shop }: Call, owner: string): View {
  const own = () => shop.data.metafields.filter((it) => it.owner === owner);
  return {
    metafield: ({ namespace, key }: { namespace?: string | null; key: string }) => {
      const wanted = resolveNamespace(shop, namespace);
      const found = own().find((it) => it.namespace === wanted && it.key === key);
      return found ? describeMetafield(found) : null;
    },
    metafields: (args: PageArguments & { namespace?: string | null; keys?: readonly string[] | null }) => {
      const wanted = args.namespace == null ? undefined : resolveNamespace(shop, args.namespace);
      const found = own().filter(
        (it) =>
          (wanted === undefined || it.namespace === wanted) &&
          (!args.keys || args.keys.includes(it.key) || args.keys.includes(`${it.namespace}.${it.key}`)),
      );
      return paginate(found, args, describeMetafield);
    },
  };
}

export const describeDefinition = (definition: MetafieldDefinition): View => ({
  __typename: 'MetafieldDefinition',
  id: toGid('MetafieldDefinition', definition.id),
  name: definition.name,
  namespace: definition.namespace,
  key: definition.key,
  description: definition.description,
  ownerType: definition.ownerType,
  type: { name: definition.type, category: definition.type.split('_')[0]?.toUpperCase() },
  access: { ...definition.access, customerAccount: 'NONE' },
});
