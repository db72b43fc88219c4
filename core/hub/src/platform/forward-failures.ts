import type { NextFunction, Request, Response } from 'express';

/** An Express 4 handler that may wait: what it throws on the way is answered like any other failure. */
export function forwardFailures(
  handle: (request: Request, response: Response) => Promise<unknown>,
): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => void handle(request, response).catch(next);
}
