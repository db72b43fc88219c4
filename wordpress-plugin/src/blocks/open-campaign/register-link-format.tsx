import { RichTextToolbarButton } from '@wordpress/block-editor';
import { Popover } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { megaphone } from '@wordpress/icons';
import {
  applyFormat,
  insert,
  isCollapsed,
  registerFormatType,
  removeFormat,
  useAnchor,
  type RichTextValue,
} from '@wordpress/rich-text';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { campaignOf } from './campaign-address.ts';
import { CampaignMenu } from './OpensCampaign.tsx';

interface LinkFormatProps {
  readonly value: RichTextValue;
  readonly contentRef: RefObject<HTMLElement>;
  readonly onChange: (value: RichTextValue) => void;
}

interface LinkFormat {
  readonly type: string;
  readonly attributes?: { readonly url?: string };
}

const format = {
  name: 'beckon/open',
  title: __('Open a campaign', 'beckon'),
  tagName: 'a',
  className: 'beckon-open',
  attributes: {},
  interactive: true,
  edit: OpenCampaign,
};

/**
 * A tool that links words to a campaign. What it writes is an ordinary link: it stays one when the plugin is gone, and
 * whoever edits it sees where it leads.
 */
export function registerLinkFormat(): void {
  registerFormatType(format.name, format as never);
}

function OpenCampaign({ value, contentRef, onChange }: LinkFormatProps) {
  const [isOpen, setOpen] = useState(false);
  const links = ((value as { readonly activeFormats?: unknown }).activeFormats ?? []) as readonly LinkFormat[];
  const url = links.find(({ type }) => type === 'core/link')?.attributes?.url;
  const isActive = campaignOf(url) !== undefined;
  const anchor = useAnchor({ editableContentElement: contentRef.current, settings: { ...format, isActive } as never });
  if (!window.beckonEditor?.mayWrite) return null;
  const link = (address: string | undefined) => {
    if (!address) return onChange(removeFormat(value, 'core/link'));
    const words = isCollapsed(value) ? insert(value, __('Open', 'beckon')) : value;
    const [start, end] = isCollapsed(value) ? [value.start, words.start] : [words.start, words.end];
    onChange(applyFormat(words, { type: 'core/link', attributes: { url: address } } as never, start, end));
    setOpen(false);
  };
  // The menu keeps every Escape to itself, and Tab stays inside: the first closes its list, the next leaves for the text.
  const leaveByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || (event.target as Element).getAttribute('aria-expanded') === 'true') return;
    event.stopPropagation();
    setOpen(false);
    contentRef.current?.focus();
  };
  return (
    <>
      <RichTextToolbarButton
        icon={megaphone}
        title={format.title}
        isActive={isActive}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Popover
          anchor={(anchor ?? null) as Element | null}
          placement="bottom"
          onClose={() => setOpen(false)}
          className="beckon-open-popover"
        >
          <div onKeyDownCapture={leaveByEscape}>
            <CampaignMenu url={url} onChange={link} />
          </div>
        </Popover>
      )}
    </>
  );
}
