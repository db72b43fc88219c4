import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from './entry.ts';
import { findFrameHead, frameHeadBytes, readFrame } from './frame.ts';
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
  /** Bytes passed over before `next` that had been entries: whole ones follow them. */
  readonly damagedBytes: number;
}

const mostBytes = 1024 * 1024;

/**
 * Reads on from a position, about a megabyte at most. A segment is final once its writer has begun the next, so what is
 * torn at the end of one is passed over then and never before: an entry that is still being written is not torn. What is
 * damaged before a whole entry is passed over at once: a writer never goes back.
 *
 * @param segments the writer's segments, listed before this call
 */
export async function readJournal(
  folder: string,
  writer: string,
  segments: readonly number[],
  from: Position | undefined,
): Promise<Stretch> {
  const nothing = { entries: [], isAtEnd: true, tornBytes: 0, damagedBytes: 0 };
  const number = from?.segment ?? segments[0];
  if (number === undefined) return { ...nothing, next: { segment: 0, offset: 0 } };
  const offset = Math.max(from?.offset ?? 0, segmentHead.length);
  const following = segments.find((each) => each > number);
  const { entries, end, isWhole, tornBytes, damagedBytes } = await readSegment(
    path.join(folder, writeSegmentName({ writer, number })),
    offset,
  );
  const isDone = isWhole && following !== undefined;
  return {
    entries,
    next: isDone ? { segment: following, offset: segmentHead.length } : { segment: number, offset: end },
    isAtEnd: isWhole && !isDone,
    tornBytes: isDone ? tornBytes : 0,
    damagedBytes,
  };
}

interface Part {
  readonly entries: Entry[];
  readonly end: number;
  /** Nothing after `end` is an entry, as the file stood. */
  readonly isWhole: boolean;
  readonly tornBytes: number;
  readonly damagedBytes: number;
}

async function readSegment(file: string, offset: number): Promise<Part> {
  const found = { entries: [], end: offset, isWhole: true, tornBytes: 0, damagedBytes: 0 };
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    // Nothing was kept under a name that never came to be.
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return found;
  try {
    const { size } = await handle.stat();
    let want = mostBytes;
    while (offset < size) {
      const bytes = await readBytes(handle, offset, Math.min(want, size - offset));
      const { entries, bytes: taken, wants } = readFrames(bytes);
      const end = offset + taken;
      if (entries.length) return { ...found, entries, end, isWhole: end >= size };
      if (wants > bytes.length && offset + wants <= size) {
        want = wants;
        continue;
      }
      const next = await findFrame(handle, offset + 1, size);
      if (next === undefined) return { ...found, tornBytes: size - offset };
      return { ...found, end: next, isWhole: false, damagedBytes: next - offset };
    }
    return found;
  } finally {
    await handle.close();
  }
}

/** Fewer than asked for where the file ends before. */
async function readBytes(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, offset);
  return bytes.subarray(0, bytesRead);
}

/** Where the next whole frame stands. */
async function findFrame(handle: FileHandle, from: number, size: number): Promise<number | undefined> {
  for (let start = from; start < size;) {
    const bytes = await readBytes(handle, start, Math.min(mostBytes, size - start));
    for (let at = findFrameHead(bytes, 0); at !== undefined; at = findFrameHead(bytes, at + 1)) {
      let found = readFrame(bytes, at);
      // It goes beyond what is in memory, though perhaps not beyond the file.
      if (found.is === 'beginning' && start + at + found.bytes <= size)
        found = readFrame(await readBytes(handle, start + at, found.bytes), 0);
      if (found.is === 'frame') return start + at;
    }
    // A head may stand across the border.
    start += Math.max(1, bytes.length - frameHeadBytes);
  }
  return undefined;
}

/** The frames that stand whole at the beginning of some bytes, and how many bytes the one after them would need. */
function readFrames(bytes: Buffer): { entries: Entry[]; bytes: number; wants: number } {
  const entries: Entry[] = [];
  let at = 0;
  for (;;) {
    const found = readFrame(bytes, at);
    if (found.is !== 'frame') return { entries, bytes: at, wants: found.is === 'beginning' ? found.bytes : 0 };
    entries.push(JSON.parse(found.payload) as Entry);
    at += found.bytes;
  }
}
