import { toGid } from '../../shop/gid.ts';
import { resolveNamespace } from '../../shop/resolve-namespace.ts';
import type { Call, UserError, View } from '../call.ts';
import { describeDefinition } from '../views/metafield.ts';

interface DefinitionInput {
  readonly ownerType: string;
  readonly namespace?: string | null;
  readonly key: string;
  readonly name: string;
  readonly description?: string | null;
  readonly type: string;
  readonly access?: { readonly admin?: string | null; readonly storefront?: string | null } | null;
}

export function createDefinition(call: Call, { definition: input }: { definition: DefinitionInput }): View {
  const { shop } = call;
  const namespace = resolveNamespace(shop, input.namespace);
  const isTaken = shop.data.metafieldDefinitions.some(
    (it) => it.ownerType === input.ownerType && it.namespace === namespace && it.key === input.key,
  );
  const userErrors: UserError[] = isTaken
    ? [{ field: ['definition', 'key'], message: `Key is in use for ${input.ownerType.toLowerCase()} metafields on the '${namespace}' namespace.`, code: 'TAKEN' }] // prettier-ignore
    : [];
  if (userErrors.length) return { createdDefinition: null, userErrors };
  const definition = {
    id: shop.newId(),
    ownerType: input.ownerType,
    namespace,
    key: input.key,
    name: input.name,
    description: input.description ?? null,
    type: input.type,
    access: {
      // What the app owns, the merchant may read and not write, unless the app says otherwise.
      admin: input.access?.admin ?? (namespace.startsWith('app--') ? 'MERCHANT_READ' : 'PUBLIC_READ_WRITE'),
      storefront: input.access?.storefront ?? 'NONE',
    },
  };
  shop.data.metafieldDefinitions.push(definition);
  shop.tell({ kind: 'changed' });
  return { createdDefinition: describeDefinition(definition), userErrors };
}

export function deleteDefinition(
  { shop }: Call,
  args: { readonly id?: string | null; readonly deleteAllAssociatedMetafields?: boolean | null },
): View {
  const { data } = shop;
  const known = data.metafieldDefinitions.find(({ id }) => toGid('MetafieldDefinition', id) === args.id);
  if (!known)
    return {
      deletedDefinitionId: null,
      userErrors: [{ field: ['id'], message: 'Definition not found.', code: 'NOT_FOUND' }],
    };
  data.metafieldDefinitions = data.metafieldDefinitions.filter((it) => it !== known);
  if (args.deleteAllAssociatedMetafields)
    data.metafields = data.metafields.filter((it) => it.namespace !== known.namespace || it.key !== known.key);
  shop.tell({ kind: 'changed' });
  return { deletedDefinitionId: args.id, userErrors: [] };
}
