import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeTemplate, type Template } from '@beckon/editing';
import { putLanguageFirst } from '@beckon/editing/templates/put-language-first';
import { templates } from '@beckon/editing/templates/templates';
import type { Campaign, Locale } from '@beckon/engine';
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
      inOtherWords: Object.fromEntries(locales.map((locale) => [locale, sayInstead(template, locale)])),
      describedAs: Object.fromEntries(
        locales.map((locale) => [locale, describeTemplate(template, { locale }).description]),
      ),
    };
  });
  const scratch = path.join(folder, `templates.json.${process.pid}`);
  writeFileSync(scratch, JSON.stringify(starts));
  renameSync(scratch, path.join(folder, 'templates.json'));
}

/** A template's campaign in a language that it is translated into, and in no other, named as the gallery names it. */
function sayInstead(template: Template, locale: Locale): Campaign {
  const { translations: _others, ...campaign } = putLanguageFirst(template.campaign, locale);
  return { ...campaign, name: describeTemplate(template, { locale }).name };
}
