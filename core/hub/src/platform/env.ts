import { isIP } from 'node:net';
import path from 'node:path';
import type { Parsed, Problem } from '@beckon/engine';
import type { Rate } from '../throttle/token-buckets.ts';
import { parseKeys, type RingKey } from './parse-keys.ts';

/** What whoever runs the hub has set. Secrets come from here and from nowhere else. */
export interface Env {
  readonly isProduction: boolean;
  /** Absent: a PostgreSQL of our own is started in the data folder. */
  readonly databaseUrl?: string;
  /** The same database, as the role that owns its tables. Absent: the one above is that, too. */
  readonly databaseMigrateUrl?: string;
  /** The same, as a role that reads everything and writes nothing. Absent: backups are read by the one that runs. */
  readonly databaseBackupUrl?: string;
  /** Journal segments, and the database where it is our own. */
  readonly dataFolder: string;
  /** What seals personal data, the newest first. Absent: a key file in the data folder, never in production. */
  readonly keys?: readonly [RingKey, ...RingKey[]];
  readonly port: number;
  /** The address of this machine to listen at; absent: all of them. */
  readonly host?: string;
  /** The address at which shops and visitors reach the hub, without a last slash. */
  readonly publicUrl: string;
  /** Absent: no mail is sent. */
  readonly smtp?: { readonly url: string; readonly from: string };
  /** The region and country of the machine that the hub runs on, as whoever runs it says; absent: not said. */
  readonly dataRegion?: string;
  /** Under which rule data may cross a border to there, or to those who are named beside it. */
  readonly transferRule?: string;
  /** How many proxies of the owner's own stand in front: their `X-Forwarded-*` are believed. */
  readonly trustedProxies: number;
  /** How many events one network (an address) and one site may send. */
  readonly collect: { readonly perNetwork: Rate; readonly perSite: Rate };
  /** How many calls of the REST API may be made with one key. */
  readonly api: { readonly perKey: Rate };
  /** What an archive of a site is sealed and opened by; absent: it lies open. */
  readonly archivePhrase?: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where journal segments and backups go. */
  readonly objectStore: { readonly kind: 'folder'; readonly folder: string } | S3Settings;
  readonly journal: {
    /** Segments and what was erased from tables survive so long at most. */
    readonly keepDays: number;
    /** A segment is closed, and so can be shipped, after so long: what a lost disk takes along is no older. */
    readonly segmentSeconds: number;
  };
}

/** An S3-compatible bucket. `acl`, `encryption`: empty where the server takes none. */
export interface S3Settings {
  readonly kind: 's3';
  readonly bucket: string;
  /** Absent: Amazon's own of the region. */
  readonly endpoint?: string;
  readonly region: string;
  /** The bucket's name stands in the path instead of the host. */
  readonly pathStyle: boolean;
  readonly keyId: string;
  readonly secret: string;
  readonly acl: '' | 'private' | 'bucket-owner-full-control';
  readonly encryption: '' | 'AES256' | 'aws:kms';
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Reads the environment, or says everything that is wrong with it, by the name of the variable. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Parsed<Env> {
  const problems: Problem[] = [];
  const refuse = (name: string, message: string): undefined => void problems.push({ path: name, message });
  const read = (name: string): string | undefined => source[name]?.trim() || undefined;

  const isProduction = read('NODE_ENV') === 'production';
  const port = Number(read('PORT') ?? 4300);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) refuse('PORT', 'must be a port: 0 to 65535.');

  const host = read('BECKON_HOST');
  if (host && !isIP(host)) refuse('BECKON_HOST', 'must be an address of this machine, such as 127.0.0.1.');

