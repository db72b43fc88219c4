import type { operators } from '@beckon/engine/targeting/operators';
import type { WordsLocale } from '../words-locale.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';

/** An operator that this engine knows. */
export type KnownOperator = keyof typeof operators;

/** What the audience builder calls each operator, to stand between an attribute and its value. */
export type OperatorWords = Readonly<Record<KnownOperator, string>>;

export const operatorWords: Readonly<Record<WordsLocale, OperatorWords>> = { en, de, fr };
