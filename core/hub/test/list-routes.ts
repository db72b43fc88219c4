import type { Express } from 'express';

interface Layer {
  readonly route?: { readonly path: string | readonly string[]; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** Every route of an app as Express itself has it: whoever adds one is asked by the tests that walk over all. */
export function listRoutes(app: Express): readonly (readonly [method: string, path: string])[] {
  const { stack } = (app as unknown as { readonly _router: { readonly stack: readonly Layer[] } })._router;
  const walk = (layers: readonly Layer[]): (readonly [string, string])[] =>
    layers.flatMap(({ route, handle }) =>
      route
        ? [route.path].flat().flatMap((path) => Object.keys(route.methods).map((method) => [method.toUpperCase(), path] as const)) // prettier-ignore
        : walk(handle.stack ?? []),
    );
  return walk(stack);
}
