import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { S3Settings } from '../src/platform/env.ts';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  status: number;
}

/** A bucket on an S3 server of this machine. Signatures are checked; its policy, which that server lacks, is ours. */
export interface Bucket {
  readonly settings: S3Settings;
  /** What was asked of it, in order. */
  readonly calls: Call[];
  /**
   * `public`: unsigned reading is answered, as by a bucket that somebody opened. `away`: every call breaks off. `busy`: 503.
   * `closed`: 403, whoever signs.
   */
  turn(to: 'private' | 'public' | 'away' | 'full' | 'busy' | 'closed'): void;
  close(): Promise<void>;
}

export async function startBucket(): Promise<Bucket> {
  const directory = mkdtempSync(path.join(tmpdir(), 'beckon-bucket-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'vault' }],
  });
  const calls: Call[] = [];
  let state: Parameters<Bucket['turn']>[0] = 'private';
  server.middleware.unshift(async (context, next) => {
    const call: Call = { method: context.method, path: context.path, headers: context.headers, status: 0 };
    calls.push(call);
    // The server signs a listing's path without its last slash, and so finds every such signature wrong.
    server.allowMismatchedSignatures = context.method === 'GET' && context.path.endsWith('/');
    const isSigned = 'authorization' in context.headers;
    if (state === 'away') return void context.req.socket.destroy();
    if (state === 'full') context.status = 507;
    else if (state === 'busy') context.status = 503;
    else if (state === 'closed') context.status = 403;
    else if (!isSigned && state === 'private') context.status = 403;
    else await next();
    call.status = context.status;
  });
  const { port } = await server.run();
  return {
    calls,
    settings: {
      kind: 's3',
      bucket: 'vault',
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-central-1',
      pathStyle: true,
      keyId: 'S3RVER',
      secret: 'S3RVER',
      acl: 'private',
      encryption: 'AES256',
    },
    turn: (to) => void (state = to),
    async close() {
      server.httpServer.closeAllConnections();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
