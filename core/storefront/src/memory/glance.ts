import { unpackAnswers, type Choice } from './choice.ts';
import { recordName } from './record-name.ts';
import { removeAll } from './remove-all.ts';
import { storeKinds, type StoreKind } from './store-kind.ts';

/** A random id, and when this visit began, in base 36: nothing in it tells who it is. */
export interface Who {
  readonly visitor: string;
  readonly visit?: string;
}

/** What a page needs of the record on which nothing of ours comes to be shown. */
export interface Glimpse {
  /** The record as it lies in its store. */
  readonly text: string;
  /** Nobody, where a refusal alone is kept. */
  readonly who: Who | undefined;
  readonly choice: Choice | undefined;
  /** As `packAnswers` writes it. */
  readonly told: string;
  /** When the visitor was here last, in base 36. */
  readonly seenAt: string;
}

/**
 * As `packRecord` writes it, in a cookie or with its own end behind it. A text inside it cannot look like its last visit:
 * the mark before that is percent-encoded there.
 */
const pattern = /(?:^|; )beckon=(2([-\w]*)\.([-\w]*)\.(\w*)\.[^;]*%%(\w*)\?(?:[^;]*\?)?(\w*))(?:;(\d+)?|$)/;

/**
 * Looks at the record without what reads all of it: on most pages nothing matches, and there a page view at its end is all
 * that is to be written. Nothing where there is none in that store; what is over is swept: storage knows no end.
 */
export function glance(kind: StoreKind): Glimpse | undefined {
  try {
    const kept =
      kind === 'cookie' ? document.cookie : `${recordName}=${window[`${kind as 'local'}Storage`][recordName]}`;
    const [, text, choice, told, visitor, visit, seenAt, endsAt] = pattern.exec(kept) as unknown as Found;
    if (+endsAt < Date.now()) return void removeAll();
    return {
      text,
      // A record that was just begun has no visit yet; what is not there goes into no JSON.
      who: visitor ? { visitor, visit: (visit || undefined) as string } : undefined,
      choice: choice ? unpackAnswers(choice) : undefined,
      told,
      seenAt,
    };
  } catch {
    // There is none, or the store is forbidden.
    return undefined;
  }
}

type Found = readonly [
  string,
  text: string,
  choice: string,
  told: string,
  visitor: string,
  visit: string,
  seenAt: string,
  endsAt: string,
];

/** Stands before each visit at the end of a record; the rest of one never holds it. */
export const mark = '%%';

/** Whether a record is there to be read, in whichever store. */
export const hasRecord = (): boolean => storeKinds.some((kind) => glance(kind));
