import type { Right } from '../right.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';

/** What the page for requests and the mails about them say. `{shop}` is the name of the site. */
export interface RequestWords {
  readonly language: string;
  readonly heading: string;
  readonly intro: string;
  readonly which: string;
  /** As a choice on the page. */
  readonly choices: { readonly [right in Right]: string };
  readonly explained: { readonly [right in Right]: string };
  /** Inside a sentence: “your request to …”. */
  readonly rights: { readonly [right in Right]: string };
  readonly email: string;
  readonly emailHelp: string;
  readonly wish: string;
  readonly wishHelp: string;
  readonly send: string;
  readonly badEmail: string;
  readonly noChoice: string;
  readonly flood: string;
  readonly sentByMail: string;
  readonly sentToOwner: string;
  readonly when: string;
  readonly answers: { readonly [within in 'month' | '45-days']: string };
  readonly confirmHeading: string;
  readonly confirmText: string;
  readonly confirmButton: string;
  readonly stateWorking: string;
  readonly stateOpen: string;
  readonly stateDone: string;
  readonly stateRefused: string;
  readonly stateOld: string;
  readonly stateUnknown: string;
  readonly stateWait: string;
  readonly copyReady: string;
  readonly copyNothing: string;
  readonly copyUntil: string;
  readonly openCopy: string;
  readonly asJson: string;
  readonly asCsv: string;
  readonly again: string;
  readonly proveSubject: string;
  readonly proveText: string;
  readonly proveButton: string;
  readonly proveIgnore: string;
  readonly doneSubject: string;
  readonly doneText: string;
  readonly refusedSubject: string;
  readonly refusedText: string;
  readonly extendedSubject: string;
  readonly extendedText: string;
  readonly complain: string;
  readonly ownerSubject: string;
  readonly ownerText: string;
  readonly dueSubject: string;
  readonly dueText: string;
  readonly overdueSubject: string;
  readonly overdueText: string;
}

const languages: Readonly<Record<string, RequestWords>> = { en, de, fr };

/** The words in the first of some languages that we have (a locale, or what a browser sends), in English where in none. */
export function requestWordsOf(wanted: string, shop: string): RequestWords {
  const wishes = wanted.split(',').map((each) => each.trim().slice(0, 2).toLowerCase());
  const language = wishes.find((each) => Object.hasOwn(languages, each)) ?? 'en';
  // A line break in a name would begin a header of its own in a subject.
  const name = shop.replaceAll(/\s+/g, ' ').trim();
  const fill = <Value>(value: Value): Value =>
    (typeof value === 'string'
      ? value.replaceAll('{shop}', () => name)
      : Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, fill(each)]))) as Value;
  return fill(languages[language] ?? en);
}
