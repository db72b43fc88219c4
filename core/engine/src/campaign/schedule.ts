/** When a campaign is open. Local times are read in `zone`; an hour that a clock change skips or repeats counts once. */
export interface Schedule {
  readonly zone: 'site' | 'visitor';
  /** Local date and time, `2026-11-27T09:00`; `until` is the first moment it is over. */
  readonly from?: string;
  readonly until?: string;
  readonly weekdays?: readonly Weekday[];
  /** Local times, `09:00` to `18:00`, the end not included; may pass midnight. */
  readonly hours?: { readonly from: string; readonly until: string };
}

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
