/** An axis that begins at zero: where its lines are, in steps that people count in. */
export interface Scale {
  readonly top: number;
  readonly ticks: readonly number[];
}

/** The smallest axis of about four steps (1, 2 or 5 times a power of ten) that reaches a value; never finer than whole numbers. */
export function scaleOf(largest: number): Scale {
  if (!(largest > 0)) return { top: 1, ticks: [0, 1] };
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  const count = Math.ceil(largest / step);
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, at) => at * step) };
}
