import { Button, TextareaControl } from '@wordpress/components';
import { useCopyToClipboard } from '@wordpress/compose';
import { __ } from '@wordpress/i18n';
import { listPolicyLines, writePolicy, type PageSources, type PolicyLine } from '@beckon/editing/promises/page-policy';
import { Panel } from '../ui/Panel.tsx';
import { say } from '../ui/say.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

const reasons = (): Readonly<Record<PolicyLine['why'], string>> => ({
  'nothing-else': __('Nothing that is not named below.', 'beckon'),
  scripts: __('The files of the plugin. None of its code stands in the page itself.', 'beckon'),
  calls: __('Where what is counted and what is filled in goes.', 'beckon'),
  pictures: __('Pictures of your live campaigns.', 'beckon'),
  films: __('Videos of your live campaigns. Not needed without any.', 'beckon'),
  styles: __('Nothing: styles are made by the script, which needs no leave.', 'beckon'),
  'trusted-types': __('No text is ever read as markup, so a page may forbid it for all. Leave these two out where other plugins need it.', 'beckon'), // prettier-ignore
});

/** The least that a content security policy must allow on pages of this site. */
export function PolicyGuide({ sources }: { readonly sources: PageSources }) {
  const lines = listPolicyLines(sources);
  const policy = writePolicy(lines);
  const copy = useCopyToClipboard<HTMLButtonElement>(policy, () => say(__('Copied.', 'beckon')));
  const why = reasons();
  const caption = __('The policy, line by line', 'beckon');
  return (
    <>
      <Panel
        heading={__('What a content security policy must allow', 'beckon')}
        lead={__(
          'The least that Beckon needs, read off this site and its live campaigns. WordPress itself, your theme and other plugins need more on top. If your site sends a policy already, add these sources to it.',
          'beckon',
        )}
        actions={
          <Button variant="secondary" ref={copy}>
            {__('Copy the policy', 'beckon')}
          </Button>
        }
      >
        <TextareaControl
          __nextHasNoMarginBottom
          className="beckon-policy"
          label={__('The policy', 'beckon')}
          help={__('A test sets this very text on a page of a WordPress site, in a real browser, and uses campaigns and banner under it.', 'beckon')} // prettier-ignore
          rows={5}
          readOnly
          value={policy}
          onChange={() => undefined}
        />
      </Panel>
      <Panel isFlush heading={caption}>
        <ScrollTable
          stacks
          caption={caption}
          columns={[
            { key: 'directive', title: __('Directive', 'beckon') },
            { key: 'sources', title: __('Sources', 'beckon') },
            { key: 'why', title: __('What for', 'beckon') },
          ]}
          rows={lines.map((line) => ({
            key: line.directive,
            cells: [<code key="directive">{line.directive}</code>, <code key="sources">{line.sources.join(' ')}</code>, why[line.why]], // prettier-ignore
          }))}
        />
      </Panel>
    </>
  );
}
