export function readReport(
  report: string | undefined,
  isOk: boolean,
  output: string,
): {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
};
