/**
 * One field of an event: its kind of value and how much of it there may be. Text is cut to `max` characters; `url` is
 * text whose personal data are scrubbed; numbers beyond `max` and lists or records with more than `max` parts are refused.
 */
export interface Field {
  readonly type: 'text' | 'url' | 'number' | 'boolean' | 'record';
  readonly max?: number;
}
