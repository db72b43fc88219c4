export function findUnheld(
  promises: readonly { readonly id: string; readonly tests?: readonly string[] }[],
  reports: readonly string[],
): { readonly held: number; readonly unheld: readonly string[] };
