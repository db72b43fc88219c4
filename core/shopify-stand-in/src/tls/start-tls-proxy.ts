import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listen } from '../server/listen.ts';
import { makeCertificates } from './make-certificates.ts';

export interface TlsProxy {
  /** What a process needs in its environment to meet the stand-in under Shopify's own addresses, by real TLS. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * A proxy that ends the TLS of every shop with a certificate of its own and hands what is inside to `listener`; any
 * other host is refused. So the code that runs is the code that runs in production, byte for byte.
 */
export async function startTlsProxy(listener: RequestListener): Promise<TlsProxy> {
  const { ca, cert, key } = makeCertificates();
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-ca-'));
  const caFile = path.join(folder, 'ca.pem');
  writeFileSync(caFile, ca);

  const shops = createServer({ cert, key }, listener);
  const tunnels = new Set<Socket>();
  const proxy = await listen((_, response) => response.writeHead(403).end('Only shops are reached through here.'));
  proxy.server.on('connect', (request: { url?: string }, socket: Socket) => {
    // Whoever is in the tunnel may leave at any time.
    socket.on('error', () => socket.destroy());
    if (!/^[\w-]+\.myshopify\.com:443$/.test(request.url ?? ''))
      return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    tunnels.add(socket);
    socket.on('close', () => tunnels.delete(socket));
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    shops.emit('connection', socket);
  });

  return {
    env: {
      NODE_USE_ENV_PROXY: '1',
      HTTPS_PROXY: proxy.url,
      HTTP_PROXY: proxy.url,
      NO_PROXY: '127.0.0.1,localhost',
      NODE_EXTRA_CA_CERTS: caFile,
    },
    async stop() {
      for (const socket of tunnels) socket.destroy();
      await proxy.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
