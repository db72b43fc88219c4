import type { Place } from './parse.ts';

/** Notes a problem at a place. */
export function report({ path, problems }: Place, message: string): void {
  problems.push({ path, message });
}
