import { Card, CardBody } from '@wordpress/components';
import type { ReactNode } from 'react';

export interface PanelProps {
  readonly heading?: string;
  readonly id?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Without room around what is inside, as for tables. */
  readonly isFlush?: boolean;
  readonly children?: ReactNode;
}

/** One part of a screen, with a heading of its own. */
export function Panel({ heading, id, lead, actions, isFlush = false, children }: PanelProps) {
  return (
    <Card className="beckon-panel" {...(id !== undefined && { id })}>
      {(heading !== undefined || actions !== undefined) && (
        <div className="beckon-panel-head">
          <div>
            {heading !== undefined && <h2>{heading}</h2>}
            {lead !== undefined && <p className="beckon-quiet">{lead}</p>}
          </div>
          {actions !== undefined && <div className="beckon-row">{actions}</div>}
        </div>
      )}
      {isFlush ? children : children !== undefined && <CardBody>{children}</CardBody>}
    </Card>
  );
}
