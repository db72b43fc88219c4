import { readSegmentName, writeSegmentName, type SegmentName } from './segment-name.ts';

/** A segment as it lies in the object store. */
export interface Shipped extends SegmentName {
  /** Of the segment itself: what was shipped too early is shipped again, as it has more. */
  readonly bytes: number;
  /** When it was last written, epoch milliseconds. */
  readonly endedAtMs: number;
}

export const shippedPrefix = 'journal/';

/** All that has to be known of a shipped segment stands in its name: to list them is enough, and nothing is noted twice. */
export const writeShippedName = ({ bytes, endedAtMs, ...segment }: Shipped): string =>
  `${shippedPrefix}${writeSegmentName(segment)}/${bytes}-${Math.ceil(endedAtMs)}`;

export function readShippedName(name: string): Shipped | undefined {
  const [, file = '', bytes, endedAtMs] = /^journal\/([^/]+)\/(\d+)-(\d+)$/.exec(name) ?? [];
  const segment = readSegmentName(file);
  return segment && { ...segment, bytes: Number(bytes), endedAtMs: Number(endedAtMs) };
}
