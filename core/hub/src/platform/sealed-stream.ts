import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Transform } from 'node:stream';
import type { KeyRing } from './key-ring.ts';
import { mostHeadBytes, readSealedHead, writeSealedHead, type Unopened } from './sealed-head.ts';

/** Of the plain text in one chunk; each but the last is full. */
export const chunkBytes = 64 * 1024;
const tagBytes = 16;

/**
 * Seals a file of any size as it passes, in chunks that are each genuine by themselves: the nonce counts them and marks the
 * last one, so that none can be left out, swapped or cut off (the STREAM construction of Hoang, Reyhanitabar, Rogaway and
 * Vizár, https://eprint.iacr.org/2015/189).
 */
export function sealStream(ring: KeyRing, context: string): Transform {
  const { head, dataKey } = writeSealedHead(ring, 'chunked', context);
  const seal = (chunk: Uint8Array, at: number, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', dataKey, nonceOf(at, isLast));
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  };
  const chunks = chunked(chunkBytes, seal);
  chunks.push(head);
  return chunks;
}

/** How an opening stream fails: with a reason for whoever asked. */
export class UnopenedError extends Error {
  readonly why: Unopened['why'];
  constructor(why: Unopened['why']) {
    super(why === 'unknown-key' ? 'This was sealed by a key that is not in the ring.' : 'This is not what was sealed.');
    this.why = why;
  }
}

/**
 * Opens what `sealStream` gave. Each chunk is checked before it is handed on, and the stream fails with `UnopenedError`
 * where one is not genuine or the end is missing: what came before the failure is genuine, but not the whole.
 */
export function openSealedStream(ring: KeyRing, context: string): Transform {
  let dataKey: Buffer | undefined;
  const open = (chunk: Uint8Array, at: number, isLast: boolean): Buffer => {
    if (!dataKey || chunk.length < tagBytes) throw new UnopenedError('not-genuine');
    const decipher = createDecipheriv('aes-256-gcm', dataKey, nonceOf(at, isLast), { authTagLength: tagBytes });
    decipher.setAuthTag(chunk.subarray(-tagBytes));
    try {
      return Buffer.concat([decipher.update(chunk.subarray(0, -tagBytes)), decipher.final()]);
    } catch {
      // The tag does not fit.
      throw new UnopenedError('not-genuine');
    }
  };
  let begun: Buffer = Buffer.alloc(0);
  const readHead = (): Buffer => {
    const head = readSealedHead(ring, begun, 'chunked', context);
    if (!head.ok) throw new UnopenedError(head.why);
    dataKey = head.dataKey;
    return begun.subarray(head.bytes);
  };
  return chunked(chunkBytes + tagBytes, open, {
    begin(piece) {
      if (dataKey) return piece;
      begun = Buffer.concat([begun, piece]);
      return begun.length < mostHeadBytes ? undefined : readHead();
    },
    // A head with a short name and an empty file are shorter than the longest head.
    end: () => (dataKey ? undefined : readHead()),
  });
}

/** 2^32 chunks are 256 TiB. */
function nonceOf(at: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(at, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/**
 * Cuts what passes into pieces of one size and turns each into something else. The last may be shorter; it is empty only
 * where nothing came at all, so that one content has one form.
 */
function chunked(
  size: number,
  turn: (chunk: Uint8Array, at: number, isLast: boolean) => Buffer,
  edges: { begin?(piece: Buffer): Buffer | undefined; end?(): Buffer | undefined } = {},
): Transform {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let at = 0;
  const hold = (piece: Buffer | undefined): void => {
    if (!piece?.length) return;
    held.push(piece);
    heldBytes += piece.length;
  };
  /** One full chunk is kept back: it may be the last. */
  const release = (stream: Transform): void => {
    if (heldBytes <= size) return;
    const all = Buffer.concat(held);
    let from = 0;
    for (; all.length - from > size; from += size) stream.push(turn(all.subarray(from, from + size), at++, false));
    held = [all.subarray(from)];
    heldBytes = all.length - from;
  };
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      try {
        hold(edges.begin ? edges.begin(piece) : piece);
        release(this);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        hold(edges.end?.());
        release(this);
        done(null, turn(Buffer.concat(held), at, true));
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
