/** Segments of the journal and backups are gone after so many days: the longest that a copy of something removed survives. */
export const copiesSurviveDays = 35;
