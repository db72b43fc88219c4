import { joinParsed } from '../parse/join-parsed.ts';
import { parseDuration } from '../targeting/parse-duration.ts';

/** A length of time, such as a rest between two displays. */
export const parseRest = joinParsed(parseDuration, {});
