import { SnackbarList } from '@wordpress/components';
import { createRoot, StrictMode } from '@wordpress/element';
import type { ReactElement, ReactNode } from 'react';
import './screen.css';
import { PolicyNews } from './PolicyNews.tsx';
import { useSnackbars } from './say.ts';

export interface ScreenProps {
  readonly heading: string;
  readonly lead?: string;
  readonly actions?: ReactNode;
  /** Whether it says here what has changed of what is promised. */
  readonly showsChanges?: boolean;
  readonly children: ReactNode;
}

/** A screen of ours inside wp-admin: its heading, what can be done, and what was just done. */
export function Screen({ heading, lead, actions, showsChanges = true, children }: ScreenProps) {
  const { notices, remove } = useSnackbars();
  return (
    <div className="beckon-screen">
      <div className="beckon-screen-head">
        <div>
          <h1>{heading}</h1>
          {lead !== undefined && <p className="beckon-quiet">{lead}</p>}
        </div>
        {actions !== undefined && <div className="beckon-row">{actions}</div>}
      </div>
      {showsChanges && <PolicyNews />}
      {children}
      <SnackbarList className="beckon-snackbars" notices={[...notices]} onRemove={remove} />
    </div>
  );
}

/** Draws a screen where its page has made room. */
export function openScreen(screen: ReactElement): void {
  const place = document.getElementById('beckon-screen');
  if (place) createRoot(place).render(<StrictMode>{screen}</StrictMode>);
}
