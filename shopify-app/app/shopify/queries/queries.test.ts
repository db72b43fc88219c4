import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAdminSchema } from '@beckon/shopify-stand-in/admin-api/admin-schema';
import { getNamedType, TypeInfo, validate, visit, visitWithTypeInfo, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { readQueries, type Query } from '../../../codegen/read-queries.ts';

const queries = await readQueries();
const toml = readFileSync(path.resolve(import.meta.dirname, '../../../shopify.app.toml'), 'utf8');
const granted = /^scopes = "(.*)"$/m.exec(toml)?.[1]?.split(',') ?? [];
let schema: GraphQLSchema;

// Shopify's schema has more than three thousand types.
beforeAll(() => void ({ schema } = readAdminSchema()), 60_000);

describe.each(queries.map((query) => [query.constant, query] as const))('%s', (constant, { document }) => {
  test('is what Shopify’s own schema has, and nothing that Shopify is about to take away', () => {
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
    expect(listDeprecated(document)).toEqual([]);
  });

  test('is named as its constant is, so that its types are its own', () => {
    expect(document.definitions).toMatchObject([{ kind: 'OperationDefinition', name: { value: constant } }]);
  });
});

test('the scopes that the app asks for are those that its queries and webhooks need, no fewer and no more', () => {
  // Shopify lists no scope for a topic of webhooks; orders and their customers are read by webhook alone.
  const ofWebhooks = ['read_orders'];
  const needed = new Set([...queries.flatMap(({ document }) => listScopes(document)), ...ofWebhooks]);
  const isGranted = (scope: string) => granted.includes(scope) || granted.includes(scope.replace('read_', 'write_'));
  expect([...needed].filter((scope) => !isGranted(scope))).toEqual([]);
  const isNeeded = (scope: string) => needed.has(scope) || needed.has(scope.replace('write_', 'read_'));
  expect(granted.filter((scope) => !isNeeded(scope))).toEqual([]);
});

test('every scope has its reason beside it', () => {
  expect(granted.filter((scope) => !new RegExp(`^# ${scope} +\\w`, 'm').test(toml))).toEqual([]);
});

test('the types are those of the queries as they are now', () => {
  // In a process of its own: what makes them and what runs tests would bring a copy of graphql each.
  const program = path.resolve(import.meta.dirname, '../../../codegen/write-admin-types.ts');
  const { stderr } = spawnSync(process.execPath, [program, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
}, 60_000);

/** By Shopify's own list: for fields, and for the types they give. Any one of a rule's scopes is enough. */
function listScopes(document: Query['document']): readonly string[] {
  const { rules } = readAdminSchema();
  const scopes: string[] = [];
  eachField(document, (type, field, returns) => {
    for (const { typeName, fieldName, offlineScopes, requiredAccess } of rules) {
      const isMeant = fieldName ? typeName === type && fieldName === field : typeName === returns;
      if (!isMeant) continue;
      const also = /The app requires (\w+) access scope/.exec(requiredAccess)?.[1];
      scopes.push(offlineScopes.find((scope) => granted.includes(scope)) ?? offlineScopes[0] ?? '');
      if (also) scopes.push(also);
    }
  });
  return scopes;
}

function listDeprecated(document: Query['document']): readonly string[] {
  const found: string[] = [];
  eachField(document, (type, field, _, reason) => {
    if (reason) found.push(`${type}.${field}: ${reason}`);
  });
  return found;
}

function eachField(
  document: Query['document'],
  tell: (type: string, field: string, returns: string, deprecated: string | null | undefined) => void,
): void {
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (parent && field)
          tell(
            parent.name,
            field.name,
            getNamedType(field.type).name.replace(/Connection$/, ''),
            field.deprecationReason,
          );
      },
    }),
  );
}
