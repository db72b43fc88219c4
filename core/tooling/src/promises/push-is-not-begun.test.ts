import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inventory } from '@beckon/editing/promises/register';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../..');
const shipped = ['core/*/src/*', 'core/hub/prisma/schema.prisma', 'extensions', 'shopify-app', 'wordpress-plugin'];
/** How a page asks for a subscription, keeps one or sends to one, by whatever library (W3C Push API, RFC 8030 and 8292). */
const marks =
  /PushManager|PushSubscription|push_?subscription|requestPermission|serviceWorker|ServiceWorkerRegistration|applicationServerKey|web-?push|vapid|fcm\.googleapis|showNotification/i;

test('nothing that is shipped asks for a push subscription, keeps one or sends to one; whoever begins it has to hold what is promised of it', () => {
  const files =
    execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...shipped], { cwd: root, encoding: 'utf8' }) // prettier-ignore
      .trim()
      .split('\n')
      .filter(
        (file) => /\.([cm]?[jt]sx?|php|liquid|prisma|json)$/.test(file) && !/\.test\.tsx?$|\/languages\//.test(file),
      );
  expect(files.length).toBeGreaterThan(1_000);
  expect(files.filter((file) => marks.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  const places = inventory.tables.flatMap(({ name, columns }) => [name, ...Object.keys(columns)]);
  expect(places.filter((name) => /push|subscri|endpoint|p256dh|vapid/i.test(name))).toEqual([]);
});

test.each([
  'registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })',
  'await Notification.requestPermission()',
  "navigator.serviceWorker.register('/worker.js')",
  'CREATE TABLE push_subscriptions',
  "import webpush from 'web-push'",
  "self.registration.showNotification('Tea')",
])('it would be noticed: %s', (begun) => expect(begun).toMatch(marks));
