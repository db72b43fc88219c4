import type { AttributeShape, OfferedOperator } from '@beckon/editing';
import { __ } from '@wordpress/i18n';
import { Choose } from '../panels/Choose.tsx';
import { DraftNumber } from '../panels/DraftNumber.tsx';
import { DraftText } from '../panels/DraftText.tsx';
import { LengthField } from '../panels/LengthField.tsx';
import type { Refused } from '../rules/rules-context.ts';
import type { Choice } from '../site/editor-facts.ts';
import { listTold } from '../site/list-told.ts';
import { findSiteSource } from '../site/site-sources.ts';
import { SitePicker } from '../site/SitePicker.tsx';
import { DaysControl } from './DaysControl.tsx';
import { HoursControl } from './HoursControl.tsx';
import { ListControl } from './ListControl.tsx';
import { RangeFields } from './RangeFields.tsx';
import { nameValue } from './value-words.ts';

export interface ValueControlProps {
  readonly kind: OfferedOperator['value'];
  readonly attribute: string;
  readonly shape: AttributeShape;
  readonly value: unknown;
  readonly label: string;
  readonly set: (value: unknown) => Refused;
}

/** One control for each kind of value that an operator can want. */
export function ValueControl(props: ValueControlProps) {
  const { kind, shape, value, label, set, attribute } = props;
  switch (kind) {
    case 'nothing':
      return null;
    case 'duration':
      return <LengthField label={label} isLabelHidden value={(value ?? {}) as { days?: number }} commit={set} />;
    case 'number':
    case 'size':
      return <NumberField {...props} />;
    case 'numbers':
      return <RangeFields {...props} />;
    case 'days':
      return <DaysControl {...props} />;
    case 'hours':
      return <HoursControl {...props} />;
    case 'several':
    case 'members':
      return <ListControl {...props} />;
    case 'time':
      return (
        <DraftText label={label} isLabelHidden type="date" value={String(value ?? '').slice(0, 10)} commit={set} />
      );
    case 'one':
    case 'member': {
      const source = findSiteSource(attribute);
      if (shape.type === 'number') return <NumberField {...props} />;
      if (shape.values)
        return (
          <Choose
            label={label}
            isLabelHidden
            value={String(value ?? '')}
            options={shape.values.map((each) => ({ value: each, label: nameValue(attribute, each) }))}
            onChange={(next) => void set(next)}
          />
        );
      if (source?.kind === 'told' && source.list !== 'countries')
        return <ToldSelect list={listTold(source.list)} label={label} value={String(value ?? '')} set={set} />;
      if (source)
        return <SitePicker source={source} label={label} value={value === '…' ? [] : [String(value ?? '')]} onChange={([next]) => void (next && set(next))} />; // prettier-ignore
      return <TextField {...props} />;
    }
    case 'text':
    case 'wildcard':
    case 'regex':
    case 'version':
      return <TextField {...props} />;
  }
}

interface ToldSelectProps extends Pick<ValueControlProps, 'label' | 'set'> {
  readonly list: readonly Choice[];
  readonly value: string;
}

/** One of the few things of a kind that a site has; one that it has no more stands by its own name. */
function ToldSelect({ list, label, value, set }: ToldSelectProps) {
  const isThere = list.some((each) => each.value === value);
  const first = value === '…' ? { value, label: __('Choose …', 'beckon') } : { value, label: value };
  return (
    <Choose
      label={label}
      isLabelHidden
      value={value}
      options={isThere ? list : [first, ...list]}
      onChange={(next) => void set(next)}
    />
  );
}

function TextField({ kind, value, label, set }: ValueControlProps) {
  return (
    <DraftText
      label={label}
      isLabelHidden
      value={value === '…' ? '' : String(value ?? '')}
      placeholder={kind === 'wildcard' ? __('Such as /shop/*', 'beckon') : ''}
      commit={set}
    />
  );
}

function NumberField({ value, label, set }: ValueControlProps) {
  return <DraftNumber label={label} isLabelHidden value={typeof value === 'number' ? value : undefined} commit={set} />;
}