  const readDatabase = (name: string): string | undefined => {
    const url = read(name);
    if (url && !/^postgres(ql)?:$/.test(parseUrl(url)?.protocol ?? ''))
      refuse(name, 'must be the address of a PostgreSQL: postgresql://user:password@host/database');
    return url;
  };
  const databaseUrl = readDatabase('DATABASE_URL');
  const databaseMigrateUrl = readDatabase('DATABASE_MIGRATE_URL');
  const databaseBackupUrl = readDatabase('DATABASE_BACKUP_URL');
  if (!databaseUrl && (databaseMigrateUrl || databaseBackupUrl))
    refuse(
      'DATABASE_URL',
      'must be set where DATABASE_MIGRATE_URL or DATABASE_BACKUP_URL is: the hub that runs uses it.',
    );

  const publicUrl = (read('BECKON_URL') ?? `http://localhost:${port}`).replace(/\/+$/, '');
  const address = parseUrl(publicUrl);
  if (!address || !/^https?:$/.test(address.protocol))
    refuse('BECKON_URL', 'must be the address at which shops reach the hub, such as https://beckon.example.com');
  else if (isProduction && address.protocol !== 'https:')
    refuse('BECKON_URL', 'must begin with https:// in production.');
  else if (isProduction && !read('BECKON_URL')) refuse('BECKON_URL', 'must be set in production.');

  const keyText = read('BECKON_KEYS');
  const keys = keyText ? parseKeys(keyText) : undefined;
  if (keys?.ok === false) refuse('BECKON_KEYS', `cannot be used: ${keys.problem}`);
  else if (isProduction && !keys)
    refuse('BECKON_KEYS', 'must be set in production: a name, a colon and 32 bytes (openssl rand -base64 32).');

  const [smtpUrl, from] = [read('SMTP_URL'), read('MAIL_FROM')];
  if (smtpUrl && !/^smtps?:$/.test(parseUrl(smtpUrl)?.protocol ?? ''))
    refuse('SMTP_URL', 'must be the address of a mail server: smtp://user:password@host:587');
  if (smtpUrl && !from)
    refuse('MAIL_FROM', 'must be set where SMTP_URL is: the sender, such as "Shop <hello@shop.example>"');

  const trustedProxies = Number(read('BECKON_TRUST_PROXY') ?? 0);
  if (!Number.isInteger(trustedProxies) || trustedProxies < 0 || trustedProxies > 10)
    refuse('BECKON_TRUST_PROXY', 'must be the number of your own proxies in front of the hub: 0 to 10.');
  // The hub speaks no TLS of its own: with no proxy to say that a request came by https, none would be answered.
  else if (isProduction && trustedProxies < 1)
    refuse('BECKON_TRUST_PROXY', 'must be set in production: how many proxies of yours, which speak https, stand in front of the hub.'); // prettier-ignore

  const readRate = (name: string, usual: number, what = 'events'): Rate => {
    const perSecond = Number(read(name) ?? usual);
    if (!Number.isFinite(perSecond) || perSecond < 1)
      refuse(name, `must be a number of ${what} per second: 1 or more.`);
    // A quiet sender may catch up: a page sends everything at once when it is left.
    return { perSecond, burst: perSecond * 20 };
  };
  // Behind one address there may be an office; one site may have a sale.
  const collect = {
    perNetwork: readRate('BECKON_EVENTS_PER_ADDRESS', 50),
    perSite: readRate('BECKON_EVENTS_PER_SITE', 5_000),
  };
  const api = { perKey: readRate('BECKON_CALLS_PER_KEY', 10, 'calls') };

  const readWords = (name: string): string | undefined => {
    const words = read(name);
    if (words !== undefined && (words.length > 200 || /\p{Cc}/u.test(words)))
      refuse(name, 'must be one line of at most 200 characters.');
    return words;
  };
  const [dataRegion, transferRule] = [readWords('BECKON_DATA_REGION'), readWords('BECKON_TRANSFER_RULE')];

