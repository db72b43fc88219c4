import type { RequestHandler } from 'express';
import type { Env } from './env.ts';

/** A proxy asks for signs of life by the plain way, and hears nothing that is anybody's. */
const signsOfLife = '/v1/health';

/**
 * In production nothing is answered in the clear. A browser that opens a page is led to https at the hub's own address;
 * everything else is refused, so that a program that sends secrets in the clear is noticed and not carried along (ASVS
 * 5.0.0, 4.1.2). Whether a request came by https is said by the owner's own proxies and by nobody else.
 */
export function requireHttps({ isProduction, publicUrl }: Pick<Env, 'isProduction' | 'publicUrl'>): RequestHandler {
  if (!isProduction) return (_request, _response, next) => next();
  return (request, response, next) => {
    if (request.secure || request.path === signsOfLife) return next();
    const { method, originalUrl } = request;
    const isPage = (request.get('accept') ?? '').includes('text/html') && !request.get('authorization');
    if (isPage && (method === 'GET' || method === 'HEAD') && originalUrl.startsWith('/'))
      return response.redirect(308, `${publicUrl}${originalUrl}`);
    const message =
      'This is answered by https alone. If you did use https: BECKON_TRUST_PROXY says how many proxies stand in front.';
    response.status(403).json({ problems: [{ path: '', message }] });
  };
}
