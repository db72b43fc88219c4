import type { Site } from '../sites/site.ts';
import type { DueRules } from './due-date.ts';

export const dueRulesOf = ({ settings, hubSettings }: Pick<Site, 'settings' | 'hubSettings'>): DueRules => ({
  timeZone: settings.timeZone,
  answerWithin: hubSettings.privacy.answerWithin,
  holidays: hubSettings.privacy.holidays,
});
