import { plugin } from '@graphql-codegen/typescript-operations';
import type { GraphQLSchema } from 'graphql';
import prettier from 'prettier';
import type { Query } from './read-queries.ts';

const head = `// Made from the queries of this folder and Shopify's schema by shopify-app/codegen/write-admin-types.ts.\n\n`;

/** The types of all operations, as a formatted declaration file that needs no other. */
export async function makeAdminTypes(schema: GraphQLSchema, queries: readonly Query[]): Promise<string> {
  const made = await plugin(
    schema,
    queries.map(({ document, file }) => ({ document, location: file })),
    {
      immutableTypes: true,
      disableDescriptions: true,
      defaultScalarType: 'unknown',
      scalars: { URL: 'string', DateTime: 'string', Decimal: 'string', ID: 'string', Money: 'string' },
    },
    { outputFile: 'admin.generated.d.ts' },
  );
  const text = typeof made === 'string' ? made : [...(made.prepend ?? []), made.content].join('\n');
  return prettier.format(head + text, { parser: 'typescript', printWidth: 120, singleQuote: true, semi: true });
}
