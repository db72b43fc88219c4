import { setSchedule, summarizeSchedule } from '@beckon/editing';
import type { Schedule } from '@beckon/engine';
import { Banner, Checkbox, Field, Section, Stack, Text, useWords } from '../../ui/index.ts';
import { ZoneSelect } from '../audience/ValueControl.tsx';
import { useEditor } from '../use-editor.ts';
import { useDraft } from '../use-draft.ts';
import { Spot } from '../Spot.tsx';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
type Patch = { readonly [Key in keyof Schedule]?: Schedule[Key] | undefined };

/** From when until when, on which days, at which hours, and by whose clock. */
export function ScheduleSection() {
  const { t } = useWords('editor');
  const { campaign, locale, edit } = useEditor();
  const { schedule } = campaign;
  const set = (patch: Patch, key?: string) => {
    const entries = Object.entries({ zone: 'site', ...schedule, ...patch }).filter(([, value]) => value !== undefined);
    const next = Object.fromEntries(entries) as unknown as Schedule;
    // A zone alone is no schedule.
    return edit((it) => setSchedule(it, { schedule: entries.length > 1 ? next : undefined }), key);
  };
  const { weekdays: days, hours } = schedule ?? {};
  return (
    <Section heading={t('schedule.heading')} details={t('schedule.details')}>
      <Stack direction="block" gap="base">
        <Banner tone="info">{summarizeSchedule(schedule, { locale })}</Banner>
        <Moment label={t('schedule.from')} value={schedule?.from} commit={(from) => set({ from }, 'from')} />
        <Spot at="schedule.until">
          <Moment label={t('schedule.until')} value={schedule?.until} commit={(until) => set({ until }, 'until')} />
        </Spot>
        <Stack direction="block" gap="tight">
          <Text>{t('schedule.weekdays')}</Text>
          <Stack direction="inline" gap="small">
            {weekdays.map((day) => (
              <Checkbox
                key={day}
                label={t(`weekdays.${day}`)}
                isChecked={days?.includes(day) ?? true}
                onChange={(isOn) => {
                  const next = weekdays.filter((each) => (each === day ? isOn : (days?.includes(each) ?? true)));
                  void set({ weekdays: next.length === 7 ? undefined : next });
                }}
              />
            ))}
          </Stack>
        </Stack>
        <Checkbox
          label={t('schedule.hasHours')}
          isChecked={hours !== undefined}
          onChange={(has) => void set({ hours: has ? { from: '09:00', until: '18:00' } : undefined })}
        />
        {hours && (
          <div className="beckon-pair">
            <Field
              type="time"
              label={t('schedule.hoursFrom')}
              value={hours.from}
              onChange={(from) => void set({ hours: { ...hours, from } })}
            />
            <Field
              type="time"
              label={t('schedule.hoursUntil')}
              value={hours.until}
              onChange={(until) => void set({ hours: { ...hours, until } })}
            />
          </div>
        )}
        {schedule && (
          <ZoneSelect label={t('schedule.heading')} zone={schedule.zone} set={(zone) => void set({ zone })} />
        )}
      </Stack>
    </Section>
  );
}

function Moment({
  label,
  value,
  commit,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly commit: (value: string | undefined) => string | undefined;
}) {
  // prettier-ignore
  const draft = useDraft((value ?? '').slice(0, 16), (text) => commit(text || undefined));
  return (
    <Field
      type="datetime-local"
      label={label}
      value={draft.value}
      onChange={draft.onChange}
      {...(draft.error !== undefined && { error: draft.error })}
    />
  );
}
