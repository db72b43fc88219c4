import { ComboboxControl, FormTokenField } from '@wordpress/components';
import { useDebounce } from '@wordpress/compose';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Choice } from './editor-facts.ts';
import type { SiteSource } from './site-sources.ts';
import { AnyPostPicker } from './AnyPostPicker.tsx';
import { useSiteChoices } from './use-site-choices.ts';

export interface SitePickerProps {
  readonly source: SiteSource;
  readonly label: string;
  readonly value: readonly string[];
  readonly isMany?: boolean;
  readonly onChange: (value: readonly string[]) => void;
}

/** Chooses things of the site by what they are called. */
export function SitePicker(props: SitePickerProps) {
  return props.source.kind === 'post' && props.source.type === 'any' ? (
    <AnyPostPicker {...props} />
  ) : (
    <EntityPicker {...props} />
  );
}

function EntityPicker({ source, ...rest }: SitePickerProps) {
  const [search, setSearch] = useState('');
  const choices = useSiteChoices(source, search, rest.value);
  return <ChoicePicker {...rest} {...choices} onSearch={setSearch} />;
}

interface ChoicePickerProps extends Omit<SitePickerProps, 'source'> {
  readonly found: readonly Choice[];
  readonly chosen: readonly Choice[];
  readonly isLoading: boolean;
  readonly onSearch: (search: string) => void;
}

export function ChoicePicker({
  label,
  isMany = false,
  found,
  chosen,
  isLoading,
  onSearch,
  onChange,
}: ChoicePickerProps) {
  const searchSoon = useDebounce(onSearch, 250);
  if (!isMany) {
    const [only] = chosen;
    const options = only && !found.some(({ value }) => value === only.value) ? [only, ...found] : found;
    return (
      <div className="beckon-picker">
        <ComboboxControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={label}
          hideLabelFromVision
          allowReset={false}
          value={only?.value ?? null}
          options={options.map((each) => ({ ...each }))}
          placeholder={__('Search …', 'beckon')}
          isLoading={isLoading}
          onFilterValueChange={searchSoon}
          onChange={(next) => next != null && next !== '' && onChange([next])}
        />
      </div>
    );
  }
  const known = [...chosen, ...found];
  const valueOf = (name: string) => known.find((each) => each.label === name)?.value;
  return (
    <div className="beckon-tokens">
      <FormTokenField
        __next40pxDefaultSize
        __nextHasNoMarginBottom
        __experimentalExpandOnFocus
        label={label}
        placeholder={chosen.length === 0 ? __('Search …', 'beckon') : ''}
        value={chosen.map((each) => each.label)}
        suggestions={found.map((each) => each.label)}
        maxSuggestions={50}
        onInputChange={searchSoon}
        __experimentalValidateInput={(name: string) => valueOf(name.trim()) !== undefined}
        onChange={(names) =>
          onChange(names.flatMap((name) => valueOf(typeof name === 'string' ? name : name.value) ?? []))
        }
      />
    </div>
  );
}
