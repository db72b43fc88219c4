import { readGid } from '../../shop/gid.ts';
import { mostMetafieldBytes } from '../../shop/metafield.ts';
import type { Metafield } from '../../shop/metafield.ts';
import { resolveNamespace } from '../../shop/resolve-namespace.ts';
import { readNow } from '../../shop/shop.ts';
import { needScope } from '../access.ts';
import type { Call, UserError, View } from '../call.ts';
import { findNode } from '../find-node.ts';
import { describeMetafield, digestMetafield } from '../views/metafield.ts';

interface MetafieldInput {
  readonly ownerId: string;
  readonly namespace?: string | null;
  readonly key: string;
  readonly type?: string | null;
  readonly value: string;
  readonly compareDigest?: string | null;
}

const mostAtOnce = 25;

/** All of them, or none. */
export function setMetafields(call: Call, { metafields }: { metafields: readonly MetafieldInput[] }): View {
  const { shop } = call;
  for (const { ownerId } of metafields) needScopeOfOwner(call, ownerId, 'metafieldsSet');
  const userErrors = [
    ...(metafields.length > mostAtOnce
      ? [
          {
            field: ['metafields'],
            message: `Exceeded the maximum metafields input limit of ${mostAtOnce}.`,
            code: 'LESS_THAN_OR_EQUAL_TO',
          },
        ]
      : []),
    ...metafields.flatMap((input, index) => checkInput(call, input, index)),
  ];
  if (userErrors.length) return { metafields: null, userErrors };
  const now = readNow(shop);
  const written = metafields.map((input): Metafield => {
    const known = findMetafield(call, input);
    if (known) return Object.assign(known, { value: input.value, type: input.type ?? known.type, updatedAt: now });
    const metafield = {
      id: shop.newId(),
      owner: input.ownerId,
      namespace: resolveNamespace(shop, input.namespace),
      key: input.key,
      type: input.type ?? findDefinition(call, input)?.type ?? 'single_line_text_field',
      value: input.value,
      createdAt: now,
      updatedAt: now,
    };
    shop.data.metafields.push(metafield);
    return metafield;
  });
  shop.tell({ kind: 'changed' });
  return { metafields: written.map(describeMetafield), userErrors: [] };
}

export function deleteMetafields(
  call: Call,
  { metafields }: { metafields: readonly { ownerId: string; namespace: string; key: string }[] },
): View {
  const { data } = call.shop;
  const deleted = metafields.map((wanted) => {
    needScopeOfOwner(call, wanted.ownerId, 'metafieldsDelete');
    const known = findMetafield(call, wanted);
    if (!known) return null;
    data.metafields = data.metafields.filter((it) => it !== known);
    return { ownerId: wanted.ownerId, namespace: known.namespace, key: known.key };
  });
  call.shop.tell({ kind: 'changed' });
  return { deletedMetafields: deleted, userErrors: [] };
}

function checkInput(call: Call, input: MetafieldInput, index: number): readonly UserError[] {
  const error = (field: string, code: string, message: string): UserError => ({
    field: ['metafields', String(index), field],
    message,
    code,
    elementIndex: index,
  });
  const { shop } = call;
  const namespace = resolveNamespace(shop, input.namespace);
  const known = findMetafield(call, input);
  const type = input.type ?? known?.type ?? findDefinition(call, input)?.type;
  const installation = shop.data.installation;
  if (/AppInstallation/.test(input.ownerId) && readGid('AppInstallation', input.ownerId) !== installation?.id)
    return [
      error(
        'ownerId',
        'APP_NOT_AUTHORIZED',
        'ApiPermission metafields can only be created or updated by the app owner.',
      ),
    ];
  if (!findNode(call, input.ownerId)) return [error('ownerId', 'INVALID', 'Owner does not exist.')];
  if (namespace.startsWith('app--') && namespace.split('--')[1] !== String(installation?.appId))
    return [
      error(
        'namespace',
        'APP_NOT_AUTHORIZED',
        'Access to this namespace and key on Metafields for this resource type is not allowed.',
      ),
    ];
  if (namespace.length < 3)
    return [error('namespace', 'TOO_SHORT', 'Namespace is too short (minimum is 3 characters)')];
  if (input.key.length < 2) return [error('key', 'TOO_SHORT', 'Key is too short (minimum is 2 characters)')];
  if (input.key.length > 64) return [error('key', 'TOO_LONG', 'Key is too long (maximum is 64 characters)')];
  if (!type) return [error('type', 'BLANK', "Type can't be blank")];
  const definition = findDefinition(call, input);
  if (definition && definition.type !== type)
    return [
      error(
        'type',
        'INVALID_TYPE',
        `Type '${type}' must be consistent with the definition's type: '${definition.type}'.`,
      ),
    ];
  if (known && 'compareDigest' in input && input.compareDigest !== digestMetafield(known.value))
    return [
      error(
        'compareDigest',
        'STALE_OBJECT',
        'The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.',
      ),
    ];
  if (!known && input.compareDigest)
    return [
      error(
        'compareDigest',
        'STALE_OBJECT',
        'The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.',
      ),
    ];
  if (input.value === '') return [error('value', 'BLANK', "Value can't be blank.")];
  const most = type === 'json' ? mostMetafieldBytes.json : mostMetafieldBytes.other;
  if (Buffer.byteLength(input.value) > most)
    return [error('value', 'TOO_LONG', `Value is too long (maximum is ${most} bytes).`)];
  const problem = findProblem(type, input.value);
  return problem ? [error('value', 'INVALID_VALUE', problem)] : [];
}

function findProblem(type: string, value: string): string | undefined {
  if (type === 'json' || type.startsWith('list.'))
    try {
      JSON.parse(value);
    } catch (error) {
      return `Value is invalid JSON: ${(error as Error).message}.`;
    }
  if (type === 'number_integer' && !/^-?\d+$/.test(value)) return 'Value must be an integer.';
  if (type === 'boolean' && !/^(true|false)$/.test(value)) return 'Value must be true or false.';
  if (type === 'single_line_text_field' && value.includes('\n')) return 'Value must be a single line text string.';
  return undefined;
}

const findMetafield = ({ shop }: Call, wanted: Pick<MetafieldInput, 'ownerId' | 'namespace' | 'key'>) => {
  const namespace = resolveNamespace(shop, wanted.namespace);
  return shop.data.metafields.find(
    (it) => it.owner === wanted.ownerId && it.namespace === namespace && it.key === wanted.key,
  );
};

const findDefinition = ({ shop }: Call, wanted: Pick<MetafieldInput, 'ownerId' | 'namespace' | 'key'>) => {
  const namespace = resolveNamespace(shop, wanted.namespace);
  return shop.data.metafieldDefinitions.find(
    (it) => it.namespace === namespace && it.key === wanted.key && toOwnerType(wanted.ownerId) === it.ownerType,
  );
};

/** `gid://shopify/ProductVariant/1` is a PRODUCTVARIANT. */
const toOwnerType = (gid: string): string => /^gid:\/\/shopify\/(\w+)\//.exec(gid)?.[1]?.toUpperCase() ?? '';

/** Who may change a thing may change its metafields; the shop's and the app's own ask for no scope. */
function needScopeOfOwner({ token }: Call, owner: string, fieldName: string): void {
  const kinds = { Customer: 'write_customers', Product: 'write_products', ProductVariant: 'write_products', Collection: 'write_products', Order: 'write_orders', DiscountCodeNode: 'write_discounts' }; // prettier-ignore
  for (const [kind, scope] of Object.entries(kinds))
    if (readGid(kind, owner) !== undefined) needScope(token.scopes, scope, fieldName);
}
