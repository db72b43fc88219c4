import { useEffect, useState } from '@wordpress/element';
import type { Refused } from '../rules/rules-context.ts';

export interface Draft<Value> {
  readonly value: Value;
  readonly error?: string;
  readonly onChange: (value: Value) => void;
}

/**
 * A value that is being typed. While the rules could not hold it, such as a number deleted in order to write another, the
 * field keeps what was typed and says what is wrong; the rules keep the last that was right.
 */
export function useDraft<Value>(value: Value, commit: (value: Value) => Refused): Draft<Value> {
  const [refused, setRefused] = useState<{ readonly value: Value; readonly error: string }>();
  const key = JSON.stringify(value);
  // Undo, or another question in this place: what was typed was about something else.
  useEffect(() => setRefused(undefined), [key]);
  return {
    value: refused ? refused.value : value,
    ...(refused && { error: refused.error }),
    onChange(next) {
      const error = commit(next);
      setRefused(error === undefined ? undefined : { value: next, error });
    },
  };
}
