import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/** What Shopify takes for its own scalars. What an API gives out is written by the resolvers. */
const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  Decimal: (value) => isNumeral(value),
  Money: (value) => isNumeral(value),
  UnsignedInt64: (value) => /^\d+$/.test(String(value)),
  URL: (value) => typeof value === 'string' && URL.canParse(value),
  HTML: (value) => typeof value === 'string',
  FormattedString: (value) => typeof value === 'string',
};

const isNumeral = (value: unknown): boolean => /^-?\d+(\.\d+)?$/.test(String(value));

/** A schema made from its description takes anything for a scalar of its own: here it learns to refuse. */
export function fitScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const check = checks[type.name];
    if (!check || !(type instanceof GraphQLScalarType)) continue;
    const parse = (value: unknown): unknown => {
      if (!check(value)) throw new GraphQLError(`${type.name} cannot represent ${JSON.stringify(value)}`);
      return value;
    };
    type.parseValue = parse;
    type.parseLiteral = (node, variables) =>
      parse(node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : valueFromASTUntyped(node, variables));
  }
}
