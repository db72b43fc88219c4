import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readAppConfig, resolveAppAddress } from './read-app-config.ts';

test('the file that is deployed says what is played', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-toml-'));
  const file = path.join(folder, 'shopify.app.toml');
  writeFileSync(
    file,
    `# an app
client_id = "abc"
name = "Beckon # one" # two
handle = "beckon-one"
embedded = true

[access_scopes]
scopes = "read_orders, write_discounts"

[webhooks]
api_version = "2026-10"

  [[webhooks.subscriptions]]
  topics = [ "orders/create",
    "app/uninstalled" ]
  uri = "/webhooks"
  include_fields = ["id", "customer.id"]

  [[webhooks.subscriptions]]
  compliance_topics = ["shop/redact"]
  uri = "https://app.example/webhooks/privacy"

[app_proxy]
url = "https://app.example/proxy"
subpath = "beckon"
prefix = "apps"
`,
  );
  expect(readAppConfig(file)).toEqual({
    handle: 'beckon-one',
    title: 'Beckon # one',
    scopes: ['read_orders', 'write_discounts'],
    webhooks: {
      'orders/create': { uri: '/webhooks', includeFields: ['id', 'customer.id'] },
      'app/uninstalled': { uri: '/webhooks', includeFields: ['id', 'customer.id'] },
      'shop/redact': { uri: 'https://app.example/webhooks/privacy', includeFields: null },
    },
    proxy: { prefix: 'apps', subpath: 'beckon', url: 'https://app.example/proxy' },
  });
  rmSync(folder, { recursive: true });
});

test.each([
  ['/webhooks?a=1', 'http://127.0.0.1:3000/webhooks?a=1'],
  ['https://app.example/proxy', 'http://127.0.0.1:3000/proxy'],
])('%s is on the app, wherever it runs', (address, found) => {
  expect(resolveAppAddress(address, 'http://127.0.0.1:3000')).toBe(found);
});
