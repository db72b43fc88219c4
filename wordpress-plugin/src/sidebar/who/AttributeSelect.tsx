import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { readEditorFacts } from '../site/editor-facts.ts';
import { listAttributeGroups } from './attribute-options.ts';
import { nameGroups } from './group-words.ts';

interface AttributeSelectProps {
  readonly value: string;
  readonly onChange: (attribute: string) => void;
}

/** Which fact a question is about. */
export function AttributeSelect({ value, onChange }: AttributeSelectProps) {
  const { locale, hasShop } = readEditorFacts();
  return (
    <SelectControl
      __next40pxDefaultSize
      __nextHasNoMarginBottom
      className="beckon-attribute"
      label={__('Fact', 'beckon')}
      hideLabelFromVision
      value={value}
      onChange={onChange}
    >
      {listAttributeGroups({ locale, hasShop, asked: value }).map(({ group, options }) => (
        <optgroup key={group} label={nameGroups()[group]}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectControl>
  );
}
