import { setSchedule, summarizeSchedule } from '@beckon/editing';
import type { Schedule } from '@beckon/engine';
import { __ } from '@wordpress/i18n';
import { DraftText } from '../panels/DraftText.tsx';
import { RulePanel } from '../panels/RulePanel.tsx';
import { Spot } from '../panels/Spot.tsx';
import { Tick } from '../panels/Tick.tsx';
import { weekdays } from '../panels/time-words.ts';
import { UnreadableNotice } from '../panels/UnreadableNotice.tsx';
import { WeekdayTicks } from '../panels/WeekdayTicks.tsx';
import { useRules } from '../rules/rules-context.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { ZoneSelect } from '../who/DaysControl.tsx';

type Patch = { readonly [Key in keyof Schedule]?: Schedule[Key] | undefined };

/** From when until when, on which days, at which hours, and by whose clock. */
export function SchedulePanel() {
  const { campaign, edit } = useRules();
  const { locale } = readEditorFacts();
  const { schedule } = campaign;
  const set = (patch: Patch, key?: string) => {
    const entries = Object.entries({ zone: 'site', ...schedule, ...patch }).filter(([, value]) => value !== undefined);
    const next = Object.fromEntries(entries) as unknown as Schedule;
    // A zone alone is no schedule.
    return edit((it) => setSchedule(it, { schedule: entries.length > 1 ? next : undefined }), key);
  };
  const { hours } = schedule ?? {};
  return (
    <RulePanel name="schedule" title={__('Schedule', 'beckon')} summary={summarizeSchedule(schedule, { locale })}>
      <UnreadableNotice rule="schedule" />
      <Spot at="schedule">
        <DraftText
          label={__('From', 'beckon')}
          type="datetime-local"
          value={(schedule?.from ?? '').slice(0, 16)}
          commit={(from) => set({ from: from || undefined }, 'from')}
        />
        <DraftText
          label={__('Until', 'beckon')}
          type="datetime-local"
          value={(schedule?.until ?? '').slice(0, 16)}
          commit={(until) => set({ until: until || undefined }, 'until')}
        />
        <WeekdayTicks
          label={__('On these days', 'beckon')}
          value={schedule?.weekdays ?? weekdays}
          onChange={(days) => void set({ weekdays: days.length === weekdays.length ? undefined : days })}
        />
        <Tick
          label={__('At certain hours only', 'beckon')}
          isOn={hours !== undefined}
          onChange={(has) => void set({ hours: has ? { from: '09:00', until: '18:00' } : undefined })}
        />
        {hours && (
          <div className="beckon-pair">
            <DraftText
              label={__('From', 'beckon')}
              type="time"
              value={hours.from}
              commit={(from) => set({ hours: { ...hours, from } })}
            />
            <DraftText
              label={__('Until', 'beckon')}
              type="time"
              value={hours.until}
              commit={(until) => set({ hours: { ...hours, until } })}
            />
          </div>
        )}
        {schedule && (
          <ZoneSelect
            label={__('By whose clock', 'beckon')}
            zone={schedule.zone}
            onChange={(zone) => void set({ zone })}
          />
        )}
      </Spot>
    </RulePanel>
  );
}
