import { useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { blockEditor, listEditorBlocks } from '../editor-store.ts';
import type { Rules } from '../rules/rules.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { applyMend } from './apply-mend.ts';
import type { Compiled } from './compiled.ts';
import { findAt, findPlace, type Place } from './find-place.ts';
import { goToPlace } from './go-to-place.ts';
import { listRemarks, type Remark } from './list-remarks.ts';

export interface Checking {
  readonly compiled: Compiled;
  readonly remarks: readonly Remark[];
  readonly leadTo: (remark: Remark) => (() => void) | undefined;
  readonly mend: (remark: Remark) => (() => void) | undefined;
}

/** What is to be known about the campaign in the editor, and the ways to it. */
export function useChecks(compiled: Compiled, rules: Rules, setRules: (rules: Rules) => void): Checking {
  return useMemo(() => {
    const { site, locale } = readEditorFacts();
    const { campaign } = compiled;
    const everybody = __('Every visitor can see it: no conditions are set.', 'beckon');
    const unfinished = (fact: string) =>
      sprintf(
        /* translators: %s: name of a fact about a visit. */ __(
          'A condition is not finished: “%s” is compared with nothing yet.',
          'beckon',
        ),
        fact,
      );
    return {
      compiled,
      remarks: listRemarks(compiled, site, { locale, everybody, unfinished }),
      leadTo(remark) {
        const place = placeOf(remark, compiled);
        return place && (() => goToPlace(placeOf(remark, compiled) ?? place));
      },
      mend({ mend }) {
        const mended = mend && campaign && applyMend(mend, rules, campaign, locale);
        const root = listEditorBlocks().find(({ name }) => name === 'beckon/campaign');
        if (!mended || (Object.keys(mended.root).length > 0 && !root)) return undefined;
        return () => {
          if (root && Object.keys(mended.root).length > 0)
            blockEditor().updateBlockAttributes(root.clientId, mended.root);
          if (mended.rules !== rules && JSON.stringify(mended.rules) !== JSON.stringify(rules)) setRules(mended.rules);
        };
      },
    };
  }, [compiled, rules, setRules]);
}

function placeOf({ path, at }: Remark, { written: document }: Compiled): Place | undefined {
  const blocks = listEditorBlocks();
  // A field has no place of its own in the document: its path says more than where its form was written.
  const block = at && !/\.fields\./.test(path ?? '') ? findAt(blocks, at) : undefined;
  if (block) return { in: 'block', clientId: block.clientId };
  const found = path === undefined ? undefined : findPlace(document, path, blocks);
  if (found) return found;
  const written = at && findAt(blocks, at);
  return written && { in: 'block', clientId: written.clientId };
}
