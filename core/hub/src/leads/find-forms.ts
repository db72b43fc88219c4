import { pickLocale, type Campaign, type Content } from '@beckon/engine';
import { listBlocks } from '@beckon/engine/campaign/list-blocks';
import { translateContent } from '@beckon/engine/campaign/translate-content';
import type { HubParts } from '../platform/hub-parts.ts';
import type { Form } from './check-field.ts';
import { readPublishedVersions } from './form.store.ts';

/** A form as it stood on the site, and whether its campaign shows a code there that the server gives. */
export interface ShownForm {
  readonly form: Form;
  readonly promisesCode: boolean;
}

/** Pages stay open: a form may be sent this long after the site has stopped to show it. */
const openPageMs = 24 * 3_600_000;
const mostVersions = 20;

/**
 * Finds a form as pages of this site may still show it, the newest first, in the language of the page: what is published
 * now, and what was until a day ago.
 */
export async function findForms(
  { db, clock }: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  about: {
    readonly campaign: string;
    readonly variant?: string | undefined;
    readonly form: string;
    readonly locale: string;
  },
): Promise<readonly ShownForm[]> {
  const since = clock.nowMs() - openPageMs;
  const found = await readPublishedVersions(db, site, about.campaign, mostVersions);
  if (!found || (found.liveUntil && found.liveUntil.getTime() < since)) return [];
  // A version was shown until the next one went out.
  const shown = found.versions.filter((_, index) => {
    const next = found.versions[index - 1];
    return !next || next.at.getTime() >= since;
  });
  return shown.flatMap(({ document }) => findForm(document, about) ?? []);
}

/** The form of a campaign document, in the content of its variant and in one language. */
export function findForm(
  campaign: Campaign,
  about: { readonly variant?: string | undefined; readonly form: string; readonly locale: string },
): ShownForm | undefined {
  const variant = campaign.experiment?.variants.find(({ id }) => id === about.variant);
  if (about.variant !== undefined && !variant) return undefined;
  const blocks = listBlocks(translate(campaign, variant?.content ?? campaign.content, about.locale));
  const form = blocks.map(({ block }) => block).find((block) => block.kind === 'form' && block.id === about.form);
  if (form?.kind !== 'form') return undefined;
  return { form, promisesCode: blocks.some(({ block }) => block.kind === 'coupon' && block.code.from === 'lead') };
}

function translate(campaign: Campaign, content: Content, wanted: string): Content {
  const { locale, theme, format, translations = {} } = campaign;
  const language = pickLocale([locale, ...Object.keys(translations)], [wanted]) ?? locale;
  const words = language === locale ? undefined : translations[language];
  return words ? translateContent({ content, theme, locale: language, format }, words) : content;
}
