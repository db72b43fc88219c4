import { operations } from './operations.ts';
import type { Operation } from './operation.ts';
import { schemas, type SchemaName } from './schemas.ts';

/** The OpenAPI document of the REST API, from the operations themselves. */
export function makeOpenApi(publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describe(operation);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Beckon',
      version: '1',
      description:
        'Campaigns of one site. Every problem is told as `{ problems: [{ path, message }] }`. A POST with the header ' +
        '`Idempotency-Key` has one effect, however often it is sent within a day. Who calls too often is told to come ' +
        'back later (429, `Retry-After`); nothing was done then.',
    },
    servers: [{ url: publicUrl }],
    security: [{ key: [] }],
    paths,
    components: { schemas, securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  };
}

/** What any operation may answer. */
const anyway: Readonly<Record<number, string>> = {
  400: 'This could not be read.',
  401: 'The key is missing, or opens nothing.',
  413: 'This is too large.',
  429: 'Too many calls. Come back after as many seconds as `Retry-After` says.',
};
const says: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Made.',
  404: 'There is nothing at this address.',
  409: 'Somebody else was faster.',
  422: 'This cannot be, for these reasons.',
};

function describe({ id, method, path, summary, query = {}, body, answers }: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
  const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 255 } };
  const content = (schema: SchemaName) => ({
    'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
  });
  const all: Record<number, SchemaName> = { ...answers };
  // Under one key: the first call is under way, or the call is another one.
  if (method === 'post') Object.assign(all, { 409: 'Problems', 422: 'Problems' });
  for (const status of Object.keys(anyway)) all[Number(status)] = 'Problems';
  return {
    operationId: id,
    summary,
    parameters: [...inPath, ...inQuery, ...(method === 'post' ? [key] : [])],
    ...(body && { requestBody: { content: content(body) } }),
    responses: Object.fromEntries(
      Object.entries(all).map(([status, schema]) => [
        status,
        { description: anyway[Number(status)] ?? says[Number(status)] ?? '', content: content(schema) },
      ]),
    ),
  };
}
