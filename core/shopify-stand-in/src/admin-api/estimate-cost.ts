import { getArgumentValues, getNamedType, GraphQLObjectType, isAbstractType, isObjectType, Kind } from 'graphql';
import type { DocumentNode, GraphQLNamedType, GraphQLSchema, SelectionSetNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * What a query costs before it runs: 1 per object, the members of a connection as often as they are asked for, 10 per
 * mutation; scalars are free. After https://shopify.dev/api/usage/rate-limits; Shopify's own sum may differ by a few points.
 */
export function estimateCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
  operationName?: string,
): { readonly requested: number } {
  const fragments = new Map(
    document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])),
  );
  const operation = document.definitions.find(
    (it) => it.kind === Kind.OPERATION_DEFINITION && (!operationName || it.name?.value === operationName),
  );
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return { requested: 0 };
  const isMutation = operation.operation === 'mutation';
  const root = isMutation ? schema.getMutationType() : schema.getQueryType();

  const costOf = (type: GraphQLNamedType | null | undefined, { selections }: SelectionSetNode): number => {
    let sum = 0;
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        if (fragment) sum += costOf(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
      } else if (node.kind === Kind.INLINE_FRAGMENT)
        sum += costOf(node.typeCondition ? schema.getType(node.typeCondition.name.value) : type, node.selectionSet);
      else if (type instanceof GraphQLObjectType || (type && isAbstractType(type) && 'getFields' in type)) {
        const field = type.getFields()[node.name.value];
        const inner = field && getNamedType(field.type);
        if (!field || !inner || !node.selectionSet) continue;
        const below = costOf(inner, node.selectionSet);
        if (!inner.name.endsWith('Connection')) {
          // Edges and nodes are counted with the connection they are in; errors are free.
          const isFree = inner.name.endsWith('Edge') || inner.name === 'PageInfo' || inner.name.endsWith('UserError');
          const isMember = type.name.endsWith('Connection') || type.name.endsWith('Edge');
          sum += below + (isFree || isMember || !(isObjectType(inner) || isAbstractType(inner)) ? 0 : 1);
        } else {
          const { first, last } = getArgumentValues(field, node, variables);
          const size = Number(first ?? last ?? 1);
          sum += Math.max(1, Math.ceil(size * (1 + below)));
        }
      }
    }
    return sum;
  };
  return { requested: (isMutation ? 10 : 0) + costOf(root, operation.selectionSet) };
}
