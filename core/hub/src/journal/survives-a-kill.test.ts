import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readAll } from '../../test/read-all.ts';

test('nothing that was acknowledged is lost when the process is killed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-journal-'));
  const acknowledged = new Set<number>();
  for (let round = 0; round < 5; round++) {
    const script = path.join(import.meta.dirname, '../../test/append-until-killed.ts');
    const child = spawn(process.execPath, [script, folder, String(round * 1_000_000)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) acknowledged.add(Number(line));
      if (acknowledged.size > (round + 1) * 300) child.kill('SIGKILL');
    });
    await once(child, 'close');
  }
  const stored = (await readAll(folder)).map((entry) => entry.kind === 'lead' && entry.lead['lead']);
  expect(acknowledged.size).toBeGreaterThan(1500);
  expect(new Set(stored).size).toBe(stored.length);
  expect([...acknowledged].filter((number) => !stored.includes(number))).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
