import { createHash, createSecretKey, randomBytes, scryptSync } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { KeyRing } from '../platform/key-ring.ts';
import { openSealedStream, sealStream, UnopenedError } from '../platform/sealed-stream.ts';

/** The first line of a sealed archive: how its key is made of the pass phrase. */
interface Envelope {
  readonly beckon: 'sealed-site';
  readonly salt: string;
}

const context = 'beckon-site-archive';
/** OWASP's least for scrypt: 128 MiB, which is the point. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };

function deriveRing(phrase: string, salt: string): KeyRing {
  const key = { id: 'phrase', key: createSecretKey(scryptSync(phrase.normalize('NFC'), Buffer.from(salt, 'base64url'), 32, cost)) }; // prettier-ignore
  return { newest: key, keys: [key], from: 'environment' };
}

/**
 * Writes lines to a file that only its owner reads, and that must not be there yet; sealed where there is a phrase. Where that
 * fails on the way, nothing is left behind.
 */
export async function writeArchive(file: string, lines: AsyncIterable<string>, phrase?: string): Promise<void> {
  const text = Readable.from(joinLines(lines), { objectMode: false });
  // Opened before anything is asked for: what was there already is none of ours to take away.
  const to = (await open(file, 'wx', 0o600)).createWriteStream();
  try {
    if (!phrase) return await pipeline(text, to);
    const salt = randomBytes(16).toString('base64url');
    to.write(`${JSON.stringify({ beckon: 'sealed-site', salt } satisfies Envelope)}\n`);
    return await pipeline(text, sealStream(deriveRing(phrase, salt), context), to);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

async function* joinLines(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const line of lines) yield Buffer.from(`${line}\n`);
}

/** Why a file cannot be read, in words for whoever named it. */
export class ArchiveError extends Error {}

/** The lines of an archive, as they come. */
export async function* readArchive(file: string, phrase?: string): AsyncGenerator<string> {
  const head = await readFirstLine(file);
  const envelope = parseEnvelope(head);
  if (envelope && !phrase) throw new ArchiveError('The archive is sealed: give its pass phrase.');
  const start = envelope ? Buffer.byteLength(head) + 1 : 0;
  const source = createReadStream(file, { start });
  const text = envelope && phrase ? source.pipe(openSealedStream(deriveRing(phrase, envelope.salt), context)) : source;
  source.on('error', (error) => text.destroy(error));
  try {
    // A line may be as long as a campaign is large; what ends one within a value is written as \\n.
    for await (const line of createInterface({ input: text, crlfDelay: Infinity })) yield line;
    if (text.errored) throw text.errored;
  } catch (error) {
    if (error instanceof UnopenedError)
      throw new ArchiveError('The pass phrase is not the one, or the file was changed or cut off.');
    throw error;
  }
}

async function readFirstLine(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
    return buffer.subarray(0, bytesRead).toString().split('\n')[0] ?? '';
  } finally {
    await handle.close();
  }
}

function parseEnvelope(line: string): Envelope | undefined {
  try {
    const read = JSON.parse(line) as Partial<Envelope>;
    return read.beckon === 'sealed-site' && typeof read.salt === 'string' ? (read as Envelope) : undefined;
  } catch {
    // A first line that is longer, or none of ours: it is not sealed.
    return undefined;
  }
}

/** Sums up lines, so that a file that was cut off or changed is noticed. */
export function openSum() {
  const hash = createHash('sha256');
  return { add: (line: string) => void hash.update(`${line}\n`), read: () => hash.copy().digest('hex') };
}
