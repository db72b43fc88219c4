import { lookup } from 'node:dns/promises';
import { request, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './is-public-address.ts';

/** A request to a machine that somebody outside has named. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For all of it, from the name to the last byte. */
  readonly timeoutMs?: number;
  /** Of the answer. */
  readonly mostBytes?: number;
}

export type Outcome =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
      readonly body: Buffer;
    }
  | {
      readonly ok: false;
      /** 'address': not https, or no address at all. 'internal': it leads to a machine that is not on the internet. */
      readonly why: 'address' | 'internal' | 'redirect' | 'too-large' | 'too-slow' | 'unreachable';
      readonly problem: string;
    };

/** The only way out of the hub. */
export interface Outgoing {
  send(wish: OutgoingRequest): Promise<Outcome>;
}

/** How names become addresses and how a connection is made; tests stand in for both. */
export interface Wires {
  resolve(name: string): Promise<readonly string[]>;
  /** Further options of a connection, such as whom to trust, or another way to make it. */
  readonly connection?: Pick<RequestOptions, 'ca' | 'createConnection'>;
}

const wires: Wires = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
};

const usualMs = 15_000;
const usualBytes = 1_000_000;

/**
 * Opens the way out. A name is resolved once, every address it has must be on the internet, and the connection goes to the
 * one that was checked, so that a second answer of the name's server changes nothing. No redirect is followed: it would be
 * another address, by somebody else's word.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function openOutgoing({ resolve, connection = {} }: Wires = wires): Outgoing {
  return {
    async send(wish) {
      const url = URL.parse(wish.url);
      if (!url || url.protocol !== 'https:' || !url.hostname || url.username || url.password)
        return refuse('address', 'The address must begin with https:// and hold no user name.');
      const deadline = AbortSignal.timeout(wish.timeoutMs ?? usualMs);
      // The parser of addresses has written every way to spell an IPv4 address as four numbers.
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const found = isIP(host) ? [host] : await within(deadline, resolve(host));
      if (found === 'too-slow') return refuse('too-slow', `The name ${host} was not answered for in time.`);
      const [address] = found;
      if (!address) return refuse('unreachable', `Nobody knows the name ${host}.`);
      if (!found.every(isPublicAddress)) return refuse('internal', `${host} is not a machine on the internet.`);
      return ask(url, address, wish, deadline, connection);
    },
  };
}

const refuse = (why: Extract<Outcome, { ok: false }>['why'], problem: string): Outcome => ({ ok: false, why, problem });

async function within(
  deadline: AbortSignal,
  found: Promise<readonly string[]>,
): Promise<readonly string[] | 'too-slow'> {
  const late = new Promise<'too-slow'>((resolve) => {
    deadline.addEventListener('abort', () => resolve('too-slow'), { once: true });
  });
  // A name that nobody knows has no address.
  return Promise.race([found.catch(() => []), late]);
}

function ask(
  url: URL,
  address: string,
  { method = 'GET', headers, body, mostBytes = usualBytes }: OutgoingRequest,
  signal: AbortSignal,
  connection: Wires['connection'],
): Promise<Outcome> {
  return new Promise((resolve) => {
    const family = isIP(address);
    const asked = request(url, {
      method,
      headers: {
        'User-Agent': 'Beckon',
        ...headers,
        ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
      },
      // No connection is kept: the next request has its own address checked.
      ...(connection?.createConnection ? { defaultPort: 443 } : { agent: false }),
      signal,
      lookup: (_name, { all }, done) => (all ? done(null, [{ address, family }]) : done(null, address, family)),
      ...connection,
    });
    asked.on('error', (error) =>
      resolve(
        signal.aborted
          ? refuse('too-slow', `${url.hostname} did not answer in time.`)
          : refuse('unreachable', `${url.hostname} cannot be reached: ${error.message}`),
      ),
    );
    asked.on('response', (answer) => {
      const status = answer.statusCode ?? 0;
      const end = (outcome: Outcome): void => {
        resolve(outcome);
        answer.destroy();
      };
      if (status >= 300 && status < 400)
        return end(refuse('redirect', `${url.hostname} sends us on to another address, which is not followed.`));
      const tooLarge = () => end(refuse('too-large', `${url.hostname} answered more than ${mostBytes} bytes.`));
      if (Number(answer.headers['content-length'] ?? 0) > mostBytes) return tooLarge();
      const pieces: Buffer[] = [];
      let bytes = 0;
      answer.on('data', (piece: Buffer) => {
        pieces.push(piece);
        if ((bytes += piece.length) > mostBytes) tooLarge();
      });
      answer.on('end', () => resolve({ ok: true, status, headers: answer.headers, body: Buffer.concat(pieces) }));
      answer.on('error', () =>
        resolve(
          signal.aborted
            ? refuse('too-slow', `${url.hostname} did not answer in time.`)
            : refuse('unreachable', `${url.hostname} ended its answer half-way.`),
        ),
      );
    });
    asked.end(body);
  });
}
