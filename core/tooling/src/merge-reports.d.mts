export function mergeReports(first: string, again: string): string;
