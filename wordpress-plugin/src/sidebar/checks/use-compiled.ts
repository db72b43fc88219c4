import apiFetch from '@wordpress/api-fetch';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { Rules } from '../rules/rules.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { notCompiled, takeAnswer, type CompileAnswer, type Compiled } from './compiled.ts';

interface Written {
  readonly id: number | undefined;
  readonly title: string;
  readonly rules: Rules;
  /** What stands for the content: another object means that it was changed. */
  readonly blocks: unknown;
  readonly readContent: () => string;
}

/** Long enough that a word is written to its end. */
const waitMs = 500;

/** Has the site compile what is in the editor, saved or not, whenever it has not changed for a moment. */
export function useCompiled({ id, title, rules, blocks, readContent }: Written): Compiled {
  const [compiled, setCompiled] = useState(notCompiled);
  const read = useRef(readContent);
  read.current = readContent;
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setCompiled((before) => ({ ...before, status: 'waiting' }));
      const data = { id: id ?? 0, title, rules, content: read.current() };
      apiFetch<CompileAnswer>({ path: '/beckon/v1/compile', method: 'POST', data, signal: stop.signal })
        .then((answer) => setCompiled((before) => takeAnswer(before, answer, Date.now(), readEditorFacts().locale)))
        .catch(() => {
          if (!stop.signal.aborted) setCompiled((before) => ({ ...before, status: 'failed' }));
        });
    }, waitMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, title, rules, blocks]);
  return compiled;
}
