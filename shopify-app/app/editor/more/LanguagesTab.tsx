import { removeLanguage, setLocale, setTranslation } from '@beckon/editing';
import type { Campaign, Markup } from '@beckon/engine';
import { listCampaignTexts } from '@beckon/engine/campaign/list-campaign-texts';
import { useState } from 'react';
import { Badge, Button, Field, given, Section, Stack, Text, TextArea, useWords } from '../../ui/index.ts';
import { readMarkup } from '../content/describe-block.ts';
import type { Refused } from '../editor-state.ts';
import { DraftField } from '../fields.tsx';
import { RichTextField } from '../panels/RichTextField.tsx';
import { useDraft } from '../use-draft.ts';
import { useEditor } from '../use-editor.ts';
import { useLanguageName } from '../use-language-name.ts';
import { nameText } from './name-text.ts';
import { Spot } from '../Spot.tsx';

/** Every text of the campaign beside what it says in another language; what is missing falls back to its own. */
export function LanguagesTab({ language }: { readonly language?: string | undefined }) {
  const { t } = useWords('editor');
  const { campaign, edit, send } = useEditor();
  const languages = Object.keys(campaign.translations ?? {});
  const [open, setOpenHere] = useState(language ?? languages[0]);
  const setOpen = (tag: string): void => {
    setOpenHere(tag);
    send({ do: 'speak', language: tag });
  };
  const [fresh, setFresh] = useState('');
  const [error, setError] = useState<string>();
  const texts = [...listCampaignTexts(campaign)].flatMap(([of, list]) =>
    list.map(({ key, value }) => ({ of, key, value })),
  );
  const nameOf = useLanguageName();
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
        <Spot at="locale">
          <DraftField
            label={t('languages.own')}
            help={t('languages.ownHelp')}
            value={campaign.locale}
            commit={(locale) => edit((it) => setLocale(it, { locale: locale.trim() }), 'locale')}
          />
        </Spot>
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
  const { edit, send } = useEditor();
  const said = campaign.translations?.[language]?.[of]?.[name];
  const set = (value: unknown) =>
    edit((it) => setTranslation(it, { locale: language, of, texts: { [name]: value } }), `${language}.${of}.${name}`);
  const label = nameText(t, campaign, of, name);
  return (
    <div
      className="beckon-translation"
      data-spot={`translations.${language}.${of}.${name}`}
      onFocus={() => send({ do: 'speak', language })}
    >
      {Array.isArray(original) ? (
        <RichTextField
          label={label}
          markup={(said ?? []) as Markup}
          commit={(markup) => set(markup.length ? markup : undefined)}
        />
      ) : (
        <Plain label={label} value={String(said ?? '')} commit={(text) => set(text === '' ? undefined : text)} />
      )}
      <Stack direction="inline" gap="small" justify="space-between">
        <Text size="small" tone="subdued">
          {Array.isArray(original) ? readMarkup(original as Markup) : String(original)}
        </Text>
        {said === undefined && <Badge tone="caution">{t('languages.untranslated')}</Badge>}
      </Stack>
    </div>
  );
}

interface PlainProps {
  readonly label: string;
  readonly value: string;
  readonly commit: (text: string) => Refused;
}

/** One line, or several where a sentence is long, as consents are. */
function Plain({ label, value, commit }: PlainProps) {
  const draft = useDraft(value, commit);
  const shared = { label, value: draft.value, onChange: draft.onChange, ...given({ error: draft.error }) };
  return value.length > 60 ? <TextArea {...shared} rows={2} /> : <Field {...shared} />;
}
