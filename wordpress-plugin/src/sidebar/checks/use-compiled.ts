import { useEffect, useRef, useState } from '@wordpress/element';
import { readEditorFacts } from '../site/editor-facts.ts';
import { compile, type Written } from './compile.ts';
import { notCompiled, takeAnswer, type Compiled } from './compiled.ts';

interface InEditor extends Omit<Written, 'content'> {
  /** What stands for the content: another object means that it was changed. */
  readonly blocks: unknown;
  readonly readContent: () => string;
}

/** Long enough that a word is written to its end. */
const waitMs = 500;

/** Has the site compile what is in the editor whenever it has not changed for a moment. */
export function useCompiled({ id, title, rules, blocks, readContent }: InEditor): Compiled {
  const [compiled, setCompiled] = useState(notCompiled);
  const read = useRef(readContent);
  read.current = readContent;
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setCompiled((before) => ({ ...before, status: 'waiting' }));
      compile({ id, title, rules, content: read.current() }, stop.signal)
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
