import tseslint from 'typescript-eslint';
import { whoImportsWhom } from './core/tooling/src/lint/who-imports-whom.ts';

const tests = ['**/*.test.ts', '**/*.test.tsx'];
const ban = (selector, message) => ({ selector, message });

/** No syntax that Node cannot run as it is, and none that hides a type behind a value. */
const everywhere = [
  ban('TSEnumDeclaration', 'Use a union of strings.'),
  ban(':matches(Program, Program > ExportNamedDeclaration) > TSModuleDeclaration[kind!="global"]:not([declare=true])', 'Use a module.'), // prettier-ignore
  ban('TSParameterProperty', 'Node runs this file as it is: assign in the constructor.'),
  ban('ExportAllDeclaration', 'Name what is exported.'),
  ban('ImportDeclaration[source.value=/^(node:)?vm$/]', 'Text is never run.'),
];

/** The engine, the vocabulary and the edits are pure: time, identity and chance are arguments. */
const pure = [
  ban('CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Time is an argument.'),
  ban('NewExpression[callee.name="Date"][arguments.length=0]', 'Time is an argument.'),
  ban('CallExpression[callee.name="Date"]', 'Time is an argument.'),
  ban('MemberExpression[object.name="Math"][property.name="random"]', 'Buckets are hashed, nothing is drawn.'),
];
const worlds = ['window', 'document', 'navigator', 'location', 'fetch', 'process', 'performance', 'crypto', 'globalThis', 'setTimeout', 'setInterval', 'console']; // prettier-ignore

/** The tag makes nodes, never HTML, runs no text as code, and leaves the history to the shop. */
const tag = [
  ban('MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]', 'Make nodes.'),
  ban('MemberExpression[property.value=/^(innerHTML|outerHTML|srcdoc)$/]', 'Make nodes.'),
  ban('CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString)$/]', 'Make nodes.'), // prettier-ignore
  ban('CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]', 'Make nodes.'),
  ban('CallExpression[callee.name="eval"], NewExpression[callee.name="Function"], CallExpression[callee.name="Function"]', 'Text is never run.'), // prettier-ignore
  ban('CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.0.type="Literal"]', 'Text is never run.'),
  ban('MemberExpression[object.name="history"]', 'The history is the shop’s.'),
  ban('MemberExpression[property.name=/^(pushState|replaceState)$/]', 'The history is the shop’s.'),
];

/** In the hub each thing has one reader: the database its stores, the environment one file, time the clock. */
const hub = [
  ban('MemberExpression[object.name="process"][property.name="env"]', 'The environment is read by platform/env.ts.'),
  ban('MemberExpression[property.name=/^\\$(queryRaw|executeRaw)Unsafe$/]', 'SQL with values in it comes from platform or a tagged template.'), // prettier-ignore
];
/** Whatever leaves the server leaves by one door, which knows what must not be reached. */
const wayOut = 'What leaves the server leaves by platform/outgoing.ts.';
const outward = [
  ban('CallExpression[callee.name="fetch"], MemberExpression[object.name="globalThis"][property.name="fetch"]', wayOut),
  ban('ImportDeclaration[source.value=/^(node:)?(https|http2|tls)$|^(undici|axios|got|node-fetch)$/]', wayOut),
  ban('ImportDeclaration[source.value=/^(node:)?http$/] > ImportSpecifier[imported.name=/^(request|get)$/]', wayOut),
  ban('ImportDeclaration[source.value=/^(node:)?net$/] > ImportSpecifier[imported.name=/^(connect|createConnection|Socket)$/]', wayOut), // prettier-ignore
  ban('ImportDeclaration[source.value=/^(node:)?(http|net)$/] > :matches(ImportDefaultSpecifier, ImportNamespaceSpecifier)', wayOut), // prettier-ignore
];
/** By name as by call: `const ask = fetch` is a way out too. */
const wires = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({ name, message: wayOut }));
const time = [
  ban('CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Time comes from the clock.'),
  ban('NewExpression[callee.name="Date"][arguments.length=0]', 'Time comes from the clock.'),
];
const database = {
  patterns: [{ regex: '/generated/', message: 'Only *.store.ts and platform/db.ts know the database client.' }],
};

