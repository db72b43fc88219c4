/** A length of time, its parts added up. A day is 24 hours, a week 7 days: lengths do not depend on a calendar. */
export interface Duration {
  readonly weeks?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}
