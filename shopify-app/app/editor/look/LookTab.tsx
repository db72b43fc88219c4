import {
  changeFormat,
  changeTheme,
  leastContrast,
  measureContrast,
  mendContrast,
  palettes,
  setLabel,
  setTab,
} from '@beckon/editing';
import type { FormatKind, Theme } from '@beckon/engine';
import { Badge, Button, Checkbox, ColorField, Grid, Section, Select, Stack, Text, useWords } from '../../ui/index.ts';
import { TextField } from '../fields.tsx';
import { armOf, useEditor } from '../use-editor.ts';
import { FormatSettings } from './FormatSettings.tsx';
import { Spot } from '../Spot.tsx';

const formats = ['popup', 'full-screen', 'bar', 'slide-in', 'feed', 'embed'] as const satisfies readonly FormatKind[];
const colors = ['background', 'text', 'button', 'buttonText', 'accent', 'overlay'] as const;
const paletteNames = Object.keys(palettes) as (keyof typeof palettes)[];
/** Which colours are read upon which. */
const pairs = [
  ['text', 'background'],
  ['buttonText', 'button'],
  ['accent', 'background'],
] as const;

/** How the campaign stands on the page, and its colours, letters and edges. */
export function LookTab() {
  const { t } = useWords('editor');
  const { state, campaign, content, edit } = useEditor();
  const arm = armOf(state);
  const own = campaign.experiment?.variants.find(({ id }) => id === state.variant);
  const theme: Theme = own?.theme ?? campaign.theme;
  const set = (patch: Partial<Omit<Theme, 'colors'>> & { readonly colors?: Partial<Theme['colors']> }, key?: string) =>
    edit((it) => changeTheme(it, { set: patch, ...arm }), key);
  const { tab } = content;
  return (
    <Stack direction="block" gap="base">
      <Spot at="format">
        <Section heading={t('format.heading')} details={t('format.details')}>
          <Stack direction="block" gap="base">
            <Select
              label={t('format.label')}
              value={campaign.format.kind}
              options={formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
              onChange={(kind) => edit((it) => changeFormat(it, { kind }))}
            />
            <FormatSettings />
            <Spot at="content.label">
              <TextField
                label={t('format.name')}
                help={t('format.nameHelp')}
                value={content.label}
                commit={(label) => edit((it) => setLabel(it, { label, ...arm }), 'label')}
              />
            </Spot>
          </Stack>
        </Section>
      </Spot>
      <Spot at="theme">
        <Section heading={t('theme.heading')}>
          <Stack direction="block" gap="base">
            <Stack direction="inline" gap="small">
              {paletteNames.map((name) => (
                <button
                  key={name}
                  type="button"
                  className="beckon-palette"
                  aria-label={t('theme.palette', { name: t(`theme.palettes.${name}`) })}
                  aria-pressed={hasColors(theme, palettes[name])}
                  title={t(`theme.palettes.${name}`)}
                  style={{ background: palettes[name].colors.background, borderColor: palettes[name].colors.text }}
                  onClick={() => edit((it) => changeTheme(it, { set: palettes[name], ...arm }))}
                >
                  <span style={{ background: palettes[name].colors.button }} />
                  <span style={{ background: palettes[name].colors.text }} />
                </button>
              ))}
            </Stack>
            <Grid minWidth={170}>
              {colors.map((name) => (
                <Spot key={name} at={`theme.colors.${name}`}>
                  <ColorField
                    label={t(`theme.colors.${name}`)}
                    value={theme.colors[name]}
                    onChange={(color) => void set({ colors: { [name]: color } }, `color.${name}`)}
                  />
                </Spot>
              ))}
            </Grid>
            <Stack direction="block" gap="tight">
              {pairs.map(([front, back]) => {
                const ratio = measureContrast(theme.colors[front], theme.colors[back]);
                const isEnough = ratio >= leastContrast.text;
                return (
                  <Stack key={front} direction="inline" gap="small" align="center">
                    <Badge tone={isEnough ? 'success' : 'critical'}>{`${ratio.toFixed(1)} : 1`}</Badge>
                    <Text size="small">{t(`theme.pairs.${front}`)}</Text>
                    {!isEnough && (
                      <Button
                        variant="plain"
                        onClick={() =>
                          void set({
                            colors: {
                              [front]: mendContrast(theme.colors[front], theme.colors[back], leastContrast.text),
                            },
                          })
                        }
                      >
                        {t('theme.mend')}
                      </Button>
                    )}
                  </Stack>
                );
              })}
            </Stack>
            <Grid minWidth={170}>
              <Select
                label={t('theme.font')}
                value={theme.font}
                options={(['inherit', 'system', 'serif', 'mono', 'rounded'] as const).map((value) => ({
                  value,
                  label: t(`theme.fonts.${value}`),
                }))}
                onChange={(font) => void set({ font })}
              />
              <Slider
                label={t('theme.fontSize')}
                value={theme.fontSize}
                min={12}
                max={24}
                unit="px"
                set={(fontSize) => set({ fontSize }, 'fontSize')}
              />
              <Slider
                label={t('theme.radius')}
                value={theme.radius}
                min={0}
                max={40}
                unit="px"
                set={(radius) => set({ radius }, 'radius')}
              />
              <Select
                label={t('theme.shadow')}
                value={theme.shadow}
                options={(['none', 'soft', 'strong'] as const).map((value) => ({
                  value,
                  label: t(`theme.shadows.${value}`),
                }))}
                onChange={(shadow) => void set({ shadow })}
              />
              <Select
                label={t('theme.spacing')}
                value={theme.spacing}
                options={(['compact', 'normal', 'roomy'] as const).map((value) => ({
                  value,
                  label: t(`theme.spacings.${value}`),
                }))}
                onChange={(spacing) => void set({ spacing })}
              />
              <Select
                label={t('theme.align')}
                value={theme.align}
                options={(['start', 'center'] as const).map((value) => ({ value, label: t(`theme.aligns.${value}`) }))}
                onChange={(align) => void set({ align })}
              />
            </Grid>
          </Stack>
        </Section>
      </Spot>
      <Spot at="content.tab">
        <Section heading={t('tab.heading')} details={t('tab.details')}>
          <Stack direction="block" gap="base">
            <Checkbox
              label={t('tab.has')}
              isChecked={tab !== undefined}
              onChange={(has) =>
                edit((it) =>
                  setTab(it, {
                    tab: has ? { text: t('tab.start'), side: 'bottom-start', when: 'after-close' } : undefined,
                    ...arm,
                  }),
                )
              }
            />
            {tab && (
              <>
                <TextField
                  label={t('fields.text')}
                  value={tab.text}
                  commit={(text) => edit((it) => setTab(it, { tab: { ...tab, text }, ...arm }), 'tab')}
                />
                <div className="beckon-pair">
                  <Select
                    label={t('tab.side')}
                    value={tab.side}
                    options={(['start', 'end', 'bottom-start', 'bottom-end'] as const).map((value) => ({
                      value,
                      label: t(`corners.${value}`),
                    }))}
                    onChange={(side) => edit((it) => setTab(it, { tab: { ...tab, side }, ...arm }))}
                  />
                  <Select
                    label={t('tab.when')}
                    value={tab.when}
                    options={(['first', 'after-close'] as const).map((value) => ({
                      value,
                      label: t(`tab.whens.${value}`),
                    }))}
                    onChange={(when) => edit((it) => setTab(it, { tab: { ...tab, when }, ...arm }))}
                  />
                </div>
              </>
            )}
          </Stack>
        </Section>
      </Spot>
    </Stack>
  );
}

function Slider({
  label,
  value,
  min,
  max,
  unit,
  set,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly set: (value: number) => void;
}) {
  // prettier-ignore
  return (
    <label className="beckon-slider">
      <span>
        {label}: {value} {unit}
      </span>
      <input type="range" min={min} max={max} value={value} onChange={(event) => set(event.currentTarget.valueAsNumber)} />
    </label>
  );
}

const hasColors = (theme: Theme, palette: Theme): boolean =>
  colors.every((name) => theme.colors[name] === palette.colors[name]);
