import type { Trigger } from '@beckon/engine';
import { Checkbox, useWords } from '../../ui/index.ts';
import type { Refused } from '../editor-state.ts';
import { DraftField, DraftNumber } from '../fields.tsx';
import { EventCondition } from './EventCondition.tsx';

/** What each kind of trigger lets one choose. */
export function TriggerSettings({
  trigger,
  set,
}: {
  readonly trigger: Trigger;
  readonly set: (trigger: Trigger) => Refused;
}) {
  const { t } = useWords('editor');
  switch (trigger.kind) {
    case 'delay':
    case 'inactivity':
    case 'time-on-site':
      return (
        <DraftNumber
          label={t('triggers.seconds')}
          min={0}
          value={trigger.seconds}
          commit={(seconds) => set({ ...trigger, seconds: seconds ?? -1 })}
        />
      );
    case 'scroll':
      return (
        <DraftNumber
          label={t('triggers.percent')}
          suffix="%"
          min={1}
          max={100}
          value={trigger.percent}
          commit={(percent) => set({ ...trigger, percent: percent ?? -1 })}
        />
      );
    case 'nth-page':
      return (
        <DraftNumber
          label={t('triggers.pages')}
          min={1}
          value={trigger.pages}
          commit={(pages) => set({ ...trigger, pages: pages ?? -1 })}
        />
      );
    case 'cart-value':
      return (
        <DraftNumber
          label={t('triggers.atLeast')}
          min={0}
          value={trigger.atLeast}
          commit={(atLeast) => set({ ...trigger, atLeast: atLeast ?? -1 })}
        />
      );
    case 'in-view':
    case 'hover':
    case 'click':
      return (
        <>
          <DraftField
            label={t('triggers.selector')}
            help={t('triggers.selectorHelp')}
            isMonospaced
            value={trigger.selector}
            commit={(selector) => set({ ...trigger, selector })}
          />
          {trigger.kind === 'click' && (
            <Checkbox
              label={t('triggers.prevents')}
              isChecked={trigger.prevents ?? false}
              onChange={(prevents) => set({ ...trigger, prevents })}
            />
          )}
        </>
      );
    case 'custom-event':
      return (
        <>
          <DraftField
            label={t('triggers.event')}
            help={t('triggers.eventHelp')}
            isMonospaced
            value={trigger.name}
            commit={(name) => set({ ...trigger, name })}
          />
          <EventCondition
            where={trigger.where}
            set={(where) => {
              const { where: _, ...rest } = trigger;
              return set(where ? { ...rest, where } : rest);
            }}
          />
        </>
      );
    case 'page-load':
    case 'exit-intent':
    case 'add-to-cart':
    case 'call':
      return null;
  }
}
