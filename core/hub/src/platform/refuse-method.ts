import type { RequestHandler, Router } from 'express';

/** What is asked of a router's own list; the types of Express keep quiet about it. */
interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> } | undefined;
  match(path: string): boolean;
}

/** Answers 405 and what may be done instead, where an address is known and only the method is not. */
export function refuseMethod(routers: readonly Router[]): RequestHandler {
  const layers = routers.flatMap(({ stack }) => stack as unknown as readonly Layer[]);
  return (request, response, next) => {
    const here = layers.filter((layer) => layer.route && layer.match(request.path));
    const allowed = new Set(here.flatMap(({ route }) => Object.keys(route?.methods ?? {})));
    if (!allowed.size) return next();
    if (allowed.has('get')) allowed.add('head');
    response
      .status(405)
      .set(
        'Allow',
        [...allowed]
          .map((method) => method.toUpperCase())
          .sort()
          .join(', '),
      ) // prettier-ignore
      .json({ problems: [{ path: '', message: 'Nothing at this address is done by that method.' }] });
  };
}
