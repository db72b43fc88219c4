import type { FormatKind } from '@beckon/engine';
import type { Bar } from '@beckon/engine/campaign/formats/bar';
import { BlockControls, InspectorControls, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { PanelBody, TextControl, ToolbarButton, ToolbarGroup } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { plus } from '@wordpress/icons';
import type { CSSProperties, ReactNode } from 'react';
import { rootBlocks } from '../allowed-blocks.ts';
import { readFormat, type FormatAttributes } from '../format-attributes.ts';
import { Card } from '../parts/Card.tsx';
import { readTheme, type ThemeAttributes } from '../read-theme.ts';
import { useCampaignBlocks } from '../use-campaign-blocks.ts';
import { useTheme } from '../use-theme.ts';
import { FormatPanel } from './FormatPanel.tsx';
import { LooksPanel } from './LooksPanel.tsx';

export interface RootAttributes {
  readonly format?: FormatAttributes;
  readonly theme?: ThemeAttributes;
  readonly label?: string;
}

export interface RootProps<Attributes extends RootAttributes = RootAttributes> {
  readonly clientId: string;
  readonly attributes: Attributes;
  readonly setAttributes: (some: Partial<Attributes>) => void;
}

interface EditRootProps extends RootProps {
  readonly kinds: readonly FormatKind[];
  /** What this root has in its settings beside format and looks. */
  readonly settings?: ReactNode;
  /** What stands above the canvas. */
  readonly header?: ReactNode;
}

/** The canvas of a campaign: it looks like the format, in the campaign's own colours. */
export function EditRoot({ clientId, attributes, setAttributes, kinds, settings, header }: EditRootProps) {
  const format = readFormat(attributes.format);
  const theme = readTheme(attributes.theme);
  const { hasSteps, addStep } = useCampaignBlocks(clientId);
  const ref = useTheme(theme, 'width' in format ? format.width : undefined);
  const place =
    'position' in format ? format.position : 'corner' in format ? format.corner : 'edge' in format ? format.edge : '';
  const hasSpace = format.kind === 'bar' && format.pushes;
  const blockProps = useBlockProps({ className: `beckon-root is-${format.kind}` });
  const inner = useInnerBlocksProps(
    { className: hasSteps ? 'beckon-steps' : 'beckon-step' },
    {
      allowedBlocks: hasSteps ? ['beckon/step', 'beckon/tab'] : [...rootBlocks],
      templateLock: false,
      orientation: 'vertical',
      // Steps are added by the toolbar.
      ...(hasSteps && { renderAppender: NoAppender }),
    },
  );
  return (
    <div {...blockProps}>
      <BlockControls>
        <ToolbarGroup>
          <ToolbarButton icon={plus} onClick={addStep}>
            {__('Add a step', 'beckon')}
          </ToolbarButton>
        </ToolbarGroup>
      </BlockControls>
      <InspectorControls>
        {settings}
        <FormatPanel
          kept={attributes.format}
          format={format}
          kinds={kinds}
          onChange={(kept) => setAttributes({ format: kept })}
        />
        <LooksPanel theme={theme} onChange={(kept) => setAttributes({ theme: kept })} />
        <PanelBody title={__('Accessibility', 'beckon')} initialOpen={false}>
          <TextControl
            __next40pxDefaultSize
            __nextHasNoMarginBottom
            label={__('Name for screen readers', 'beckon')}
            help={__('Said where no heading names the campaign; its own name where this is empty.', 'beckon')}
            value={attributes.label ?? ''}
            onChange={(label) => setAttributes({ label })}
          />
        </PanelBody>
      </InspectorControls>
      {header}
      <div
        ref={ref}
        className={`beckon-canvas beckon-${format.kind} at-${place} align-${theme.align} ${hasSpace ? 'has-space' : ''}`}
        style={format.kind === 'bar' ? heightsOf(format) : undefined}
      >
        {hasSteps ? <div {...inner} /> : <Card format={format}>{<div {...inner} />}</Card>}
      </div>
    </div>
  );
}

const NoAppender = () => null;

const heightsOf = ({ height, phoneHeight = height }: Bar) =>
  ({ '--height': `${height}px`, '--phone-height': `${phoneHeight}px` }) as CSSProperties;

const allKinds: readonly FormatKind[] = ['popup', 'full-screen', 'bar', 'slide-in', 'feed', 'embed'];

/** The root block of a campaign's own editor. */
export function EditCampaign(props: RootProps) {
  return <EditRoot {...props} kinds={allKinds} />;
}
