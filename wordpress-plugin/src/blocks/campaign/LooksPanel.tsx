import type { Theme } from '@beckon/engine';
import { palettes } from '@beckon/editing/templates/palettes';
import {
  PanelBody,
  RangeControl,
  SelectControl,
  Button,
  ColorIndicator,
  ColorPicker,
  Dropdown,
  Notice,
} from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { findContrastHints } from '../contrast-hints.ts';
import { readTheme, type ThemeAttributes } from '../read-theme.ts';

interface LooksPanelProps {
  readonly theme: Theme;
  readonly onChange: (theme: ThemeAttributes) => void;
}

const colorWords = (): Readonly<Record<keyof Theme['colors'], string>> => ({
  background: __('Background', 'beckon'),
  text: __('Text', 'beckon'),
  button: __('Button', 'beckon'),
  buttonText: __('Button text', 'beckon'),
  accent: __('Accent: links, ticks, focus', 'beckon'),
  overlay: __('Overlay on the page', 'beckon'),
});

/** Colours, font and shape of a campaign, with a hint where its colours are hard to read. */
export function LooksPanel({ theme, onChange }: LooksPanelProps) {
  const change = (some: ThemeAttributes) => onChange({ ...theme, ...some });
  const setColor = (name: keyof Theme['colors'], color: string) =>
    change({ colors: { ...theme.colors, [name]: color } });
  return (
    <>
      <PanelBody title={__('Colours', 'beckon')}>
        <div className="beckon-palettes" role="group" aria-label={__('Looks to begin with', 'beckon')}>
          {Object.entries(palettes).map(([name, palette]) => (
            <button
              type="button"
              key={name}
              className="beckon-palette"
              style={{ background: palette.colors.background, color: palette.colors.text }}
              aria-label={sprintf(/* translators: %s: name of a set of colours. */ __('Looks “%s”', 'beckon'), name)}
              aria-pressed={JSON.stringify(readTheme(palette)) === JSON.stringify(theme)}
              onClick={() => onChange(palette)}
            >
              Aa
              <span style={{ background: palette.colors.button }} />
            </button>
          ))}
        </div>
        {(Object.keys(colorWords()) as (keyof Theme['colors'])[]).map((name) => (
          <Dropdown
            key={name}
            className="beckon-color"
            popoverProps={{ placement: 'left-start', offset: 36 }}
            renderToggle={({ isOpen, onToggle }) => (
              <Button onClick={onToggle} aria-expanded={isOpen} className="beckon-color-button">
                <ColorIndicator colorValue={theme.colors[name]} />
                {colorWords()[name]}
              </Button>
            )}
            renderContent={() => (
              <ColorPicker
                color={theme.colors[name]}
                enableAlpha={name === 'overlay'}
                onChange={(color: string) => setColor(name, color)}
              />
            )}
          />
        ))}
        {findContrastHints(theme).map(({ front, ratio, wanted, instead }) => (
          <Notice
            key={front}
            status="warning"
            isDismissible={false}
            actions={[{ label: __('Use one that can be read', 'beckon'), onClick: () => setColor(front, instead) }]}
          >
            {sprintf(
              /* translators: 1: name of a colour. 2: contrast, such as 2.9. 3: contrast that is needed. */
              __('%1$s: a contrast of %2$s to 1 is hard to read; %3$s to 1 is needed.', 'beckon'),
              colorWords()[front],
              String(ratio),
              String(wanted),
            )}
          </Notice>
        ))}
      </PanelBody>
      <PanelBody title={__('Text and shape', 'beckon')} initialOpen={false}>
        <SelectControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('Font', 'beckon')}
          value={theme.font}
          options={[
            { value: 'inherit', label: __('The site’s own', 'beckon') },
            { value: 'system', label: __('Plain', 'beckon') },
            { value: 'serif', label: __('With serifs', 'beckon') },
            { value: 'rounded', label: __('Rounded', 'beckon') },
            { value: 'mono', label: __('Typewriter', 'beckon') },
          ]}
          onChange={(font) => change({ font: font as Theme['font'] })}
        />
        <RangeControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('Text size', 'beckon')}
          value={theme.fontSize}
          min={12}
          max={24}
          onChange={(fontSize) => change({ fontSize: fontSize ?? 16 })}
        />
        <RangeControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('Rounded corners', 'beckon')}
          value={theme.radius}
          min={0}
          max={40}
          onChange={(radius) => change({ radius: radius ?? 12 })}
        />
        <SelectControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('Shadow', 'beckon')}
          value={theme.shadow}
          options={[
            { value: 'none', label: __('None', 'beckon') },
            { value: 'soft', label: __('Soft', 'beckon') },
            { value: 'strong', label: __('Strong', 'beckon') },
          ]}
          onChange={(shadow) => change({ shadow: shadow as Theme['shadow'] })}
        />
        <SelectControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('Space', 'beckon')}
          value={theme.spacing}
          options={[
            { value: 'compact', label: __('Compact', 'beckon') },
            { value: 'normal', label: __('Normal', 'beckon') },
            { value: 'roomy', label: __('Roomy', 'beckon') },
          ]}
          onChange={(spacing) => change({ spacing: spacing as Theme['spacing'] })}
        />
        <SelectControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('Alignment', 'beckon')}
          value={theme.align}
          options={[
            { value: 'start', label: __('At the start', 'beckon') },
            { value: 'center', label: __('Centred', 'beckon') },
          ]}
          onChange={(align) => change({ align: align as Theme['align'] })}
        />
      </PanelBody>
    </>
  );
}
