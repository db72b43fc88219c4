import { setFrequency, summarizeFrequency } from '@beckon/editing';
import type { Frequency } from '@beckon/engine';
import { Banner, Checkbox, Section, Select, Stack, useWords } from '../../ui/index.ts';
import { DraftNumber } from '../fields.tsx';
import { useEditor } from '../use-editor.ts';
import { LengthField } from './LengthField.tsx';
import { Spot } from '../Spot.tsx';

type After = Frequency['afterClose'];
const week = { days: 7 };

/** How often it may come back. */
export function FrequencySection() {
  const { t } = useWords('editor');
  const { campaign, locale, edit } = useEditor();
  const { frequency } = campaign;
  const { again } = frequency;
  const set = (patch: Parameters<typeof setFrequency>[1]['set'], key?: string) =>
    edit((it) => setFrequency(it, { set: patch }), key);
  const begin = (kind: Frequency['again']['kind']): Frequency['again'] =>
    kind === 'after' ? { kind, rest: week } : kind === 'after-pages' ? { kind, pages: 5 } : { kind };
  return (
    <Section heading={t('frequency.heading')} details={t('frequency.details')}>
      <Stack direction="block" gap="base">
        <Banner tone="info">{summarizeFrequency(frequency, { locale })}</Banner>
        <Select
          label={t('frequency.again')}
          value={again.kind}
          options={(['every-page-view', 'once-per-visit', 'after', 'after-pages', 'once'] as const).map((value) => ({
            value,
            label: t(`frequency.agains.${value}`),
          }))}
          onChange={(kind) => void set({ again: begin(kind) })}
        />
        {again.kind === 'after' && (
          <LengthField
            label={t('frequency.rest')}
            value={again.rest}
            commit={(rest) => set({ again: { kind: 'after', rest } }, 'rest')}
          />
        )}
        {again.kind === 'after-pages' && (
          <DraftNumber
            label={t('frequency.pages')}
            min={1}
            value={again.pages}
            commit={(pages) => set({ again: { kind: 'after-pages', pages: pages ?? 0 } }, 'pages')}
          />
        )}
        <AfterField
          label={t('frequency.afterClose')}
          value={frequency.afterClose}
          commit={(afterClose) => set({ afterClose }, 'afterClose')}
        />
        <AfterField
          label={t('frequency.afterConversion')}
          value={frequency.afterConversion}
          commit={(afterConversion) => set({ afterConversion }, 'afterConversion')}
        />
        <DraftNumber
          label={t('frequency.maxDisplays')}
          help={t('frequency.maxDisplaysHelp')}
          min={1}
          value={frequency.maxDisplays}
          commit={(maxDisplays) => set({ maxDisplays }, 'maxDisplays')}
        />
        <Spot at="frequency.withoutMemory">
          <Select
            label={t('frequency.withoutMemory')}
            help={t('frequency.withoutMemoryHelp')}
            value={frequency.withoutMemory}
            options={(['hold', 'show'] as const).map((value) => ({
              value,
              label: t(`frequency.withoutMemories.${value}`),
            }))}
            onChange={(withoutMemory) => void set({ withoutMemory })}
          />
        </Spot>
        <Checkbox
          label={t('frequency.respectsSiteRest')}
          isChecked={frequency.respectsSiteRest}
          onChange={(respectsSiteRest) => void set({ respectsSiteRest })}
        />
      </Stack>
    </Section>
  );
}

function AfterField({
  label,
  value,
  commit,
}: {
  readonly label: string;
  readonly value: After;
  readonly commit: (value: After) => string | undefined;
}) {
  // prettier-ignore
  const { t } = useWords('editor');
  const kind = typeof value === 'string' ? value : 'quiet';
  return (
    <>
      <Select
        label={label}
        value={kind}
        options={(['nothing', 'quiet', 'never'] as const).map((each) => ({
          value: each,
          label: t(`frequency.afters.${each}`),
        }))}
        onChange={(next) => void commit(next === 'quiet' ? { quiet: week } : next)}
      />
      {typeof value !== 'string' && (
        <LengthField
          label={t('pair', { first: label, second: t('frequency.quietFor') })}
          value={value.quiet}
          commit={(quiet) => commit({ quiet })}
        />
      )}
    </>
  );
}
