import { FormTokenField } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { FieldError } from '../panels/FieldError.tsx';
import { Tick } from '../panels/Tick.tsx';
import { useDraft } from '../panels/use-draft.ts';
import { findSiteSource } from '../site/site-sources.ts';
import { SitePicker } from '../site/SitePicker.tsx';
import { nameValue } from './value-words.ts';
import type { ValueControlProps } from './ValueControl.tsx';

/** Several values: ticks where there are only so many, a search where the site has them, else words as they come. */
export function ListControl({ attribute, shape, value, label, set }: ValueControlProps) {
  const list = Array.isArray(value) ? value.map(String).filter((each) => each !== '…') : [];
  const source = findSiteSource(attribute);
  const draft = useDraft<readonly string[]>(list, (next) => set(shape.type === 'number' ? next.map(Number) : next));
  if (shape.values)
    return (
      <fieldset className="beckon-ticks">
        <legend className="screen-reader-text">{label}</legend>
        {shape.values.map((each) => (
          <Tick
            key={each}
            label={nameValue(attribute, each)}
            isOn={draft.value.includes(each)}
            onChange={(isOn) =>
              draft.onChange((shape.values ?? []).filter((one) => (one === each ? isOn : draft.value.includes(one))))
            }
          />
        ))}
        <FieldError error={draft.error} />
      </fieldset>
    );
  if (source)
    return (
      <>
        <SitePicker source={source} label={label} value={draft.value} onChange={draft.onChange} isMany />
        <FieldError error={draft.error} />
      </>
    );
  return (
    <div className="beckon-tokens">
      <FormTokenField
        __next40pxDefaultSize
        __nextHasNoMarginBottom
        label={label}
        placeholder={__('Write and press Enter', 'beckon')}
        value={[...draft.value]}
        tokenizeOnBlur
        onChange={(tokens) => draft.onChange(tokens.map((token) => (typeof token === 'string' ? token : token.value)))}
      />
      <FieldError error={draft.error} />
    </div>
  );
}
