const prefix = 'backups/';

/** Names sort by their moments. The draw tells two of one moment apart. */
export const nameBackup = (atMs: number, draw: string): string =>
  `${new Date(atMs).toISOString().replaceAll(/[-:.]/g, '')}-${draw}`;

/** Undefined for what names no backup. */
export function readBackupTime(id: string): number | undefined {
  const [, y, mo, d, h, mi, s, ms] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-\w+$/.exec(id) ?? [];
  const atMs = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`);
  return Number.isNaN(atMs) ? undefined : atMs;
}

export const folderOf = (id: string): string => `${prefix}${id}/`;
export const manifestOf = (id: string): string => `${folderOf(id)}manifest`;
export const partOf = (id: string, part: string): string => `${folderOf(id)}parts/${part}`;
export const backupsPrefix = prefix;
