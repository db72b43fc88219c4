import { Button, ChoiceList, Field, Heading, Section, Select, Stack, useLocality, useWords } from '../ui/index.ts';
import { FactRow } from './FactRow.tsx';
import { listPresets, type PresetName } from '@beckon/editing/visit/presets';
import { askedPurposes, type VisitDraft } from '@beckon/editing/visit/visit-draft';

export interface VisitFormProps {
  readonly draft: VisitDraft;
  readonly nowMs: number;
  readonly onChange: (draft: VisitDraft) => void;
}

const presetNames: readonly PresetName[] = ['lapsedCustomer', 'firstFromGermany', 'fullCart', 'phoneFromSearch'];
const answers = ['granted', 'denied', 'pending'] as const;

/** Describes a visit: what is known of it, what the visitor allowed, when it is. */
export function VisitForm({ draft, nowMs, onChange }: VisitFormProps) {
  const { t } = useWords('why');
  const { timeZone } = useLocality();
  const change = (part: Partial<VisitDraft>) => onChange({ ...draft, ...part });
  const taken = draft.facts.map(({ name }) => name);
  return (
    <Stack>
      <Section heading={t('presets.heading')}>
        <Stack direction="inline" gap="small">
          {presetNames.map((name) => (
            <Button key={name} size="small" onClick={() => onChange(listPresets(nowMs)[name])}>
              {t(`presets.${name}`)}
            </Button>
          ))}
        </Stack>
      </Section>
      <Section heading={t('facts.heading')} details={t('facts.details')}>
        <Stack gap="small">
          {draft.facts.map((fact, index) => (
            <FactRow
              key={index}
              fact={fact}
              taken={taken}
              onChange={(next) => change({ facts: draft.facts.with(index, next) })}
              onRemove={() => change({ facts: draft.facts.toSpliced(index, 1) })}
            />
          ))}
          <div>
            <Button icon="add" onClick={() => change({ facts: [...draft.facts, { name: '', text: '' }] })}>
              {t('facts.add')}
            </Button>
          </div>
        </Stack>
      </Section>
      <Section heading={t('consent.heading')} details={t('consent.details')}>
        <div className="beckon-thirds">
          {askedPurposes.map((purpose) => (
            <Select
              key={purpose}
              label={t(`consent.${purpose}`)}
              value={draft.consent[purpose]}
              options={answers.map((value) => ({ value, label: t(`answer.${value}`) }))}
              onChange={(answer) => change({ consent: { ...draft.consent, [purpose]: answer } })}
            />
          ))}
        </div>
      </Section>
      <Section>
        <Heading as="h2" size="base">
          {t('moment.heading')}
        </Heading>
        <Field
          type="datetime-local"
          label={t('moment.when')}
          help={t('moment.help', { zone: timeZone })}
          value={draft.when}
          onChange={(when) => change({ when })}
        />
        <ChoiceList
          label={t('moment.happened')}
          value={[draft.happened]}
          onChange={([happened = 'everything']) => change({ happened })}
          choices={[
            { value: 'everything', label: t('moment.everything') },
            { value: 'nothing', label: t('moment.nothing') },
          ]}
        />
      </Section>
    </Stack>
  );
}
