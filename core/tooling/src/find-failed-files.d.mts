export function findFailedFiles(report: string | undefined, output: string): readonly string[];
