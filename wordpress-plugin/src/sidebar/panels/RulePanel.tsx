import { Button, Icon } from '@wordpress/components';
import { useInstanceId } from '@wordpress/compose';
import { chevronDown, chevronUp } from '@wordpress/icons';
import type { ReactNode } from 'react';
import { setOpen, useIsOpen, type PanelName } from './open-panels.ts';

interface RulePanelProps {
  readonly name: PanelName;
  readonly title: string;
  /** What is set, in a sentence; it can be read without opening. */
  readonly summary: ReactNode;
  /** What the summary says is wrong. */
  readonly isWrong?: boolean;
  readonly children: ReactNode;
}

/** A panel whose heading says what is set in it. */
export function RulePanel({ name, title, summary, isWrong = false, children }: RulePanelProps) {
  const isOpen = useIsOpen(name);
  const id = useInstanceId(RulePanel, 'beckon-panel');
  return (
    <section className="beckon-panel" data-is-open={isOpen || undefined} data-panel={name}>
      <h3>
        <Button
          className="beckon-panel-toggle"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-describedby={`${id}-summary`}
          onClick={() => setOpen(name, !isOpen)}
        >
          <span>{title}</span>
          <Icon icon={isOpen ? chevronUp : chevronDown} size={20} />
        </Button>
      </h3>
      <p className="beckon-panel-summary" id={`${id}-summary`} data-is-wrong={isWrong || undefined}>
        {summary}
      </p>
      <div id={id} className="beckon-panel-body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
