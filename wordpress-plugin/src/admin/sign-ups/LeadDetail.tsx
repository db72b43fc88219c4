import { Button, Modal } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { useFormat } from '../ui/use-format.ts';
import { contactOf, type FieldValue, type Lead } from './lead.ts';
import { LeadBadges } from './LeadBadges.tsx';
import { LeadRights } from './LeadRights.tsx';
import type { LeadVerb } from './lead-verb.ts';
import { codeHeldWords, reasonWords } from './lead-words.ts';

export interface LeadDetailProps {
  readonly lead: Lead;
  /** The campaign’s name. */
  readonly campaign: string;
  readonly isBusy: boolean;
  readonly onAct: (verb: LeadVerb) => void;
  readonly onCorrected: (count: number) => void;
  readonly onClose: () => void;
}

/** All that is kept of a sign-up. */
export function LeadDetail({ lead, campaign, isBusy, onAct, onCorrected, onClose }: LeadDetailProps) {
  const format = useFormat();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [__('Campaign', 'beckon'), lead.variant === null ? campaign : `${campaign} (${lead.variant})`],
    [__('Received', 'beckon'), format.moment(lead.createdAt)],
    [__('Email', 'beckon'), lead.email],
    [__('Phone', 'beckon'), lead.phone],
    ...Object.entries(lead.fields)
      .filter(([, value]) => value !== lead.email && value !== lead.phone)
      .map(([name, value]) => [name, writeValue(value)] as const),
    [__('Code', 'beckon'), lead.code ?? (lead.codeHeld === null ? null : codeHeldWords(lead.codeHeld))],
    [__('Page', 'beckon'), lead.page],
    [__('Language', 'beckon'), lead.locale],
    [__('Browser', 'beckon'), lead.browser],
    [__('Confirmed', 'beckon'), lead.confirmedAt === null ? null : format.moment(lead.confirmedAt)],
    [__('Kept and not used since', 'beckon'), lead.frozenAt === null ? null : format.moment(lead.frozenAt)],
    [__('Not used for marketing since', 'beckon'), lead.refusedAt === null ? null : format.moment(lead.refusedAt)],
  ];
  return (
    <Modal
      title={contactOf(lead) ?? __('No email or phone', 'beckon')}
      onRequestClose={onClose}
      className="beckon-lead"
      size="medium"
    >
      <div className="beckon-stack">
        <LeadBadges lead={lead} />
        {lead.reasons.length > 0 && (
          <section>
            <h2>{__('What spoke against it', 'beckon')}</h2>
            <ul className="beckon-list">
              {lead.reasons.map((reason) => (
                <li key={reason}>{reasonWords(reason)}</li>
              ))}
            </ul>
          </section>
        )}
        <dl className="beckon-facts">
          {facts.map(([name, value]) =>
            value === null || value === '' ? null : (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
        <section>
          <h2>{__('What they agreed to', 'beckon')}</h2>
          {Object.keys(lead.consents).length === 0 && (
            <p className="beckon-quiet">{__('The form asked for no consent.', 'beckon')}</p>
          )}
          {Object.entries(lead.consents).map(([name, { given, text, version }]) => (
            <p key={name}>
              <strong>{given ? __('Agreed:', 'beckon') : __('Not agreed:', 'beckon')}</strong> {text}{' '}
              <span className="beckon-quiet">
                {/* translators: %s: the version of a text. */}
                {sprintf(__('(wording %s)', 'beckon'), version)}
              </span>
            </p>
          ))}
        </section>
        <LeadRights lead={lead} isBusy={isBusy} onAct={onAct} onCorrected={onCorrected} />
        <div className="beckon-row">
          {lead.verdict === 'good' ? (
            <Button variant="secondary" isBusy={isBusy} onClick={() => onAct('spam')}>
              {__('Mark as spam', 'beckon')}
            </Button>
          ) : (
            <Button variant="primary" isBusy={isBusy} onClick={() => onAct('clean')}>
              {__('Not spam', 'beckon')}
            </Button>
          )}
          {lead.frozenAt === null && (
            <Button variant="secondary" isDestructive isBusy={isBusy} onClick={() => onAct('delete')}>
              {__('Delete', 'beckon')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}

function writeValue(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? __('Yes', 'beckon') : __('No', 'beckon');
  return Array.isArray(value) ? value.join(', ') : String(value);
}
