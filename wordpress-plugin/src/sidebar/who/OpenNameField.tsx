import type { OpenName } from '@beckon/editing';
import { __ } from '@wordpress/i18n';
import { DraftText } from '../panels/DraftText.tsx';
import type { Refused } from '../rules/rules-context.ts';

interface OpenNameFieldProps {
  readonly open: OpenName;
  readonly name: string;
  readonly rename: (name: string) => Refused;
}

/** What the fact is called on the page, or the parameter in its address. */
export function OpenNameField({ open, name, rename }: OpenNameFieldProps) {
  const isQuery = open === 'page.query';
  return (
    <DraftText
      label={isQuery ? __('Name of the parameter', 'beckon') : __('Name of the fact', 'beckon')}
      help={
        isQuery
          ? __('For ?ref=friend it is ref.', 'beckon')
          : __('As the page tells it by beckon( "properties", { … } ); dots lead inside: plan.tier', 'beckon')
      }
      value={name.slice(open.length + 1)}
      commit={(inside) => rename(inside.trim() === '' ? open : `${open}.${inside.trim()}`)}
    />
  );
}
