import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from './entry.ts';
import { readFrame } from './frame.ts';
import { segmentHead } from './segment-file.ts';
import { writeSegmentName } from './segment-name.ts';

/** A place between two entries of one writer: everything before it was read. */
export interface Position {
  readonly segment: number;
  readonly offset: number;
}

export interface Stretch {
  readonly entries: readonly Entry[];
  readonly next: Position;
  /** Nothing more was there; more may come. */
  readonly isAtEnd: boolean;
  /** Bytes left behind that are no entry: what a crash or a failed disk tore. */
  readonly tornBytes: number;
}

const mostBytes = 1024 * 1024;

/**
 * Reads on from a position, about a megabyte at most. A segment is final once its writer has begun the next, so what is
 * torn at the end of one is passed over then and never before: an entry that is still being written is not torn.
 *
 * @param segments the writer's segments, listed before this call
 */
export async function readJournal(
  folder: string,
  writer: string,
  segments: readonly number[],
  from: Position | undefined,
): Promise<Stretch> {
  const number = from?.segment ?? segments[0];
  if (number === undefined) return { entries: [], next: { segment: 0, offset: 0 }, isAtEnd: true, tornBytes: 0 };
  const offset = Math.max(from?.offset ?? 0, segmentHead.length);
  const following = segments.find((each) => each > number);
  const { entries, end, isWhole, tornBytes } = await readSegment(
    path.join(folder, writeSegmentName({ writer, number })),
    offset,
  );
  const isDone = isWhole && following !== undefined;
  return {
    entries,
    next: isDone ? { segment: following, offset: segmentHead.length } : { segment: number, offset: end },
    isAtEnd: isWhole && !isDone,
    tornBytes: isDone ? tornBytes : 0,
  };
}

interface Part {
  readonly entries: Entry[];
  readonly end: number;
  /** Nothing after `end` is an entry, as the file stood. */
  readonly isWhole: boolean;
  readonly tornBytes: number;
}

async function readSegment(file: string, offset: number): Promise<Part> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    // Nothing was kept under a name that never came to be.
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return { entries: [], end: offset, isWhole: true, tornBytes: 0 };
  try {
    const { size } = await handle.stat();
    let want = mostBytes;
    for (;;) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(want, size - offset)));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
      const isLast = offset + bytesRead >= size || bytesRead < bytes.length;
      const part = readFrames(bytes.subarray(0, bytesRead));
      if (!part.entries.length && part.wants > bytesRead && !isLast) {
        want = part.wants;
        continue;
      }
      const end = offset + part.bytes;
      const isWhole = part.isTorn || isLast;
      return { entries: part.entries, end, isWhole, tornBytes: isWhole ? Math.max(0, size - end) : 0 };
    }
  } finally {
    await handle.close();
  }
}

/** The frames that stand whole in some bytes, and how many bytes the one after them would need. */
function readFrames(bytes: Buffer): { entries: Entry[]; bytes: number; wants: number; isTorn: boolean } {
  const entries: Entry[] = [];
  let at = 0;
  for (;;) {
    const found = readFrame(bytes, at);
    if (found.is !== 'frame')
      return { entries, bytes: at, wants: found.is === 'beginning' ? found.bytes : 0, isTorn: found.is === 'none' };
    entries.push(JSON.parse(found.payload) as Entry);
    at += found.bytes;
  }
}
