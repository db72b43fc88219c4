import type { Word } from './word.ts';

/** A word in another language; two texts where it has a plural, empty where nobody has translated it. */
export interface Translation {
  readonly text: string;
  readonly plural?: string;
  readonly context?: string;
  readonly said: readonly string[];
  /** The files that say it, relative to the plugin's folder. */
  readonly files: readonly string[];
}

/** The words of one language, as its PO file has them. */
export interface Translations {
  /** As WordPress names it: `de_DE`. */
  readonly language: string;
  /** Which of the texts goes with a number, after gettext. */
  readonly plurals: string;
  readonly all: readonly Translation[];
}

/** How gettext and WordPress tell words apart: by context and text. */
export const keyOf = ({ text, context }: Pick<Word, 'text' | 'context'>): string =>
  context === undefined ? text : `${context}\u0004${text}`;
