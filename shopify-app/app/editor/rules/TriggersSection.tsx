import {
  addTrigger,
  changeTrigger,
  newTrigger,
  removeTrigger,
  setCancel,
  setTriggerMatch,
  summarizeTriggers,
} from '@beckon/editing';
import type { TriggerKind } from '@beckon/engine';
import { Banner, Button, Menu, Section, Select, Stack, Text, useWords } from '../../ui/index.ts';
import { DraftField } from '../fields.tsx';
import { useEditor } from '../use-editor.ts';
import { EventCondition } from './EventCondition.tsx';
import { TriggerSettings } from './TriggerSettings.tsx';

const kinds = [
  'page-load', 'delay', 'scroll', 'exit-intent', 'inactivity', 'click', 'in-view', 'hover', 'time-on-site', 'nth-page', 'add-to-cart', 'cart-value',
  'custom-event', 'call',
] as const satisfies readonly TriggerKind[]; // prettier-ignore

/** The moments at which the campaign asks to be shown. */
export function TriggersSection() {
  const { t } = useWords('editor');
  const { campaign, locale, edit } = useEditor();
  const { triggers } = campaign;
  const { cancel } = triggers;
  return (
    <Section heading={t('triggers.heading')} details={t('triggers.details')}>
      <Stack direction="block" gap="base">
        <Banner tone="info">{summarizeTriggers(triggers, { locale })}</Banner>
        {triggers.list.length > 1 && (
          <Select
            label={t('triggers.match')}
            value={triggers.match}
            options={(['any', 'all'] as const).map((value) => ({ value, label: t(`triggers.matches.${value}`) }))}
            onChange={(match) => edit((it) => setTriggerMatch(it, { match }))}
          />
        )}
        {triggers.list.map((trigger, index) => (
          <fieldset key={index} className="beckon-item" data-spot={`triggers.list.${index}`}>
            <legend>{t(`triggers.kinds.${trigger.kind}`)}</legend>
            <Text size="small" tone="subdued">
              {t(`triggers.help.${trigger.kind}`)}
            </Text>
            <TriggerSettings
              trigger={trigger}
              set={(next) => edit((it) => changeTrigger(it, { index, trigger: next }), `trigger${index}`)}
            />
            {/* One moment stays: a campaign that nothing asks for is none. */}
            {triggers.list.length > 1 && (
              <Stack direction="inline" justify="end">
                <Button
                  variant="tertiary"
                  size="small"
                  icon="delete"
                  onClick={() => edit((it) => removeTrigger(it, { index }))}
                >
                  {t('triggers.remove')}
                </Button>
              </Stack>
            )}
          </fieldset>
        ))}
        <Stack direction="inline">
          <Menu
            button={{ children: t('triggers.add'), icon: 'add' }}
            items={kinds.map((kind) => ({
              label: t(`triggers.kinds.${kind}`),
              help: t(`triggers.help.${kind}`),
              onSelect: () => edit((it) => addTrigger(it, { trigger: newTrigger(kind) })),
            }))}
          />
        </Stack>
        <DraftField
          label={t('triggers.cancel')}
          help={t('triggers.cancelHelp')}
          value={cancel?.event ?? ''}
          commit={(event) =>
            edit((it) => setCancel(it, { cancel: event ? { ...cancel, event } : undefined }), 'cancel')
          }
        />
        {cancel && (
          <EventCondition
            where={cancel.where}
            set={(where) =>
              edit((it) => setCancel(it, { cancel: { event: cancel.event, ...(where && { where }) } }), 'cancel.where')
            }
          />
        )}
      </Stack>
    </Section>
  );
}