  const dataFolder = path.resolve(read('BECKON_DATA') ?? '.data');
  const objectStore =
    readObjectStore(read, refuse) ?? ({ kind: 'folder', folder: path.join(dataFolder, 'store') } as const);
  const keepDays = Number(read('BECKON_JOURNAL_DAYS') ?? 35);
  // Every backup that is kept needs the journal from its moment on.
  if (!Number.isInteger(keepDays) || keepDays < 8)
    refuse('BECKON_JOURNAL_DAYS', 'must be a number of days: 8 or more.');
  const segmentSeconds = Number(read('BECKON_JOURNAL_SECONDS') ?? 300);
  if (!Number.isInteger(segmentSeconds) || segmentSeconds < 10 || segmentSeconds > 3_600)
    refuse('BECKON_JOURNAL_SECONDS', 'must be a number of seconds: 10 to 3600.');

  const archivePhrase = read('BECKON_ARCHIVE_PHRASE');
  if (archivePhrase && archivePhrase.length < 12)
    refuse('BECKON_ARCHIVE_PHRASE', 'must be longer: 12 letters or more.');

  const logLevel = read('LOG_LEVEL') ?? 'info';
  if (!isLogLevel(logLevel)) refuse('LOG_LEVEL', `must be one of ${logLevels.join(', ')}.`);

  if (problems.length || !isLogLevel(logLevel)) return { ok: false, problems };
  const env: Env = {
    isProduction,
    ...(databaseUrl && { databaseUrl }),
    ...(databaseMigrateUrl && { databaseMigrateUrl }),
    ...(databaseBackupUrl && { databaseBackupUrl }),
    dataFolder,
    ...(keys?.ok && { keys: keys.keys }),
    port,
    ...(host && { host }),
    publicUrl,
    ...(smtpUrl && from && { smtp: { url: smtpUrl, from } }),
    ...(dataRegion && { dataRegion }),
    ...(transferRule && { transferRule }),
    trustedProxies,
    collect,
    api,
    ...(archivePhrase && { archivePhrase }),
    logLevel,
    objectStore,
    journal: { keepDays, segmentSeconds },
  };
  return { ok: true, value: env };
}

const isLogLevel = (text: string): text is Env['logLevel'] => (logLevels as readonly string[]).includes(text);
const parseUrl = (text: string): URL | undefined => URL.parse(text) ?? undefined;

/** Undefined where no bucket is named. */
function readObjectStore(
  read: (name: string) => string | undefined,
  refuse: (name: string, message: string) => undefined,
): S3Settings | undefined {
  const bucket = read('BECKON_S3_BUCKET');
  if (!bucket) return undefined;
  const endpoint = read('BECKON_S3_ENDPOINT')?.replace(/\/+$/, '');
  if (endpoint && !/^https?:$/.test(parseUrl(endpoint)?.protocol ?? ''))
    refuse('BECKON_S3_ENDPOINT', 'must be the address of an S3-compatible server, such as https://s3.example.com');
  const [keyId = '', secret = ''] = [read('BECKON_S3_KEY_ID'), read('BECKON_S3_SECRET')];
  if (!keyId) refuse('BECKON_S3_KEY_ID', 'must be set where BECKON_S3_BUCKET is.');
  if (!secret) refuse('BECKON_S3_SECRET', 'must be set where BECKON_S3_BUCKET is.');
  const readChoice = <Choice extends string>(name: string, choices: readonly Choice[], usual: Choice): Choice | '' => {
    const choice = read(name) ?? usual;
    if (choice === 'none') return '';
    const found = choices.find((each) => each === choice);
    if (!found) refuse(name, `must be one of ${choices.join(', ')}, or none.`);
    return found ?? '';
  };
  return {
    kind: 's3',
    bucket,
    ...(endpoint && { endpoint }),
    region: read('BECKON_S3_REGION') ?? 'us-east-1',
    // Servers other than Amazon's seldom have a host for each bucket.
    pathStyle: (read('BECKON_S3_PATH_STYLE') ?? (endpoint ? 'yes' : 'no')) === 'yes',
    keyId,
    secret,
    acl: readChoice('BECKON_S3_ACL', ['private', 'bucket-owner-full-control'], 'private'),
    encryption: readChoice('BECKON_S3_ENCRYPTION', ['AES256', 'aws:kms'], 'AES256'),
  };
}
