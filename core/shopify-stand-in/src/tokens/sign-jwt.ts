import { createHmac, timingSafeEqual } from 'node:crypto';

export type Claims = Readonly<Record<string, unknown>>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const sign = (text: string, secret: string): Buffer => createHmac('sha256', secret).update(text).digest();

/** A JSON Web Token by HMAC with SHA-256 (RFC 7519, RFC 7515). */
export function signJwt(claims: Claims, secret: string): string {
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${text}.${sign(text, secret).toString('base64url')}`;
}

export type CheckedJwt =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly why: 'malformed' | 'algorithm' | 'signature' | 'expired' | 'not-yet' };

/** Checks signature and times, with ten seconds of leeway for clocks that differ. */
export function checkJwt(token: string, secret: string, nowMs: number): CheckedJwt {
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  const [header, claims] = [head, body].map(decode);
  if (rest.length || !header || !claims) return { ok: false, why: 'malformed' };
  if (header['alg'] !== 'HS256') return { ok: false, why: 'algorithm' };
  const [given, right] = [Buffer.from(signature, 'base64url'), sign(`${head}.${body}`, secret)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return { ok: false, why: 'signature' };
  const { exp, nbf } = claims;
  if (typeof exp !== 'number' || exp * 1000 <= nowMs - leewayMs) return { ok: false, why: 'expired' };
  if (typeof nbf === 'number' && nbf * 1000 > nowMs + leewayMs) return { ok: false, why: 'not-yet' };
  return { ok: true, claims };
}

const leewayMs = 10_000;

function decode(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return value && typeof value === 'object' ? (value as Claims) : undefined;
  } catch {
    // Not JSON: the caller says so.
    return undefined;
  }
}
