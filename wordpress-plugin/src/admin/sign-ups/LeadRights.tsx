import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { CorrectForm } from './CorrectForm.tsx';
import type { LimitVerb } from './lead-verb.ts';
import type { Lead } from './lead.ts';

export interface LeadRightsProps {
  readonly lead: Lead;
  readonly isBusy: boolean;
  readonly onAct: (verb: LimitVerb) => void;
  readonly onCorrected: (count: number) => void;
}

/** What whoever signed up may ask for: each is done for all that they have sent. */
export function LeadRights({ lead, isBusy, onAct, onCorrected }: LeadRightsProps) {
  const [isCorrecting, setIsCorrecting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasCorrecting = useRef(false);
  useEffect(() => {
    // The form takes the focus with it when it goes, and keys would reach nothing.
    if (wasCorrecting.current && !isCorrecting) opener.current?.focus();
    wasCorrecting.current = isCorrecting;
  }, [isCorrecting]);
  const limits: readonly (readonly [LimitVerb, string])[] = [
    lead.frozenAt === null
      ? ['restrict', __('Restrict: keep and do not use', 'beckon')]
      : ['release', __('Release: use again', 'beckon')],
    lead.refusedAt === null
      ? ['object', __('No marketing to them', 'beckon')]
      : ['permit', __('Marketing again', 'beckon')],
  ];
  return (
    <section>
      <h2>{__('If this person asks for it', 'beckon')}</h2>
      <p className="beckon-quiet">
        {__('Done for all that the same person has sent until now.', 'beckon')}{' '}
        {lead.frozenAt !== null &&
          __(
            'What is restricted is in no export, gets no mail and no code, and cannot be deleted before it is released.',
            'beckon',
          )}
      </p>
      {isCorrecting ? (
        <CorrectForm
          lead={lead}
          onDone={(count) => {
            setIsCorrecting(false);
            onCorrected(count);
          }}
          onCancel={() => setIsCorrecting(false)}
        />
      ) : (
        <div className="beckon-row">
          <Button ref={opener} variant="secondary" size="compact" onClick={() => setIsCorrecting(true)}>
            {__('Correct', 'beckon')}
          </Button>
          {limits.map(([verb, label], at) => (
            <Button key={at} variant="secondary" size="compact" isBusy={isBusy} onClick={() => onAct(verb)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
