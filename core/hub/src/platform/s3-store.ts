import { lookup } from 'node:dns/promises';
import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
  type CompletedPart,
} from '@aws-sdk/client-s3';
import type { S3Settings } from './env.ts';
import { isPublicAddress } from './is-public-address.ts';
import {
  BrokenSource,
  checkObjectName,
  StoreError,
  watchSource,
  type ObjectStore,
  type StoredObject,
} from './object-store.ts';

/** A bucket takes at most 10,000 parts of an object, each of 5 MiB or more: so large, one may have 160 GB. */
const partBytes = 16 * 1024 * 1024;
const connectMs = 5_000;
/** One part over a slow line, and no more. */
const answerMs = 120_000;
/** A first attempt and three more, later and later. */
const attempts = 4;

/** Objects in an S3-compatible bucket: asked for as private, and encrypted by the server beside our own encryption. */
export function openS3Store(
  settings: S3Settings,
  { maxAttempts = attempts, pageSize = 1_000, waitMs = answerMs } = {},
): ObjectStore {
  const { bucket, endpoint, region, pathStyle, keyId, secret, acl, encryption } = settings;
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint }),
    forcePathStyle: pathStyle,
    credentials: { accessKeyId: keyId, secretAccessKey: secret },
    maxAttempts,
    // Unless told to throw, it warns of a bucket that hangs, and waits for ever.
    requestHandler: { connectionTimeout: connectMs, requestTimeout: waitMs, throwOnRequestTimeout: true },
    // Not every compatible server knows the newer checksums; what we put carries its own.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const place = `the bucket ${bucket}`;
  const at = (name: string) => ({ Bucket: bucket, Key: checkObjectName(name) });
  const guarded = {
    ...(acl && { ACL: acl }),
    ...(encryption && { ServerSideEncryption: encryption }),
  };

  async function ask<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      throw explain(error, place);
    }
  }

  async function putParts(name: string, parts: AsyncIterable<Buffer>, first: Buffer): Promise<void> {
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...at(name), ...guarded }));
    const of = { ...at(name), UploadId };
    try {
      const Parts: CompletedPart[] = [];
      const upload = async (Body: Buffer): Promise<void> => {
        const PartNumber = Parts.length + 1;
        const { ETag } = await client.send(new UploadPartCommand({ ...of, PartNumber, Body }));
        Parts.push({ ETag, PartNumber });
      };
      await upload(first);
      for await (const part of parts) await upload(part);
      await client.send(new CompleteMultipartUploadCommand({ ...of, MultipartUpload: { Parts } }));
    } catch (error) {
      // Parts of what never came to be are paid for. Where even this fails, the bucket's own rule takes them away.
      await client.send(new AbortMultipartUploadCommand(of)).catch(() => {});
      throw error;
    }
  }

  return {
    place,
    put: (name, pieces) =>
      ask(async () => {
        const parts = cutIntoParts(watchSource(pieces));
        const { value: first = Buffer.alloc(0), done } = await parts.next();
        if (done || first.length < partBytes)
          return void (await client.send(new PutObjectCommand({ ...at(name), ...guarded, Body: first })));
        await putParts(name, parts, first);
      }),
    get: (name) =>
      ask(async () => {
        const found = await client.send(new GetObjectCommand(at(name))).catch(orUndefined);
        return found?.Body as Readable | undefined;
      }),
    head: (name) =>
      ask(async (): Promise<StoredObject | undefined> => {
        const found = await client.send(new HeadObjectCommand(at(name))).catch(orUndefined);
        return found && { name, bytes: found.ContentLength ?? 0 };
      }),
    async *list(prefix) {
      // From name to name, which servers without tokens know as well.
      for (let Marker: string | undefined; ;) {
        const page = await ask(() =>
          client.send(new ListObjectsCommand({ Bucket: bucket, Prefix: prefix, MaxKeys: pageSize, Marker })),
        );
        for (const { Key, Size } of page.Contents ?? []) if (Key) yield { name: Key, bytes: Size ?? 0 };
        Marker = page.Contents?.at(-1)?.Key;
        if (!page.IsTruncated || !Marker) return;
      }
    },
    delete: (name) => ask(async () => void (await client.send(new DeleteObjectCommand(at(name))))),
    async readTime() {
      const address = new URL(addressOf(settings, ''));
      const found = await lookup(address.hostname, { all: true });
      // One of our own network may well be a container of this machine, with our own clock.
      if (!found.every((each) => isPublicAddress(each.address))) return undefined;
      // The hour of whoever it sends us on to is not asked for.
      const { headers } = await fetch(address, {
        method: 'HEAD',
        redirect: 'manual',
        signal: AbortSignal.timeout(connectMs),
      });
      const atMs = Date.parse(headers.get('date') ?? '');
      return Number.isNaN(atMs) ? undefined : atMs;
    },
    isOpenToAnyone: (name) =>
      ask(async () => (await fetch(addressOf(settings, name), { signal: AbortSignal.timeout(waitMs) })).ok),
  };
}

/** Parts of one size, but for the last. */
async function* cutIntoParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, undefined> {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    for (let rest = piece; rest.length;) {
      const taken = rest.subarray(0, partBytes - bytes);
      gathered.push(taken);
      bytes += taken.length;
      rest = rest.subarray(taken.length);
      if (bytes < partBytes) continue;
      yield Buffer.concat(gathered);
      gathered = [];
      bytes = 0;
    }
  }
  if (bytes) yield Buffer.concat(gathered);
}

/** Where an object is asked for without a signature. */
function addressOf({ endpoint, bucket, region, pathStyle }: S3Settings, name: string): string {
  const base = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`);
  if (!pathStyle) base.hostname = `${bucket}.${base.hostname}`;
  base.pathname = [base.pathname.replace(/\/$/, ''), ...(pathStyle ? [bucket] : []), name].join('/');
  return base.href;
}

interface Failure {
  readonly name?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** An object that is not there is an answer; a bucket that is not there is none. */
function orUndefined(error: Failure): undefined {
  const isMissing = error.$metadata?.httpStatusCode === 404 && error.name !== 'NoSuchBucket';
  if (!isMissing) throw error;
}

function explain(error: unknown, place: string): unknown {
  if (error instanceof BrokenSource) return error.cause;
  if (error instanceof RangeError) return error;
  const { name = '', message = '', $metadata } = error as Failure;
  const status = $metadata?.httpStatusCode ?? 0;
  if (status === 507 || /Quota|StorageFull/.test(name))
    return new StoreError('full', `There is no room in ${place}.`, error);
  if (status === 401 || status === 403 || (status === 404 && name === 'NoSuchBucket') || name === 'InvalidAccessKeyId')
    return new StoreError(
      'refused',
      `Our keys may not do this in ${place}, or there is no such bucket (${name}).`,
      error,
    );
  return new StoreError('away', `Nobody answers for ${place} as they should: ${message || name}.`, error);
}
