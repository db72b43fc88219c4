import pino from 'pino';
import type { Env } from './env.ts';

/** Structured lines for whoever runs the hub. Ids and counts may stand in them, nothing about a person. */
export type Log = pino.Logger;

/** What must not reach a log even where somebody logs a whole request or lead by mistake. */
const personal = ['email', 'phone', 'ip', 'fields', 'accessToken', 'refreshToken', 'secret', 'password'];

export function openLog({ logLevel }: Pick<Env, 'logLevel'>): Log {
  const paths = personal.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: [...paths, 'req.headers', '*.headers'], censor: '[left out]' },
  });
}

/** For tests and one-off commands that answer on the screen. */
export const silentLog: Log = pino({ level: 'silent' });
