import { changeAttribute, labelAttribute, openNameOf, renameAttribute, type ConditionPath } from '@beckon/editing';
import { replaceCondition } from '@beckon/editing/audience/replace-condition';
import type { Leaf } from '@beckon/engine';
import { findAttribute } from '@beckon/engine/visit/attributes';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { FieldError } from '../panels/FieldError.tsx';
import { namePurposes } from '../consent/purpose-words.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { AttributeSelect } from './AttributeSelect.tsx';
import { Comparison } from './Comparison.tsx';
import { OpenNameField } from './OpenNameField.tsx';
import { useTree } from './who-context.ts';

/** A question: the attribute, how it is compared, and with what. */
export function ConditionRow({ path, leaf }: { readonly path: ConditionPath; readonly leaf: Leaf }) {
  const { tree, change } = useTree();
  const { locale } = readEditorFacts();
  const [error, setError] = useState<string>();
  const open = openNameOf(leaf.attribute);
  const purpose = findAttribute(leaf.attribute)?.purpose ?? 'necessary';
  return (
    <div className="beckon-question">
      <AttributeSelect
        value={open ?? leaf.attribute}
        onChange={(attribute) => setError(change(changeAttribute(tree, path, attribute), { focus: path }))}
      />
      {open && (
        <OpenNameField
          open={open}
          name={leaf.attribute}
          rename={(name) => change(renameAttribute(tree, path, name), { key: 'name' })}
        />
      )}
      <Comparison
        leaf={leaf}
        name={labelAttribute(leaf.attribute, { locale })}
        set={(next, key) =>
          change(replaceCondition(tree, path, () => next) ?? tree, key ? { key: `${key}.${path.join('.')}` } : {})
        }
      />
      {purpose !== 'necessary' && (
        <p className="beckon-hint beckon-purpose">
          {sprintf(
            /* translators: %s: a purpose, such as Preferences. */ __('Known only with consent: %s', 'beckon'),
            namePurposes()[purpose],
          )}
        </p>
      )}
      <FieldError error={error} />
    </div>
  );
}
