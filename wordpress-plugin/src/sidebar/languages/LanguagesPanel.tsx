import {
  htmlToMarkup,
  markupToHtml,
  removeLanguage,
  setLocale,
  setTranslation,
  summarizeCampaign,
} from '@beckon/editing';
import type { Markup } from '@beckon/engine';
import { listCampaignTexts } from '@beckon/engine/campaign/list-campaign-texts';
import { Button, TextareaControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { DraftText } from '../panels/DraftText.tsx';
import { FieldError } from '../panels/FieldError.tsx';
import { RulePanel } from '../panels/RulePanel.tsx';
import { Spot } from '../panels/Spot.tsx';
import { UnreadableNotice } from '../panels/UnreadableNotice.tsx';
import { useDraft } from '../panels/use-draft.ts';
import { useRules } from '../rules/rules-context.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { nameLanguage } from './name-language.ts';

/** Every text of the campaign beside what it says in another language; what is missing falls back to its own. */
export function LanguagesPanel() {
  const { campaign, isWhole, edit } = useRules();
  const { locale } = readEditorFacts();
  const [fresh, setFresh] = useState('');
  const [error, setError] = useState<string>();
  const languages = Object.keys(campaign.translations ?? {});
  const texts = [...listCampaignTexts(campaign)].flatMap(([of, list]) =>
    list.map(({ key, value }) => ({ of, key, value })),
  );
  const add = (): void => {
    const tag = fresh.trim();
    const [first] = texts;
    if (tag === '' || tag === campaign.locale || !first)
      return setError(__('Write the tag of another language, such as de or pt-BR.', 'beckon'));
    // A language is there once it says something: it begins with a copy of the first text.
    const refused = edit((it) =>
      setTranslation(it, { locale: tag, of: first.of, texts: { [first.key]: first.value } }),
    );
    setError(refused);
    if (refused === undefined) setFresh('');
  };
  return (
    <RulePanel
      name="languages"
      title={__('Languages', 'beckon')}
      summary={isWhole ? summarizeCampaign(campaign, { locale }).languages : ''}
    >
      <UnreadableNotice rule="translations" />
      {isWhole && (
        <DraftText
          label={__('Written in', 'beckon')}
          help={__('The tag of the language on the canvas, such as en or pt-BR.', 'beckon')}
          value={campaign.locale}
          commit={(tag) => edit((it) => setLocale(it, { locale: tag.trim() }), 'locale')}
        />
      )}
      {languages.map((tag) => (
        <details key={tag} className="beckon-item" data-spot={`translations.${tag}`}>
          <summary>{nameLanguage(tag, locale)}</summary>
          {texts.map(({ of, key, value }) => (
            <TextIn key={`${of}.${key}`} language={tag} of={of} name={key} original={value} />
          ))}
          <Button variant="link" isDestructive onClick={() => void edit((it) => removeLanguage(it, { locale: tag }))}>
            {sprintf(/* translators: %s: name of a language. */ __('Remove %s', 'beckon'), nameLanguage(tag, locale))}
          </Button>
        </details>
      ))}
      <Spot at="locale">
        <TextControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('Another language', 'beckon')}
          help={__('Its tag, such as de or pt-BR. Visitors get it where the page is in it.', 'beckon')}
          value={fresh}
          onChange={setFresh}
        />
        <FieldError error={error} />
        <Button variant="secondary" size="compact" disabled={!isWhole} accessibleWhenDisabled onClick={add}>
          {__('Add the language', 'beckon')}
        </Button>
      </Spot>
    </RulePanel>
  );
}

interface TextInProps {
  readonly language: string;
  readonly of: string;
  readonly name: string;
  readonly original: unknown;
}

/** One text in another language, with what it says in the campaign's own above it. */
function TextIn({ language, of, name, original }: TextInProps) {
  const { campaign, edit } = useRules();
  const { locale } = readEditorFacts();
  const isMarkup = Array.isArray(original);
  const write = (value: unknown): string =>
    isMarkup ? (value ? markupToHtml(value as Markup) : '') : String(value ?? '');
  const draft = useDraft(write(campaign.translations?.[language]?.[of]?.[name]), (text) => {
    const value = text === '' ? undefined : isMarkup ? htmlToMarkup(text, { allows: 'html', locale }).markup : text;
    return edit(
      (it) => setTranslation(it, { locale: language, of, texts: { [name]: value } }),
      `${language}.${of}.${name}`,
    );
  });
  const shared = {
    __nextHasNoMarginBottom: true,
    label:
      write(original)
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .slice(0, 120) || `${of}: ${name}`,
    value: draft.value,
    onChange: draft.onChange,
  } as const;
  return (
    <div className="beckon-field" data-spot={`translations.${language}.${of}.${name}`}>
      {isMarkup ? <TextareaControl {...shared} rows={2} /> : <TextControl {...shared} __next40pxDefaultSize />}
      <FieldError error={draft.error} />
    </div>
  );
}
