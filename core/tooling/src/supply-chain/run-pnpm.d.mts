export declare function runPnpm(
  args: readonly string[],
  options?: { readonly timeoutMs?: number },
): { readonly status: number | null; readonly stdout: string; readonly stderr: string };