/** Shopify's and Remix's libraries are named in a few files: the rest of the admin outlives them. */
const edge = {
  group: ['@remix-run/*', '@shopify/shopify-app-remix', '@shopify/shopify-app-remix/*', '@shopify/polaris', '@shopify/polaris/*'], // prettier-ignore
  message: 'Only app/ui, the root, the entries and shopify.server.ts know this library.',
};
const stores = { group: ['@beckon/hub/*.store', '@beckon/hub/**/*.store'], message: 'Ask a use-case of the hub.' };
/** What runs in the browser takes no code of the server. */
const server = { group: ['@beckon/hub', '@beckon/hub/**'], allowTypeImports: true, message: 'The hub is for loaders.' };
const graphqlText = ban('TemplateElement[value.raw=/^#graphql/]', 'Queries have a folder: app/shopify/queries.');
const environment = ban('MemberExpression[object.name="process"][property.name="env"]', 'shopify-env.ts reads it.');

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.cache/**',
      '**/.data/**',
      '**/generated/**',
      'shopify-app/{build,public}/**',
      'wordpress-plugin/build/**',
      'extensions/theme-app/assets/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    plugins: { house: { rules: { 'who-imports-whom': whoImportsWhom } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true }, jsxPragma: 'h', jsxFragmentName: null } },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // `h.JSX` is where TypeScript looks for the types of our own JSX factory.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'no-async-promise-executor': 'error',
      'no-cond-assign': 'error',
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-fallthrough': 'error',
      'no-misleading-character-class': 'error',
      'no-prototype-builtins': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-catch': 'error',
      'no-useless-escape': 'error',
      // The queue of the page API is made of `arguments`, as every shop's snippet is.
      'prefer-rest-params': 'off',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['{core,extensions}/*/**/*.{ts,tsx}', '{shopify-app,wordpress-plugin}/**/*.{ts,tsx}'],
    rules: { 'house/who-imports-whom': 'error' },
  },
  {
    files: ['core/{engine,events,editing}/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...pure],
      'no-restricted-globals': ['error', ...worlds],
      'no-console': 'error',
    },
  },
  {
    files: ['core/hub/src/**/*.ts'],
    ignores: [...tests, 'core/hub/src/platform/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...hub, ...outward, ...time] },
  },
  {
    // Three stores put names of tables and columns into SQL, from lists of their own and quoted; nobody puts in a value.
    files: ['core/hub/src/**/*.ts'],
    ignores: [...tests, 'core/hub/src/{accounts/account-data,sealing/sealed-row,sites/site}.store.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Prisma', property: 'raw', message: 'A value is a parameter.' }],
    },
  },
  {
    files: ['core/hub/src/**/*.ts', 'shopify-app/*.ts', 'shopify-app/app/**/*.{ts,tsx}'],
    ignores: [
      ...tests,
      'core/hub/src/platform/s3-store.ts',
      'shopify-app/app/shopify/{open-admin,refresh-token}.ts',
      'shopify-app/app/ui/save-file.ts',
    ],
    rules: { 'no-restricted-globals': ['error', ...wires] },
  },
  {
    files: ['core/hub/src/**/*.ts'],
    ignores: [...tests, 'core/hub/src/platform/db.ts', 'core/hub/src/**/*.store.ts'],
    rules: { 'no-restricted-imports': ['error', database] },
  },
  {
    files: ['core/hub/src/platform/**/*.ts'],
    ignores: [...tests, 'core/hub/src/platform/{env,outgoing,s3-store,ask-own-address}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, hub[0], ...outward] },
  },
  {
    // They ask the owner's own bucket and address, which may well stand in a network of theirs.
    files: ['core/hub/src/platform/{s3-store,ask-own-address}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, hub[0]] },
  },
  {
    files: ['core/storefront/src/**/*.{ts,tsx}'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...tag] },
  },
  {
    files: ['shopify-app/app/**/*.{ts,tsx}'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, graphqlText, environment, ...outward],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [edge, stores] }],
    },
  },
  {
    files: ['shopify-app/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...outward] },
  },
  {
    files: ['shopify-app/app/{ui,editor,words}/**/*.{ts,tsx}'],
    ignores: [...tests, '**/*.server.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [edge, stores, server] }] },
  },
  {
    files: ['shopify-app/app/ui/**/*.{ts,tsx}', 'shopify-app/app/{root,entry.client}.tsx'],
    ignores: tests,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [stores, server] }] },
  },
  {
    files: ['shopify-app/app/entry.server.tsx', 'shopify-app/app/shopify/shopify.server.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [stores] }] },
  },
  {
    // What speaks with Shopify outside a route: sessions and deliveries are kept for it alone.
    files: ['shopify-app/app/shopify/**/*.ts'],
    ignores: [...tests, 'shopify-app/app/shopify/shopify.server.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [edge] }] },
  },
  {
    files: ['shopify-app/app/shopify/queries/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, environment, ...outward] },
  },
  {
    files: ['shopify-app/app/shopify/shopify-env.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, graphqlText, ...outward] },
  },
  {
    // These ask the shop's own host at Shopify, by a name that was checked, as Shopify's library beside them does; and a
    // browser asks the server it came from.
    files: ['shopify-app/app/shopify/{open-admin,refresh-token}.ts', 'shopify-app/app/ui/save-file.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, graphqlText, environment] },
  },
);
