import { crc32 } from 'node:zlib';

/** Length and checksum, 32 bits each, little-endian, before each payload. */
const headBytes = 8;

/** No call is as large: a longer length is what a torn write left. */
export const mostFrameBytes = 16 * 1024 * 1024;

/** One entry as it stands in a segment. An empty payload is none: a stretch of zeros must not read as an entry. */
export function encodeFrame(payload: string): Buffer {
  const bytes = Buffer.byteLength(payload);
  if (!bytes || bytes > mostFrameBytes) throw new RangeError(`a frame of ${bytes} bytes`);
  const frame = Buffer.allocUnsafe(headBytes + bytes);
  frame.write(payload, headBytes);
  frame.writeUInt32LE(bytes, 0);
  frame.writeUInt32LE(crc32(frame.subarray(headBytes)), 4);
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
  if (left < headBytes) return { is: 'beginning', bytes: headBytes };
  const length = bytes.readUInt32LE(offset);
  if (!length || length > mostFrameBytes) return { is: 'none' };
  if (left < headBytes + length) return { is: 'beginning', bytes: headBytes + length };
  const payload = bytes.subarray(offset + headBytes, offset + headBytes + length);
  if (crc32(payload) !== bytes.readUInt32LE(offset + 4)) return { is: 'none' };
  return { is: 'frame', payload: payload.toString(), bytes: headBytes + length };
}
