import { setNeeds, setPriority } from '@beckon/editing';
import type { Purpose } from '@beckon/engine';
import { Checkbox, Section, Stack, Text, useWords } from '../../ui/index.ts';
import { AudienceBuilder } from '../audience/AudienceBuilder.tsx';
import { DraftNumber } from '../fields.tsx';
import { useEditor } from '../use-editor.ts';
import { FrequencySection } from './FrequencySection.tsx';
import { ScheduleSection } from './ScheduleSection.tsx';
import { TriggersSection } from './TriggersSection.tsx';
import { Spot } from '../Spot.tsx';

const askable = ['preferences', 'analytics', 'marketing', 'sale'] as const satisfies readonly Purpose[];

/** Who sees the campaign, at which moment, how often and when. */
export function RulesTab() {
  const { t } = useWords('editor');
  const { campaign, edit } = useEditor();
  const needs = campaign.needs ?? [];
  return (
    <Stack direction="block" gap="base">
      <Spot at="audience">
        <AudienceBuilder />
      </Spot>
      <Spot at="triggers">
        <TriggersSection />
      </Spot>
      <Spot at="frequency">
        <FrequencySection />
      </Spot>
      <Spot at="schedule">
        <ScheduleSection />
      </Spot>
      <Section heading={t('rules.more')}>
        <Stack direction="block" gap="base">
          <Spot at="priority">
            <DraftNumber
              label={t('rules.priority')}
              help={t('rules.priorityHelp')}
              min={0}
              max={1000}
              value={campaign.priority}
              commit={(priority) => edit((it) => setPriority(it, { priority: priority ?? 0 }), 'priority')}
            />
          </Spot>
          <Stack direction="block" gap="tight">
            <Text isStrong>{t('rules.needs')}</Text>
            <Text size="small" tone="subdued">
              {t('rules.needsHelp')}
            </Text>
            <Spot at="needs">
              <Stack direction="inline" gap="small">
                {askable.map((purpose) => (
                  <Checkbox
                    key={purpose}
                    label={t(`purposes.${purpose}`)}
                    isChecked={needs.includes(purpose)}
                    onChange={(isOn) =>
                      edit((it) =>
                        setNeeds(it, {
                          needs: askable.filter((each) => (each === purpose ? isOn : needs.includes(each))),
                        }),
                      )
                    }
                  />
                ))}
              </Stack>
            </Spot>
          </Stack>
        </Stack>
      </Section>
    </Stack>
  );
}
