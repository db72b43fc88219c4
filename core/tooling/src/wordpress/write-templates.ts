import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeTemplate } from '@beckon/editing';
import { templates } from '@beckon/editing/templates/templates';
import type { Campaign, Locale } from '@beckon/engine';
import { translateContent } from '@beckon/engine/campaign/translate-content';
import { root } from './wordpress-cache.ts';

/** Puts the gallery of templates into the plugin's build, in each language that it has words for. */
export function writeTemplates(): void {
  const folder = path.join(root, 'wordpress-plugin/build');
  mkdirSync(folder, { recursive: true });
  const starts = templates.map((template) => {
    const { id, name, occasion, goal, description, namesDates, campaign } = template;
    const locales = Object.keys(campaign.translations ?? {});
    return {
      id,
      name,
      occasion,
      goal,
      description,
      ...(namesDates && { namesDates }),
      campaign,
      inOtherWords: Object.fromEntries(locales.map((locale) => [locale, sayInstead(campaign, locale)])),
      describedAs: Object.fromEntries(
        locales.map((locale) => [locale, describeTemplate(template, { locale }).description]),
      ),
    };
  });
  const scratch = path.join(folder, `templates.json.${process.pid}`);
  writeFileSync(scratch, JSON.stringify(starts));
  renameSync(scratch, path.join(folder, 'templates.json'));
}

/** The campaign as if it had been written in a language that it is translated into. */
function sayInstead(campaign: Campaign, locale: Locale): Campaign {
  const { translations, ...rest } = campaign;
  const { steps, label, tab, teaser } = translateContent({ ...campaign, locale }, translations?.[locale] ?? {});
  const { format } = campaign;
  return {
    ...rest,
    locale,
    name: label,
    content: { steps, label, ...(tab && { tab }) },
    ...(format.kind === 'feed' && teaser !== undefined && { format: { ...format, teaser } }),
  };
}
