const rounds = 21;
const warmUpMs = 300;
const roundMs = 25;

/**
 * Microseconds of one call of each function: the median of several rounds after a warm-up. The rounds take turns, so that
 * a neighbour on the machine, or a collection of garbage, meets all of them alike.
 */
export function measureMicros(functions: Readonly<Record<string, () => unknown>>): Record<string, number> {
  const runs = Object.entries(functions).map(([name, run]) => {
    const until = performance.now() + warmUpMs;
    let calls = 0;
    while (performance.now() < until) {
      sink = run();
      calls++;
    }
    return { name, run, calls: Math.max(1, Math.round((calls * roundMs) / warmUpMs)), samples: [] as number[] };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { run, calls, samples } of runs) {
      const from = performance.now();
      for (let call = 0; call < calls; call++) sink = run();
      samples.push(((performance.now() - from) * 1000) / calls);
    }
  }
  return Object.fromEntries(
    runs.map(({ name, samples }) => [name, samples.sort((one, other) => one - other)[rounds >> 1]!]),
  );
}

/** Results go somewhere, or the compiler might leave the work out. */
export let sink: unknown;
