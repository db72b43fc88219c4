import type { ConsentAnswer } from '@beckon/engine';
import type { Event } from '@beckon/events';
import { consentPurposes, type ConsentAnswers } from './consent-record.ts';

/** A choice as a page told it. */
export interface Choice {
  readonly answers: ConsentAnswers;
  readonly text: string | null;
  readonly source: string;
  readonly region: string | null;
}

/** Reads what an event says of consent. Whatever is not a plain yes or no was not answered. */
export function readChoice({ data }: Pick<Event, 'data'>): Choice {
  const read = (value: unknown): ConsentAnswer => (value === 'granted' || value === 'denied' ? value : 'pending');
  const word = (value: unknown, shape: RegExp): string | null =>
    typeof value === 'string' && shape.test(value) ? value : null;
  return {
    answers: Object.fromEntries(consentPurposes.map((purpose) => [purpose, read(data[purpose])])) as ConsentAnswers,
    text: word(data['text'], /^[\w.:-]{1,40}$/),
    source: word(data['source'], /^[a-z-]{1,20}$/) ?? 'unknown',
    region: word(data['region'], /^[A-Z]{2}(-[A-Z\d]{1,3})?$/),
  };
}
