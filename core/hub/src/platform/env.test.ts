import { describe, expect, test } from 'vitest';
import { readEnv } from './env.ts';

const key = '2026-11:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=';

describe('the environment', () => {
  test('asks for nothing: an empty one serves this machine', () => {
    const env = readEnv({});
    expect(env).toMatchObject({
      ok: true,
      value: {
        isProduction: false,
        port: 4300,
        publicUrl: 'http://localhost:4300',
        trustedProxies: 0,
        collect: {
          perNetwork: { perSecond: 50, burst: 1000 },
          perSite: { perSecond: 5000, burst: 100_000 },
        },
        api: { perKey: { perSecond: 10, burst: 200 } },
        logLevel: 'info',
      },
    });
    expect(env.ok && 'databaseUrl' in env.value).toBe(false);
  });

  test('says everything that is wrong with it at once', () => {
    const env = readEnv({
      NODE_ENV: 'production',
      PORT: '99999',
      BECKON_HOST: 'everywhere',
      DATABASE_URL: 'mysql://db',
      BECKON_URL: 'http://shop.example',
      BECKON_KEYS: '2026:short',
      SMTP_URL: 'mail.example',
      BECKON_TRUST_PROXY: 'yes',
      BECKON_CALLS_PER_KEY: '0',
      LOG_LEVEL: 'loud',
    });
    expect(!env.ok && env.problems.map(({ path }) => path)).toEqual([
      'PORT',
      'BECKON_HOST',
      'DATABASE_URL',
      'BECKON_URL',
      'BECKON_KEYS',
      'SMTP_URL',
      'MAIL_FROM',
      'BECKON_TRUST_PROXY',
      'BECKON_CALLS_PER_KEY',
      'LOG_LEVEL',
    ]);
  });

  test.each([
    [{ BECKON_URL: 'https://beckon.example/' }, { publicUrl: 'https://beckon.example' }],
    [{ SMTP_URL: 'smtps://a:b@mail.example', MAIL_FROM: 'Shop <a@b.example>' }, { smtp: { url: 'smtps://a:b@mail.example', from: 'Shop <a@b.example>' } }], // prettier-ignore
    [{ DATABASE_URL: 'postgres://db/x' }, { databaseUrl: 'postgres://db/x' }],
    [{ DATABASE_URL: 'postgres://db/x', DATABASE_MIGRATE_URL: 'postgres://o@db/x', DATABASE_BACKUP_URL: 'postgres://b@db/x' }, { databaseMigrateUrl: 'postgres://o@db/x', databaseBackupUrl: 'postgres://b@db/x' }], // prettier-ignore
    [{ BECKON_DATA: '/srv/beckon' }, { dataFolder: '/srv/beckon' }],
    [{ PORT: '0' }, { port: 0 }],
    [{ BECKON_HOST: '127.0.0.1' }, { host: '127.0.0.1' }],
  ])('%j is understood', (given, expected) => {
    expect(readEnv(given)).toMatchObject({ ok: true, value: expected });
  });

  test('without a bucket, objects go into a folder of its own', () => {
    expect(readEnv({ BECKON_DATA: '/srv/beckon' })).toMatchObject({
      value: {
        objectStore: { kind: 'folder', folder: '/srv/beckon/store' },
        journal: { keepDays: 35, segmentSeconds: 300 },
      },
    });
  });

  test('a bucket is private and encrypted unless its server takes neither', () => {
    const keys = { BECKON_S3_BUCKET: 'vault', BECKON_S3_KEY_ID: 'id', BECKON_S3_SECRET: 'secret' };
    expect(readEnv(keys)).toMatchObject({
      value: { objectStore: { kind: 's3', bucket: 'vault', pathStyle: false, acl: 'private', encryption: 'AES256' } },
    });
    const own = { BECKON_S3_ENDPOINT: 'http://127.0.0.1:9000/', BECKON_S3_ACL: 'none', BECKON_S3_ENCRYPTION: 'none' };
    expect(readEnv({ ...keys, ...own })).toMatchObject({
      value: { objectStore: { endpoint: 'http://127.0.0.1:9000', pathStyle: true, acl: '', encryption: '' } },
    });
  });

  test('says what is wrong with a bucket and the journal', () => {
    const env = readEnv({
      BECKON_S3_BUCKET: 'vault',
      BECKON_S3_ENDPOINT: 'nowhere',
      BECKON_S3_ACL: 'public-read',
      BECKON_JOURNAL_DAYS: '6',
      BECKON_JOURNAL_SECONDS: '1',
    });
    expect(!env.ok && env.problems.map(({ path }) => path)).toEqual([
      'BECKON_S3_ENDPOINT',
      'BECKON_S3_KEY_ID',
      'BECKON_S3_SECRET',
      'BECKON_S3_ACL',
      'BECKON_JOURNAL_DAYS',
      'BECKON_JOURNAL_SECONDS',
    ]);
  });

  test('other roles of a database that is not named are of no use', () => {
    const env = readEnv({ DATABASE_MIGRATE_URL: 'postgres://o@db/x' });
    expect(!env.ok && env.problems.map(({ path }) => path)).toEqual(['DATABASE_URL']);
  });

  test('in production the address must be said, and be https', () => {
    expect(readEnv({ NODE_ENV: 'production' }).ok).toBe(false);
    const whole = { NODE_ENV: 'production', BECKON_URL: 'https://beckon.example', BECKON_KEYS: key, BECKON_TRUST_PROXY: '1' }; // prettier-ignore
    expect(readEnv(whole).ok).toBe(true);
    for (const [name, value] of [['BECKON_URL', 'http://beckon.example'], ['BECKON_TRUST_PROXY', '0']] as const) {
      const env = readEnv({ ...whole, [name]: value });
      expect(!env.ok && env.problems.map(({ path }) => path)).toEqual([name]);
    } // prettier-ignore
  });

  test('in production the keys must be said', () => {
    const env = readEnv({ NODE_ENV: 'production', BECKON_URL: 'https://beckon.example', BECKON_TRUST_PROXY: '1' });
    expect(!env.ok && env.problems.map(({ path }) => path)).toEqual(['BECKON_KEYS']);
  });

  test('a key that cannot be used is not repeated in what is said about it', () => {
    const env = readEnv({ BECKON_KEYS: '2026:c2VjcmV0LXRoYXQtaXMtdG9vLXNob3J0' });
    expect(!env.ok && JSON.stringify(env.problems)).not.toContain('c2VjcmV0');
  });
});
