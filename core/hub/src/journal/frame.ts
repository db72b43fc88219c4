import { crc32 } from 'node:zlib';

/** Length and checksum, 32 bits each, little-endian, before each payload. */
export const frameHeadBytes = 8;

/** No call is as large: a longer length is what a torn write left. */
export const mostFrameBytes = 16 * 1024 * 1024;

/** One entry as it stands in a segment. An empty payload is none: a stretch of zeros must not read as an entry. */
export function encodeFrame(payload: string): Buffer {
  const bytes = Buffer.byteLength(payload);
  if (!bytes || bytes > mostFrameBytes) throw new RangeError(`a frame of ${bytes} bytes`);
  const frame = Buffer.allocUnsafe(frameHeadBytes + bytes);
  frame.write(payload, frameHeadBytes);
  frame.writeUInt32LE(bytes, 0);
  frame.writeUInt32LE(crc32(frame.subarray(frameHeadBytes)), 4);
  return frame;
}

/** What stands at the beginning of some bytes: a whole frame, the beginning of one, or something that is none. */
export type Found =
  | { readonly is: 'frame'; readonly payload: string; readonly bytes: number }
  | { readonly is: 'beginning'; readonly bytes: number }
  | { readonly is: 'none' };

/** Reads the frame at an offset. `beginning` says how many bytes the whole would have, as far as that is known. */
export function readFrame(bytes: Buffer, offset: number): Found {
  const left = bytes.length - offset;
  if (left < frameHeadBytes) return { is: 'beginning', bytes: frameHeadBytes };
  const length = bytes.readUInt32LE(offset);
  if (!length || length > mostFrameBytes) return { is: 'none' };
  if (left < frameHeadBytes + length) return { is: 'beginning', bytes: frameHeadBytes + length };
  const payload = bytes.subarray(offset + frameHeadBytes, offset + frameHeadBytes + length);
  if (crc32(payload) !== bytes.readUInt32LE(offset + 4)) return { is: 'none' };
  return { is: 'frame', payload: payload.toString(), bytes: frameHeadBytes + length };
}

/** What every payload begins with: an entry is a JSON object. */
const openingBrace = 0x7b;

/**
 * Where the next frame may begin, from an offset on; undefined where none does. JSON has no bytes below 0x20 and the last
 * byte of a length is 0 or 1: what a page sent can never look like a frame, and a place that does is one but for chance.
 */
export function findFrameHead(bytes: Buffer, offset: number): number | undefined {
  for (let at = offset; at + frameHeadBytes < bytes.length; at++) {
    if (bytes[at + frameHeadBytes] !== openingBrace || (bytes[at + 3] ?? 2) > 1) continue;
    const length = bytes.readUInt32LE(at);
    if (length && length <= mostFrameBytes) return at;
  }
  return undefined;
}
