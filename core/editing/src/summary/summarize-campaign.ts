import type { Campaign } from '@beckon/engine';
import { nameLanguage } from '../name-language.ts';
import { summarizeAudience } from './summarize-audience.ts';
import { summarizeExperiment } from './summarize-experiment.ts';
import { summarizeFormat } from './summarize-format.ts';
import { summarizeFrequency } from './summarize-frequency.ts';
import { summarizeSchedule } from './summarize-schedule.ts';
import { summarizeTriggers } from './summarize-triggers.ts';
import { wordsOf } from './words-of.ts';

/** A campaign in plain sentences, one for each of its rules. What it does not have is left out. */
export interface CampaignSummary {
  readonly format: string;
  readonly audience: string;
  readonly triggers: string;
  readonly frequency: string;
  readonly schedule: string;
  readonly consent?: string;
  readonly experiment?: string;
  readonly languages: string;
}

/** Says in the nearest of our languages how, to whom, when and how often a campaign is shown. */
export function summarizeCampaign(campaign: Campaign, { locale }: { readonly locale: string }): CampaignSummary {
  const { words, locale: picked } = wordsOf(locale);
  const list = new Intl.ListFormat(picked, { type: 'conjunction' });
  const languages = [campaign.locale, ...Object.keys(campaign.translations ?? {})];
  const needs = new Set(campaign.needs);
  const experiment = summarizeExperiment(campaign.experiment, { locale });
  return {
    format: summarizeFormat(campaign, { locale }),
    audience: summarizeAudience(campaign.audience, { locale }),
    triggers: summarizeTriggers(campaign.triggers, { locale }),
    frequency: summarizeFrequency(campaign.frequency, { locale }),
    schedule: summarizeSchedule(campaign.schedule, { locale }),
    ...(needs.size > 0 && { consent: words.needs(list.format([...needs].map((purpose) => words.purposes[purpose]))) }),
    ...(experiment !== undefined && { experiment }),
    languages: words.languages(list.format(languages.map((tag) => nameLanguage(tag, picked)))),
  };
}
