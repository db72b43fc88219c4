import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { callSite, type Answer, type Call } from './call-site.ts';

export type Asked<Value> =
  | { readonly state: 'loading' }
  /** `isStale`: the next answer is on its way; what is there stays readable until then. */
  | { readonly state: 'there'; readonly value: Value; readonly isStale: boolean }
  | { readonly state: 'failed'; readonly message: string };

/** What a route answers, asked anew whenever the query changes. The last question wins, whichever answer comes first. */
export function useAnswer<Value>(
  route: string,
  query: NonNullable<Call['query']>,
): { readonly asked: Asked<Value>; readonly askAgain: () => void; readonly change: (value: Value) => void } {
  const [asked, setAsked] = useState<Asked<Value>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const key = JSON.stringify(query);
  const given = useRef(query);
  given.current = query;
  useEffect(() => {
    const controller = new AbortController();
    setAsked((was) => (was.state === 'there' ? { ...was, isStale: true } : { state: 'loading' }));
    void callSite<Value>(route, { query: given.current, signal: controller.signal }).then((answer: Answer<Value>) => {
      if (controller.signal.aborted) return;
      setAsked(
        answer.ok
          ? { state: 'there', value: answer.value, isStale: false }
          : { state: 'failed', message: answer.message },
      );
    });
    return () => controller.abort();
  }, [route, key, round]);
  const askAgain = useCallback(() => setRound((was) => was + 1), []);
  const change = useCallback((value: Value) => setAsked({ state: 'there', value, isStale: false }), []);
  return { asked, askAgain, change };
}
