const rounds = 15;
const warmUpMs = 300;
const roundMs = 40;

/**
 * Microseconds of one call of each function, in time of this thread's processor, so that neighbours on the machine do not
 * count: the median of several rounds after a warm-up. The rounds take turns, so that whatever else changes meets all alike.
 */
export function measureMicros(functions: Readonly<Record<string, () => unknown>>): Record<string, number> {
  const runs = Object.entries(functions).map(([name, run]) => {
    const from = readThreadMicros();
    let calls = 0;
    while (readThreadMicros() - from < warmUpMs * 1000) {
      sink = run();
      calls++;
    }
    return { name, run, calls: Math.max(1, Math.round((calls * roundMs) / warmUpMs)), samples: [] as number[] };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { run, calls, samples } of runs) {
      const from = readThreadMicros();
      for (let call = 0; call < calls; call++) sink = run();
      samples.push((readThreadMicros() - from) / calls);
    }
  }
  return Object.fromEntries(
    runs.map(({ name, samples }) => [name, samples.sort((one, other) => one - other)[rounds >> 1]!]),
  );
}

function readThreadMicros(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

/** Results go somewhere, or the compiler might leave the work out. */
export let sink: unknown;
