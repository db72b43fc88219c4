/**
 * Which slice a number in [0, 1) lands on. Each takes a share as large as its weight, so the odds are the ones the
 * merchant wrote down: nothing decides by who is playing.
 */
export function drawSlice(weights: readonly number[], at: number): number {
  const whole = weights.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  let rest = at * whole;
  const index = weights.findIndex((weight) => (rest -= Math.max(0, weight)) < 0);
  return index < 0 ? 0 : index;
}
