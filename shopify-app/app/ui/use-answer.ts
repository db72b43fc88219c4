import { useEffect, useRef } from 'react';

/** Tells of each new answer once, however often the screen is drawn or its words change meanwhile. */
export function useAnswer<Answer>(answer: Answer | undefined, tell: (answer: Answer) => void): void {
  const told = useRef<Answer>();
  useEffect(() => {
    if (answer === undefined || told.current === answer) return;
    told.current = answer;
    tell(answer);
  });
}
