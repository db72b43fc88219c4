import { useDispatch } from '@wordpress/data';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { store as noticesStore } from '@wordpress/notices';
import { readEditorFacts } from '../site/editor-facts.ts';
import type { Compiled } from './compiled.ts';
import { tellProblem } from './tell-problem.ts';

interface ProblemNotice {
  /** One notice for each campaign in the editor. */
  readonly id: string;
  readonly compiled: Compiled;
  /** What it means for visitors. */
  readonly meaning: string;
  readonly leadTo: () => void;
}

/** Nobody is told off for a label that is empty while another is being typed. */
const patienceMs = 2000;

/** Says above the canvas that something cannot be compiled, whatever else is open, until it can. */
export function useProblemNotice({ id, compiled, meaning, leadTo }: ProblemNotice): void {
  const { createWarningNotice, removeNotice } = useDispatch(noticesStore);
  const go = useRef(leadTo);
  go.current = leadTo;
  const [problem] = compiled.problems;
  const message = problem ? `${meaning} ${tellProblem(compiled, problem, readEditorFacts().locale)}` : '';
  useEffect(() => {
    if (!message) return undefined;
    const timer = setTimeout(
      () =>
        void createWarningNotice(message, {
          id,
          actions: [{ label: __('Show me where', 'beckon'), onClick: () => go.current(), url: undefined as never }],
        }),
      patienceMs,
    );
    return () => {
      clearTimeout(timer);
      void removeNotice(id);
    };
  }, [id, message, createWarningNotice, removeNotice]);
}
