import {
  addVariant,
  changeVariant,
  keepVariant,
  removeVariant,
  setHoldOut,
  setWithoutId,
  summarizeExperiment,
} from '@beckon/editing';
import { Badge, Banner, Button, Section, Select, Stack, Text, useWords } from '../../ui/index.ts';
import { DraftField, DraftNumber } from '../fields.tsx';
import { useEditor } from '../use-editor.ts';
import { Spot } from '../Spot.tsx';

/** Variants with their weights, and the share of visitors who see nothing, so that the effect can be measured. */
export function ExperimentTab() {
  const { t } = useWords('editor');
  const { state, campaign, locale, edit, send, newId } = useEditor();
  const { experiment } = campaign;
  const summary = summarizeExperiment(experiment, { locale });
  const variants = experiment?.variants ?? [];
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  const share = 1 - (experiment?.holdOut ?? 0);
  const add = (): void => {
    const id = newId('variant');
    const name = t('experiment.newName', { letter: String.fromCharCode(65 + Math.max(1, variants.length)) });
    const refused = edit((it) => addVariant(it, { id, name, seed: crypto.randomUUID() }));
    if (!refused) send({ do: 'show-variant', variant: id });
  };
  return (
    <Stack direction="block" gap="base">
      <Spot at="experiment">
        <Section
          heading={t('experiment.heading')}
          details={t('experiment.details')}
          actions={
            <Button icon="add" onClick={add}>
              {t('experiment.add')}
            </Button>
          }
        >
          <Stack direction="block" gap="base">
            {summary && <Banner tone="info">{summary}</Banner>}
            {variants.length === 0 && <Text tone="subdued">{t('experiment.none')}</Text>}
            {variants.map((variant, index) => {
              const isInFront = state.variant === variant.id || (state.variant === undefined && index === 0);
              return (
                <fieldset key={variant.id} className="beckon-item" data-spot={`experiment.variants.${index}`}>
                  <legend>{variant.name}</legend>
                  <div className="beckon-pair">
                    <DraftField
                      label={t('fields.name')}
                      value={variant.name}
                      commit={(name) =>
                        edit((it) => changeVariant(it, { variant: variant.id, set: { name } }), `name.${variant.id}`)
                      }
                    />
                    <DraftNumber
                      label={t('fields.weight')}
                      min={0}
                      help={t('experiment.share', {
                        percent: total ? Math.round((variant.weight / total) * share * 1000) / 10 : 0,
                      })}
                      value={variant.weight}
                      commit={(weight) =>
                        edit(
                          (it) => changeVariant(it, { variant: variant.id, set: { weight: weight ?? -1 } }),
                          `weight.${variant.id}`,
                        )
                      }
                    />
                  </div>
                  <Stack direction="inline" gap="small" align="center">
                    {isInFront ? (
                      <Badge tone="info">{t('experiment.inFront')}</Badge>
                    ) : (
                      <Button
                        size="small"
                        onClick={() => send({ do: 'show-variant', variant: index === 0 ? undefined : variant.id })}
                      >
                        {t('experiment.edit')}
                      </Button>
                    )}
                    {variants.length > 1 && (
                      <Button
                        size="small"
                        variant="tertiary"
                        onClick={() => edit((it) => keepVariant(it, { variant: variant.id }))}
                      >
                        {t('experiment.keep')}
                      </Button>
                    )}
                    {index > 0 && (
                      <Button
                        size="small"
                        variant="tertiary"
                        icon="delete"
                        onClick={() => edit((it) => removeVariant(it, { variant: variant.id }))}
                      >
                        {t('experiment.remove')}
                      </Button>
                    )}
                  </Stack>
                </fieldset>
              );
            })}
          </Stack>
        </Section>
      </Spot>
      <Spot at="experiment.holdOut">
        <Section heading={t('experiment.holdOut')} details={t('experiment.holdOutDetails')}>
          <Stack direction="block" gap="base">
            <DraftNumber
              label={t('experiment.holdOutShare')}
              suffix="%"
              min={0}
              max={90}
              value={Math.round((experiment?.holdOut ?? 0) * 1000) / 10}
              commit={(percent) =>
                edit((it) => setHoldOut(it, { share: (percent ?? 0) / 100, seed: crypto.randomUUID() }), 'holdOut')
              }
            />
            {experiment && (
              <Select
                label={t('experiment.withoutId')}
                help={t('experiment.withoutIdHelp')}
                value={experiment.withoutId}
                options={(['control', 'hold'] as const).map((value) => ({
                  value,
                  label: t(`experiment.withoutIds.${value}`),
                }))}
                onChange={(withoutId) => void edit((it) => setWithoutId(it, { withoutId }))}
              />
            )}
          </Stack>
        </Section>
      </Spot>
    </Stack>
  );
}
