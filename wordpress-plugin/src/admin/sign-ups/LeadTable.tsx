import { Button, CheckboxControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { dash } from '../ui/make-format.ts';
import { useFormat } from '../ui/use-format.ts';
import { contactOf, type Lead } from './lead.ts';
import { LeadBadges } from './LeadBadges.tsx';
import { reasonWords } from './lead-words.ts';

export interface LeadTableProps {
  readonly leads: readonly Lead[];
  readonly ticked: readonly string[];
  readonly nameOf: (campaign: string) => string;
  readonly onTick: (ids: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
}

/** Sign-ups in rows, to tick and to open. */
export function LeadTable({ leads, ticked, nameOf, onTick, onOpen }: LeadTableProps) {
  const format = useFormat();
  const without = __('No email or phone', 'beckon');
  const isAll = leads.length > 0 && leads.every(({ id }) => ticked.includes(id));
  return (
    <ScrollTable
      stacks
      caption={__('Sign-ups', 'beckon')}
      columns={[
        {
          key: 'contact',
          title: (
            <span className="beckon-tick">
              <CheckboxControl
                __nextHasNoMarginBottom
                aria-label={__('Select all on this page', 'beckon')}
                checked={isAll}
                indeterminate={!isAll && ticked.length > 0}
                onChange={() => onTick(isAll ? [] : leads.map(({ id }) => id))}
              />
              {__('Contact', 'beckon')}
            </span>
          ),
        },
        { key: 'campaign', title: __('Campaign', 'beckon') },
        { key: 'at', title: __('Received', 'beckon') },
        { key: 'code', title: __('Code', 'beckon') },
        { key: 'verdict', title: __('Verdict', 'beckon') },
      ]}
      rows={leads.map((lead) => {
        const contact = contactOf(lead) ?? without;
        return {
          key: lead.id,
          cells: [
            <span key="contact" className="beckon-tick">
              <CheckboxControl
                __nextHasNoMarginBottom
                /* translators: %s: an email address or a phone number. */
                aria-label={sprintf(__('Select %s', 'beckon'), contact)}
                checked={ticked.includes(lead.id)}
                onChange={(isTicked: boolean) =>
                  onTick(isTicked ? [...ticked, lead.id] : ticked.filter((id) => id !== lead.id))
                }
              />
              <Button variant="link" onClick={() => onOpen(lead.id)}>
                {contact}
                <span className="screen-reader-text">, {__('show details', 'beckon')}</span>
              </Button>
            </span>,
            nameOf(lead.campaign),
            <span key="at" className="beckon-nowrap">
              {format.moment(lead.createdAt)}
            </span>,
            lead.code ?? dash,
            <span key="verdict" className="beckon-stack-tight">
              <LeadBadges lead={lead} />
              {lead.verdict !== 'good' && lead.reasons.length > 0 && (
                <span className="beckon-quiet">{lead.reasons.map(reasonWords).join(' · ')}</span>
              )}
            </span>,
          ],
        };
      })}
    />
  );
}
