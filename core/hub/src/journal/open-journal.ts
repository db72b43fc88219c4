import { randomBytes } from 'node:crypto';
import { encodeFrame } from './frame.ts';
import type { Appended, Journal } from './journal.ts';
import { openSegmentFile, segmentHead, type OpenSegmentFile, type SegmentFile } from './segment-file.ts';
import { nameWriter, writeSegmentName } from './segment-name.ts';
import type { DiskState } from './tell-of-journal.ts';

export interface JournalOptions {
  readonly folder: string;
  readonly nowMs?: () => number;
  /** A segment is closed at this size or age, whichever comes first: what is copied away is whole files. */
  readonly segmentBytes?: number;
  readonly segmentMs?: number;
  readonly openFile?: OpenSegmentFile;
  /** Hears after each group how the disk did. */
  readonly hearDisk?: (state: DiskState) => void;
}

/** What waits in memory for the disk: beyond this, whoever comes is asked to come back. */
const mostWaitingBytes = 64 * 1024 * 1024;
/** After a failure the disk is left alone for so long: a full one would otherwise be asked thousands of times a second. */
const restMs = 200;

interface Waiting {
  readonly frame: Buffer;
  readonly settle: (appended: Appended) => void;
}

interface Segment {
  readonly file: SegmentFile;
  readonly sinceMs: number;
  /** Closes it when nothing more comes. */
  readonly timer: NodeJS.Timeout;
  isOver: boolean;
  bytes: number;
}

/**
 * Opens the journal for writing. Every opening writes segments of its own, so that a folder may have several writers and
 * nothing that a crashed one left is ever touched: its torn end is simply not read. After any failure the segment is left
 * as it is and a new one begun, since a disk that failed to sync may have forgotten what it was given.
 */
export function openJournal(options: JournalOptions): Journal {
  const { folder, nowMs = Date.now, segmentBytes = 64 * 1024 * 1024, segmentMs = 3_600_000, hearDisk } = options;
  const openFile = options.openFile ?? openSegmentFile;
  const writer = nameWriter(nowMs(), randomBytes(8));
  const listeners = new Set<() => void>();
  let waiting: Waiting[] = [];
  let waitingBytes = 0;
  let segment: Segment | undefined;
  let segments = 0;
  let failure: { readonly appended: Appended; readonly atMs: number } | undefined;
  let writing: Promise<void> | undefined;
  let isClosed = false;

  /** One write and one sync for all that came while the last were under way. */
  async function writeGroups(): Promise<void> {
    while (waiting.length || segment?.isOver) {
      if (segment?.isOver) await leaveSegment();
      if (!waiting.length) continue;
      const group = waiting;
      waiting = [];
      waitingBytes = 0;
      const appended = await writeGroup(Buffer.concat(group.map(({ frame }) => frame)));
      for (const { settle } of group) settle(appended);
      if (appended.ok) for (const hear of listeners) hear();
    }
    writing = undefined;
  }

  async function writeGroup(bytes: Buffer): Promise<Appended> {
    // A clock that was set back since must not make the rest last for hours.
    const restedMs = failure ? nowMs() - failure.atMs : restMs;
    if (failure && restedMs >= 0 && restedMs < restMs) return failure.appended;
    try {
      const isFull = segment && segment.bytes + bytes.length > segmentBytes && segment.bytes > segmentHead.length;
      if (segment && (isFull || nowMs() - segment.sinceMs >= segmentMs)) await leaveSegment();
      segment ??= await beginSegment();
      segment.bytes += bytes.length;
      await segment.file.write(bytes);
      await segment.file.sync();
      failure = undefined;
      hearDisk?.('well');
      return { ok: true };
    } catch (error) {
      await leaveSegment();
      const why = /^(ENOSPC|EDQUOT)$/.test((error as NodeJS.ErrnoException).code ?? '') ? 'full' : 'failed';
      failure = { appended: { ok: false, why }, atMs: nowMs() };
      hearDisk?.(why);
      return failure.appended;
    }
  }

  async function beginSegment(): Promise<Segment> {
    const file = await openFile(folder, writeSegmentName({ writer, number: ++segments }));
    const begun: Segment = {
      file,
      sinceMs: nowMs(),
      timer: setTimeout(() => {
        begun.isOver = true;
        writing ??= writeGroups();
      }, segmentMs).unref(),
      isOver: false,
      bytes: segmentHead.length,
    };
    return begun;
  }

  async function leaveSegment(): Promise<void> {
    const left = segment;
    segment = undefined;
    clearTimeout(left?.timer);
    await left?.file.close().catch(() => {}); // Everything acknowledged in it was synced before.
  }

  return {
    folder,
    writer,
    append(entry) {
      const frame = encodeFrame(JSON.stringify(entry));
      if (isClosed) return Promise.resolve({ ok: false, why: 'closed' });
      if (waitingBytes + frame.length > mostWaitingBytes) return Promise.resolve({ ok: false, why: 'busy' });
      return new Promise((settle) => {
        waiting.push({ frame, settle });
        waitingBytes += frame.length;
        writing ??= writeGroups();
      });
    },
    listen(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    isOpen: (number) => number === segments && (segment !== undefined || writing !== undefined),
    async close() {
      isClosed = true;
      await writing;
      await leaveSegment();
    },
  };
}
