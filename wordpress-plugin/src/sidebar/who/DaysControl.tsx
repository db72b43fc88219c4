import { Choose } from '../panels/Choose.tsx';
import { nameZones } from '../panels/time-words.ts';
import { WeekdayTicks } from '../panels/WeekdayTicks.tsx';
import type { ValueControlProps } from './ValueControl.tsx';

type Zone = 'site' | 'visitor';

export function DaysControl({ value, label, set }: Pick<ValueControlProps, 'value' | 'label' | 'set'>) {
  const { days = [], zone = 'site' } = (value ?? {}) as { readonly days?: readonly string[]; readonly zone?: Zone };
  return (
    <>
      <WeekdayTicks label={label} value={days} onChange={(next) => void set({ days: next, zone })} />
      <ZoneSelect label={label} zone={zone} onChange={(next) => void set({ days, zone: next })} />
    </>
  );
}

interface ZoneSelectProps {
  readonly label: string;
  readonly zone: Zone;
  readonly onChange: (zone: Zone) => void;
}

/** By whose clock. */
export function ZoneSelect({ label, zone, onChange }: ZoneSelectProps) {
  const words = nameZones();
  return (
    <Choose
      label={label}
      isLabelHidden
      value={zone}
      options={(['site', 'visitor'] as const).map((value) => ({ value, label: words[value] }))}
      onChange={onChange}
    />
  );
}
