/** A file of the journal: which writer's, and its place among that writer's, from 1. */
export interface SegmentName {
  readonly writer: string;
  readonly number: number;
}

const pattern = /^([0-9a-z]{9}-[0-9a-f]{16})-(\d{8})\.journal$/;

/** A name no other writer has, here or on another machine; names sort by when their writers began. */
export function nameWriter(nowMs: number, random: Uint8Array): string {
  const draw = Buffer.from(random).toString('hex').slice(0, 16).padStart(16, '0');
  return `${Math.floor(nowMs).toString(36).padStart(9, '0')}-${draw}`;
}

export const writeSegmentName = ({ writer, number }: SegmentName): string =>
  `${writer}-${String(number).padStart(8, '0')}.journal`;

/** Undefined for a file that is none of ours. */
export function readSegmentName(file: string): SegmentName | undefined {
  const [, writer, number] = pattern.exec(file) ?? [];
  return writer && number ? { writer, number: Number(number) } : undefined;
}
