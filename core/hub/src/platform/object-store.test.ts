import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBucket, type Bucket } from '../../test/start-bucket.ts';
import { openFolderStore } from './folder-store.ts';
import { StoreError, type ObjectStore } from './object-store.ts';
import { openS3Store } from './s3-store.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'beckon-store-'));
let bucket: Bucket;
beforeAll(async () => void (bucket = await startBucket()));
afterAll(async () => {
  await bucket.close();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string) => Readable.from([Buffer.from(text)]);
const read = async (store: ObjectStore, name: string): Promise<string | undefined> => {
  const found = await store.get(name);
  return found && (await buffer(found)).toString();
};
const names = async (store: ObjectStore, prefix: string) =>
  (await Array.fromAsync(store.list(prefix))).map(({ name }) => name);

describe.each([
  ['a folder', () => openFolderStore(folder)],
  ['an S3-compatible bucket', () => openS3Store(bucket.settings, { maxAttempts: 1, pageSize: 7 })],
] as const)('objects in %s', (_kind, open) => {
  test('what was put is there, whole, with its size', async () => {
    const store = open();
    await store.put('there/one', bytes('first'));
    expect(await read(store, 'there/one')).toBe('first');
    expect(await store.head('there/one')).toEqual({ name: 'there/one', bytes: 5 });
  });

  test('an empty one is one', async () => {
    const store = open();
    await store.put('empty/one', Readable.from([]));
    expect(await store.head('empty/one')).toEqual({ name: 'empty/one', bytes: 0 });
    expect(await read(store, 'empty/one')).toBe('');
  });

  test('what was never put is nothing, and to delete it is no mistake', async () => {
    const store = open();
    expect(await store.get('never/put')).toBeUndefined();
    expect(await store.head('never/put')).toBeUndefined();
    expect(await names(store, 'never/')).toEqual([]);
    await store.delete('never/put');
  });

  test('put again, it is the later', async () => {
    const store = open();
    await store.put('again/one', bytes('first'));
    await store.put('again/one', bytes('second'));
    expect(await read(store, 'again/one')).toBe('second');
  });

  test('are listed by prefix and in order, over as many pages as it takes', async () => {
    const store = open();
    const put = Array.from({ length: 30 }, (_, at) => `many/${String(at).padStart(4, '0')}`);
    for (const name of put.toReversed()) await store.put(name, bytes(name));
    await store.put('manyother', bytes('x'));
    expect(await names(store, 'many/')).toEqual(put);
    expect(await names(store, 'many/000')).toEqual(put.slice(0, 10));
  });

  test('deleted, it is gone', async () => {
    const store = open();
    await store.put('gone/one', bytes('x'));
    await store.delete('gone/one');
    expect(await store.get('gone/one')).toBeUndefined();
    expect(await names(store, 'gone/')).toEqual([]);
  });

  test('a large one passes through in pieces and comes back the same', async () => {
    const store = open();
    const piece = Buffer.alloc(1024 * 1024).map((_, at) => at % 251);
    await store.put('large/one', Readable.from(Array.from({ length: 40 }, () => piece)));
    expect((await store.head('large/one'))?.bytes).toBe(40 * piece.length);
    let at = 0;
    for await (const found of (await store.get('large/one')) ?? [])
      for (const byte of found as Buffer) if (byte !== (at++ % piece.length) % 251) throw new Error(`byte ${at}`);
    expect(at).toBe(40 * piece.length);
  });

  test.each([0, 40])('what breaks off after %d megabytes leaves nothing behind', async (megabytes) => {
    const store = open();
    async function* breakOff() {
      for (let at = 0; at < megabytes; at++) yield Buffer.alloc(1024 * 1024);
      yield Buffer.alloc(3);
      throw new Error('the source broke off');
    }
    await expect(store.put('broken/one', breakOff())).rejects.toThrow('the source broke off');
    expect(await store.head('broken/one')).toBeUndefined();
    expect(await names(store, '')).not.toContain('broken/one');
  });

  test.each(['', '../up', 'a//b', '/a', 'a/../b', 'a b', 'a/.b'])('%j is no name', async (name) => {
    await expect((async () => open().put(name, bytes('x')))()).rejects.toThrow('no name');
  });

  test('nobody reads one without our keys', async () => {
    const store = open();
    await store.put('private/one', bytes('secret'));
    expect(await store.isOpenToAnyone('private/one')).toBe(false);
  });
});

describe('a folder', () => {
  test('that others may read is noticed', async () => {
    const store = openFolderStore(folder);
    await store.put('open/one', bytes('x'));
    chmodSync(path.join(folder, 'open/one'), 0o644);
    expect(await store.isOpenToAnyone('open/one')).toBe(true);
  });

  test('keeps no drafts', () => {
    expect(readdirSync(path.join(folder, '.unfinished'))).toEqual([]);
  });
});

describe('a bucket', () => {
  const open = (given = {}) => openS3Store({ ...bucket.settings, ...given }, { maxAttempts: 1 });

  test('is asked to keep each object private and encrypted, small or large', async () => {
    const asked = (name: string) =>
      bucket.calls
        .filter(({ method, path, headers }) => path === `/vault/${name}` && method !== 'GET' && 'x-amz-acl' in headers)
        .map(({ headers }) => [headers['x-amz-acl'], headers['x-amz-server-side-encryption']]);
    await open().put('guarded/small', bytes('x'));
    await open().put('guarded/large', Readable.from([Buffer.alloc(17 * 1024 * 1024)]));
    expect(asked('guarded/small')).toEqual([['private', 'AES256']]);
    expect(asked('guarded/large')).toEqual([['private', 'AES256']]);
  });

  test('an anonymous GET is refused; a bucket that somebody opened is noticed', async () => {
    await open().put('private/two', bytes('secret'));
    expect((await fetch(`${bucket.settings.endpoint}/vault/private/two`)).status).toBe(403);
    bucket.turn('public');
    expect(await open().isOpenToAnyone('private/two')).toBe(true);
    bucket.turn('private');
  });

  test.each([
    ['a wrong secret', { secret: 'wrong' }, 'refused'],
    ['an unknown key', { keyId: 'unknown' }, 'refused'],
    ['a bucket that is not there', { bucket: 'nowhere' }, 'refused'],
  ] as const)('with %s: says that it refuses us', async (_what, given, why) => {
    for (const work of [
      (store: ObjectStore) => store.put('x/y', bytes('x')),
      (store: ObjectStore) => store.get('x/y'),
      // Of a listing's signature this server checks the key alone.
      ...('secret' in given ? [] : [(store: ObjectStore) => names(store, 'x/')]),
    ])
      expect(await work(open(given)).catch((error: unknown) => error instanceof StoreError && error.why)).toBe(why);
  });

  test.each([
    ['away', 'away'],
    ['full', 'full'],
  ] as const)('that is %s says so, and takes the same again later', async (state, why) => {
    bucket.turn(state);
    const failed = await open()
      .put('later/one', bytes('x'))
      .catch((error: unknown) => error);
    bucket.turn('private');
    expect(failed).toBeInstanceOf(StoreError);
    expect((failed as StoreError).why).toBe(why);
    await open().put('later/one', bytes('x'));
    expect(await read(open(), 'later/one')).toBe('x');
  });
});
