import type { WordsLocale } from '../words-locale.ts';
import type { CampaignStatus } from '@beckon/engine';

type Standing = Exclude<CampaignStatus, 'live'>;

/** Why a campaign is not even asked about: it is not live. */
export const standingWords: Readonly<Record<WordsLocale, Readonly<Record<Standing, string>>>> = {
  en: {
    draft: 'Held back: this campaign is a draft. Publish it to show it.',
    paused: 'Held back: this campaign is paused. Publish it to show it again.',
    archived: 'Held back: this campaign is archived.',
  },
  de: {
    draft: 'Zurückgehalten: Diese Kampagne ist ein Entwurf. Sie erscheint, sobald sie veröffentlicht ist.',
    paused: 'Zurückgehalten: Diese Kampagne pausiert. Sie erscheint wieder, sobald sie veröffentlicht ist.',
    archived: 'Zurückgehalten: Diese Kampagne ist archiviert.',
  },
  fr: {
    draft: 'Retenue : cette campagne est un brouillon. Publiez-la pour l’afficher.',
    paused: 'Retenue : cette campagne est en pause. Publiez-la pour l’afficher à nouveau.',
    archived: 'Retenue : cette campagne est archivée.',
  },
};
