import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const processes = 9;
const script = fileURLToPath(new URL('first-decision.ts', import.meta.url));

/**
 * Microseconds of the very first decision of a fresh process, in which no line of either engine has run yet, as on a page
 * that was just opened: the shortest of several processes, which take turns. What a neighbour on the machine adds to a
 * single run is a multiple of it, so that a median would measure the neighbour.
 */
export function measureCold(count: number): { readonly beckon: number; readonly growthBook: number } {
  const samples = { beckon: [] as number[], growthBook: [] as number[] };
  for (let turn = 0; turn < processes; turn++)
    for (const engine of ['beckon', 'growthBook'] as const)
      samples[engine].push(
        Number(execFileSync(process.execPath, [script, engine, String(count)], { encoding: 'utf8' })),
      );
  return { beckon: Math.min(...samples.beckon), growthBook: Math.min(...samples.growthBook) };
}
