import { __ } from '@wordpress/i18n';
import { DraftText } from '../panels/DraftText.tsx';
import { ZoneSelect } from './DaysControl.tsx';
import type { ValueControlProps } from './ValueControl.tsx';

interface Hours {
  readonly from: string;
  readonly until: string;
  readonly zone: 'site' | 'visitor';
}

export function HoursControl({ value, label, set }: Pick<ValueControlProps, 'value' | 'label' | 'set'>) {
  const hours: Hours = { from: '09:00', until: '17:00', zone: 'site', ...(value as Partial<Hours> | undefined) };
  return (
    <>
      <div className="beckon-pair">
        <DraftText
          label={__('From', 'beckon')}
          type="time"
          value={hours.from}
          commit={(from) => set({ ...hours, from })}
        />
        <DraftText
          label={__('Until', 'beckon')}
          type="time"
          value={hours.until}
          commit={(until) => set({ ...hours, until })}
        />
      </div>
      <ZoneSelect label={label} zone={hours.zone} onChange={(zone) => void set({ ...hours, zone })} />
    </>
  );
}
