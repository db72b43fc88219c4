import type { Hear } from '../backups/make-backup.ts';

const everyMs = 1_000;

/** Shows how far long work has come: one line that changes where somebody watches, else a line now and then. */
export function showProgress(out: NodeJS.WriteStream = process.stderr): Hear {
  let last = '';
  let saidMs = -Infinity;
  return ({ part, rows, bytes }) => {
    const nowMs = performance.now();
    // Who watches sees each table; a log does not need every second.
    if (part === last && nowMs - saidMs < (out.isTTY ? everyMs : everyMs * 30)) return;
    last = part;
    saidMs = nowMs;
    const line = `${part}: ${rows.toLocaleString('en')}${bytes ? ` rows, ${writeBytes(bytes)}` : ''}`;
    out.write(out.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
}

/** `12.3 MB`. */
export function writeBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${(bytes / 1_000 ** step).toFixed(step ? 1 : 0)} ${units[step]}`;
}
