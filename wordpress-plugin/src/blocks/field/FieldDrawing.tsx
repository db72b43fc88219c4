import { __ } from '@wordpress/i18n';
import type { FieldAttributes } from './field-attributes.ts';

/** What stands below the label of a field: the field itself, not to be filled here. */
export function FieldDrawing({ attributes }: { readonly attributes: FieldAttributes }) {
  const { kind, placeholder, options = [], many, look, scale = 5, low, high } = attributes;
  if (kind === 'choice' && look === 'select' && !many) return <div className="i is-select">–</div>;
  if (kind === 'choice')
    return (
      <>
        {options.map(({ value, label }) => (
          <span className="c" key={value}>
            <span className={many ? 'beckon-box' : 'beckon-box is-round'} />
            {label}
          </span>
        ))}
      </>
    );
  if (kind === 'rating')
    return (
      <>
        <div className="rate">
          {Array.from({ length: scale }, (_, index) => (
            <span className="beckon-rate" key={index}>
              {index + 1}
            </span>
          ))}
        </div>
        <div className="ends">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      </>
    );
  return (
    <div className="i">
      {placeholder ? (
        <span className="beckon-hint">{placeholder}</span>
      ) : kind === 'date' ? (
        __('Day, month, year', 'beckon')
      ) : (
        ' '
      )}
    </div>
  );
}
