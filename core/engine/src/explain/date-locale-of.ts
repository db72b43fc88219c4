/**
 * The tag by which dates and times are written in a language of ours. English puts the day before the month and counts to
 * 24 hours: it is read the same on both sides of an ocean, and as the hours of a schedule are set.
 */
export const dateLocaleOf = (language: string): string => (language === 'en' ? 'en-GB' : language);
