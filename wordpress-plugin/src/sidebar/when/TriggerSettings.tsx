import type { Trigger } from '@beckon/engine';
import { __ } from '@wordpress/i18n';
import { DraftNumber } from '../panels/DraftNumber.tsx';
import { DraftText } from '../panels/DraftText.tsx';
import { Tick } from '../panels/Tick.tsx';
import type { Refused } from '../rules/rules-context.ts';
import { EventCondition } from './EventCondition.tsx';

interface TriggerSettingsProps {
  readonly trigger: Trigger;
  readonly set: (trigger: Trigger) => Refused;
}

/** What each kind of trigger lets one choose. */
export function TriggerSettings({ trigger, set }: TriggerSettingsProps) {
  switch (trigger.kind) {
    case 'delay':
    case 'inactivity':
    case 'time-on-site':
      return (
        <DraftNumber
          label={__('Seconds', 'beckon')}
          min={0}
          value={trigger.seconds}
          commit={(seconds) => set({ ...trigger, seconds: seconds ?? -1 })}
        />
      );
    case 'scroll':
      return (
        <DraftNumber
          label={__('Percent of the page', 'beckon')}
          min={1}
          max={100}
          value={trigger.percent}
          commit={(percent) => set({ ...trigger, percent: percent ?? -1 })}
        />
      );
    case 'nth-page':
      return (
        <DraftNumber
          label={__('From page number', 'beckon')}
          min={1}
          value={trigger.pages}
          commit={(pages) => set({ ...trigger, pages: pages ?? -1 })}
        />
      );
    case 'cart-value':
      return (
        <DraftNumber
          label={__('At least', 'beckon')}
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
          <DraftText
            label={__('CSS selector', 'beckon')}
            help={__(
              'Of the block on the page: the HTML anchor “offer” is #offer, the CSS class “offer” is .offer.',
              'beckon',
            )}
            value={trigger.selector}
            commit={(selector) => set({ ...trigger, selector })}
          />
          {trigger.kind === 'click' && (
            <Tick
              label={__('Instead of what the click does', 'beckon')}
              help={__('A link then opens the campaign and leads nowhere.', 'beckon')}
              isOn={trigger.prevents ?? false}
              onChange={(prevents) => void set({ ...trigger, prevents })}
            />
          )}
        </>
      );
    case 'custom-event':
      return (
        <>
          <DraftText
            label={__('Name of the event', 'beckon')}
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
