import { execute, getNamedType, GraphQLError, parse, validate } from 'graphql';
import type { DocumentNode, GraphQLFieldResolver } from 'graphql';
import { openAccess } from './access.ts';
import { readAdminSchema } from './admin-schema.ts';
import { refuseUnplayed } from './call.ts';
import type { Call, View } from './call.ts';
import { describeMutations } from './describe-mutations.ts';
import { describeQueries } from './describe-queries.ts';
import { estimateCost } from './estimate-cost.ts';
import type { Throttle } from './throttle.ts';
import { wordError } from './word-error.ts';

export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export type GraphqlAnswer = Readonly<Record<string, unknown>>;

/** Answers one GraphQL request as the Admin API would, with its cost. Shopify's status is 200 in every case. */
export async function answerGraphql(call: Call, request: GraphqlRequest, throttle: Throttle): Promise<GraphqlAnswer> {
  const { schema } = readAdminSchema();
  const read = readDocument(request);
  if ('errors' in read) return read;

  const cost = estimateCost(schema, read.document, request.variables ?? {}, request.operationName);
  const spent = throttle.spend(call.shop, cost.requested);
  const extensions = { cost: { requestedQueryCost: cost.requested, ...spent } };
  if (spent.actualQueryCost === null) {
    const refused = { message: 'Throttled', extensions: { code: 'THROTTLED', documentation: throttlingDocs } };
    return { errors: [refused], extensions };
  }

  const mutations = describeMutations(call);
  const result = await execute({
    schema,
    document: read.document,
    rootValue: { ...describeQueries(call), ...mutations },
    contextValue: call,
    fieldResolver: resolveField,
    typeResolver: (value) => (value as View)['__typename'] as string,
    ...(request.variables && { variableValues: request.variables }),
    ...(request.operationName && { operationName: request.operationName }),
  });
  return {
    ...(result.data !== undefined && { data: result.data }),
    ...(result.errors && { errors: result.errors.map((error) => wordError(error)) }),
    extensions,
  };
}

const throttlingDocs = 'https://shopify.dev/api/usage/rate-limits';

function readDocument(request: GraphqlRequest): { readonly document: DocumentNode } | { readonly errors: unknown } {
  try {
    const document = parse(request.query);
    const errors = validate(readAdminSchema().schema, document);
    return errors.length ? { errors: errors.map((error) => wordError(error)) } : { document };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [wordError(error)] };
  }
}

let access: ReturnType<typeof openAccess> | undefined;

const resolveField: GraphQLFieldResolver<View, Call> = (source, args, call, info) => {
  const { fieldName, parentType, returnType } = info;
  access ??= openAccess(readAdminSchema().rules);
  access.check(call.token.scopes, parentType.name, fieldName, getNamedType(returnType).name);
  if (!Object.hasOwn(source, fieldName)) refuseUnplayed(`${parentType.name}.${fieldName}`);
  const value = source[fieldName];
  return typeof value === 'function' ? (value as (args: unknown) => unknown)(args) : value;
};
