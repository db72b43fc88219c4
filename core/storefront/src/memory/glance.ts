import { unpackAnswers, type Choice } from './choice.ts';

/** A random id, and when this visit began, in base 36: nothing in it tells who it is. */
export interface Who {
  readonly visitor: string;
  readonly visit?: string;
}

/** What a page needs of the record on which nothing of ours comes to be shown. */
export interface Glimpse {
  /** The record as it lies in the cookie. */
  readonly text: string;
  readonly who: Who;
  readonly choice: Choice | undefined;
  /** As `packAnswers` writes it. */
  readonly told: string;
  /** When the visitor was here last, in base 36. */
  readonly seenAt: string;
  /** Whether one more page view may be written at its end; otherwise it is time to read all of it and fold them. */
  readonly hasRoom: boolean;
}

/**
 * As `packRecord` writes it, of somebody who has an id and whose answers were told. A text inside it cannot look like
 * its end: the marks of a text are percent-encoded there.
 */
const pattern =
  /(?:^|; )beckon=(1\[\['([\w.]*)'[^;]*?'(\w{32})'![^;]*\]!(?:null|'(.{4})')!'(.{4})'\](?:%%[^;]*)?)(?:;|$)/;

/** More page views at its end, or more text, are for `packRecord` to fold. */
const mostParts = 11;
const mostLength = 3000;

/**
 * Looks at the record where it is a cookie, without what reads all of it: on most pages nothing matches, and there a page
 * view at its end is all that is to be written. Nothing where there is none of that kind, or where it has to be folded.
 */
export function glance(): Glimpse | undefined {
  try {
    const [, text, counts, visitor, choice, told] = pattern.exec(document.cookie) as unknown as Found;
    const views = text.split(mark);
    const hasRoom = views.length <= mostParts && text.length <= mostLength;
    const [visit, seenAt = ''] = views[1] ? views.pop()!.split(/[./]/) : counts.split('.').slice(4);
    const chosen = (choice && unpackAnswers(choice)) as Choice | undefined;
    // A record that was just begun has no visit yet; what is not there goes into no JSON.
    return {
      text,
      who: { visitor, visit: (visit || seenAt || undefined) as string },
      choice: chosen,
      told,
      seenAt,
      hasRoom,
    };
  } catch {
    // There is none of that kind, or cookies are forbidden.
    return undefined;
  }
}

type Found = readonly [string, text: string, counts: string, visitor: string, choice: string | undefined, told: string];

/** Stands before each page view at the end of a record; the rest of one never holds it. */
export const mark = '%%';
