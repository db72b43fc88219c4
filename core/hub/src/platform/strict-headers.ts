import type { RequestHandler, Response } from 'express';

/** For an answer that is no page, opened as one: nothing loads, nothing runs, nobody frames it. */
const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A year, counted anew at every answer (RFC 6797). */
const yearOfHttps = 'max-age=31536000; includeSubDomains';
const denied = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'];
const permissions = denied.map((feature) => `${feature}=()`).join(', ');

/**
 * Gives every answer the headers that browsers are to keep to, whoever writes it and however it fails: what an answer says
 * for itself stands, what it leaves open is filled in strictly as it is sent. It is kept nowhere unless it says so.
 *
 * `response.locals.isForAnother`: the answer reaches the browser by another's address, whose transport is not ours to rule.
 *
 * @see https://github.com/OWASP/ASVS, 5.0.0, 3.4
 */
export const setStrictHeaders: RequestHandler = (request, response, next) => {
  const writeHead = response.writeHead as (...given: unknown[]) => Response;
  response.writeHead = ((...given: unknown[]) => {
    if (!response.headersSent) fillIn(response, request.secure && response.locals['isForAnother'] !== true);
    return writeHead.apply(response, given);
  }) as typeof response.writeHead;
  next();
};

function fillIn(response: Response, isOwnHttps: boolean): void {
  const give = (name: string, value: string): void => {
    if (!response.hasHeader(name)) response.setHeader(name, value);
  };
  if (isOwnHttps) response.setHeader('Strict-Transport-Security', yearOfHttps);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // A policy that does not say who may frame is that of a library, such as the page of Express for what is not there.
  if (!String(response.getHeader('Content-Security-Policy') ?? '').includes('frame-ancestors'))
    response.setHeader('Content-Security-Policy', dataPolicy);
  give('Referrer-Policy', 'no-referrer');
  give('Cache-Control', 'no-store');
  give('Permissions-Policy', permissions);
  give('Cross-Origin-Opener-Policy', 'same-origin');
  // Whom a page of another origin may read, it may also load.
  give(
    'Cross-Origin-Resource-Policy',
    response.hasHeader('Access-Control-Allow-Origin') ? 'cross-origin' : 'same-origin',
  );
}
