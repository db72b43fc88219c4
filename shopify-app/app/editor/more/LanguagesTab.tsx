import { htmlToMarkup, markupToHtml, removeLanguage, setTranslation } from '@beckon/editing';
import type { Campaign, Markup } from '@beckon/engine';
import { listCampaignTexts } from '@beckon/engine/campaign/list-campaign-texts';
import { useState } from 'react';
import { Badge, Button, Field, Section, Stack, Text, TextArea, useWords } from '../../ui/index.ts';
import { useDraft } from '../use-draft.ts';
import { useEditor } from '../use-editor.ts';
import { Spot } from '../Spot.tsx';

/** Every text of the campaign beside what it says in another language; what is missing falls back to its own. */
export function LanguagesTab({ language }: { readonly language?: string | undefined }) {
  const { t } = useWords('editor');
  const { campaign, locale: mine, edit } = useEditor();
  const languages = Object.keys(campaign.translations ?? {});
  const [open, setOpen] = useState(language ?? languages[0]);
  const [fresh, setFresh] = useState('');
  const [error, setError] = useState<string>();
  const texts = [...listCampaignTexts(campaign)].flatMap(([of, list]) =>
    list.map(({ key, value }) => ({ of, key, value })),
  );
  const names = new Intl.DisplayNames([mine], { type: 'language' });
  const nameOf = (tag: string): string => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag; // No language that anybody has a name for.
    }
  };
  const missing = (tag: string): number =>
    texts.filter(({ of, key }) => campaign.translations?.[tag]?.[of]?.[key] === undefined).length;
  const add = (): void => {
    const tag = fresh.trim();
    const first = texts[0];
    if (!tag || tag === campaign.locale || !first) return setError(t('languages.choose'));
    // A language is there once it says something: it begins with a copy of the first text.
    const refused = edit((it) =>
      setTranslation(it, { locale: tag, of: first.of, texts: { [first.key]: first.value } }),
    );
    setError(refused);
    if (!refused) {
      setOpen(tag);
      setFresh('');
    }
  };
  const shown = open !== undefined && languages.includes(open) ? open : languages[0];
  return (
    <Section heading={t('languages.heading')} details={t('languages.details', { language: nameOf(campaign.locale) })}>
      <Stack direction="block" gap="base">
        <Stack direction="inline" gap="small" align="center">
          {languages.map((tag) => (
            <Button key={tag} isPressed={tag === shown} onClick={() => setOpen(tag)}>
              {missing(tag) ? `${nameOf(tag)} (${t('languages.missing', { count: missing(tag) })})` : nameOf(tag)}
            </Button>
          ))}
        </Stack>
        <Field
          label={t('languages.new')}
          help={t('languages.newHelp')}
          value={fresh}
          onChange={setFresh}
          {...(error !== undefined && { error })}
          after={<Button onClick={add}>{t('languages.add')}</Button>}
        />
        {shown !== undefined && (
          <Spot at={`translations.${shown}`}>
            <Stack direction="block" gap="base">
              {texts.map(({ of, key, value }) => (
                <TranslationField
                  key={`${shown}.${of}.${key}`}
                  campaign={campaign}
                  language={shown}
                  of={of}
                  name={key}
                  original={value}
                />
              ))}
              <Stack direction="inline" justify="end">
                <Button
                  tone="critical"
                  variant="tertiary"
                  icon="delete"
                  onClick={() => edit((it) => removeLanguage(it, { locale: shown }))}
                >
                  {t('languages.remove', { language: nameOf(shown) })}
                </Button>
              </Stack>
            </Stack>
          </Spot>
        )}
      </Stack>
    </Section>
  );
}

interface TranslationFieldProps {
  readonly campaign: Campaign;
  readonly language: string;
  readonly of: string;
  readonly name: string;
  readonly original: unknown;
}

function TranslationField({ campaign, language, of, name, original }: TranslationFieldProps) {
  const { t } = useWords('editor');
  const { edit, locale } = useEditor();
  const isMarkup = Array.isArray(original);
  const given = campaign.translations?.[language]?.[of]?.[name];
  const write = (value: unknown): string =>
    isMarkup ? (value ? markupToHtml(value as Markup) : '') : String(value ?? '');
  const draft = useDraft(write(given), (text) => {
    const value = text === '' ? undefined : isMarkup ? htmlToMarkup(text, { allows: 'html', locale }).markup : text;
    return edit(
      (it) => setTranslation(it, { locale: language, of, texts: { [name]: value } }),
      `${language}.${of}.${name}`,
    );
  });
  const shared = {
    label: `${of} · ${name}`,
    value: draft.value,
    onChange: draft.onChange,
    placeholder: write(original),
    ...(draft.error !== undefined && { error: draft.error }),
  };
  return (
    <div className="beckon-translation" data-spot={`translations.${language}.${of}.${name}`}>
      <Text size="small" tone="subdued">
        {write(original)}
      </Text>
      {isMarkup ? <TextArea {...shared} rows={3} /> : <Field {...shared} />}
      {given === undefined && <Badge tone="caution">{t('languages.untranslated')}</Badge>}
    </div>
  );
}
