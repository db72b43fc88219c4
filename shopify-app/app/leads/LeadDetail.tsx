import type { Lead } from '@beckon/hub/leads/lead';
import type { ReactNode } from 'react';
import { Heading, Modal, Paragraph, Stack, Text, useFormat, useWords } from '../ui/index.ts';
import { contactOf } from './LeadList.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';

export interface LeadDetailProps {
  readonly lead: Lead;
  /** The campaign’s name. */
  readonly campaign: string;
  readonly onClose: () => void;
  readonly onApprove: () => void;
  readonly onDelete: () => void;
}

/** All that is kept of a lead. */
export function LeadDetail({ lead, campaign, onClose, onApprove, onDelete }: LeadDetailProps) {
  const { t } = useWords('leads');
  const format = useFormat();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('column.campaign'), lead.variant === undefined ? campaign : `${campaign} (${lead.variant})`],
    [t('column.at'), format.moment(lead.createdAt)],
    [t('fact.email'), lead.email],
    [t('fact.phone'), lead.phone],
    ...Object.entries(lead.fields)
      .filter(([, value]) => value !== lead.email && value !== lead.phone)
      .map(([name, value]) => [name, writeValue(value, t)] as const),
    [t('column.code'), lead.code ?? (lead.codeHeld && t(`codeHeld.${lead.codeHeld}`))],
    [t('fact.page'), lead.page],
    [t('fact.country'), lead.country],
    [t('fact.language'), lead.locale],
    [t('fact.browser'), lead.browser],
    [t('fact.confirmed'), lead.confirmedAt && format.moment(lead.confirmedAt)],
    [t('fact.passedOn'), lead.passedOnAt ? format.moment(lead.passedOnAt) : lead.passProblem],
  ];
  return (
    <Modal
      isOpen
      heading={contactOf(lead, t('noContact'))}
      onClose={onClose}
      {...(lead.verdict !== 'good' && { primaryAction: { label: t('approve'), onAction: onApprove } })}
      secondaryActions={[{ label: t('delete'), isDestructive: true, onAction: onDelete }]}
    >
      <Stack>
        <VerdictBadge verdict={lead.verdict} state={lead.state} />
        {lead.reasons.length > 0 && (
          <Stack gap="tight">
            <Heading>{t('reasons')}</Heading>
            <ul className="beckon-list">
              {lead.reasons.map((reason) => (
                <li key={reason}>{t(`reason.${reason}`)}</li>
              ))}
            </ul>
          </Stack>
        )}
        <dl className="beckon-facts">
          {facts.map(([name, value]) =>
            value === undefined || value === '' ? null : (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
        <Stack gap="tight">
          <Heading>{t('consents')}</Heading>
          {Object.keys(lead.consents).length === 0 && <Paragraph tone="subdued">{t('noConsents')}</Paragraph>}
          {Object.entries(lead.consents).map(([name, { given, text, version }]) => (
            <Paragraph key={name}>
              <Text isStrong>{t(given ? 'given' : 'notGiven')}</Text> {text}{' '}
              <Text tone="subdued" size="small">
                {t('version', { version })}
              </Text>
            </Paragraph>
          ))}
        </Stack>
      </Stack>
    </Modal>
  );
}

function writeValue(value: Lead['fields'][string], t: ReturnType<typeof useWords<'leads'>>['t']): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  return Array.isArray(value) ? value.join(', ') : String(value);
}
