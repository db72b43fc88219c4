import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useKeptFocus } from './use-kept-focus.ts';

interface EditorTabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly {
    readonly id: Id;
    readonly label: string;
    readonly badge?: string;
    /** Whether what the badge counts keeps from going on. */
    readonly isGrave?: boolean;
  }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly children: ReactNode;
}

/**
 * Tabs that wrap in a narrow column instead of hiding behind a menu, by the ARIA pattern: arrows move between them, one is
 * in the order of Tab (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/).
 */
export function EditorTabs<Id extends string>({ label, tabs, selected, onSelect, children }: EditorTabsProps<Id>) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(panel);
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  return (
    <div>
      <div role="tablist" aria-label={label} className="beckon-tabs" onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.badge !== undefined && (
              <>
                {/* For who hears it: a word and a number. */}{' '}
                <span className={tab.isGrave ? 'beckon-tab-badge beckon-is-grave' : 'beckon-tab-badge'}>
                  {tab.badge}
                </span>
              </>
            )}
          </button>
        ))}
      </div>
      <div ref={panel} id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${selected}`}>
        {children}
      </div>
    </div>
  );
}
