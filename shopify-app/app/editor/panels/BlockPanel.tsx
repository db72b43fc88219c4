import { changeBlock, removeBlock } from '@beckon/editing';
import type { Block, BlockKind } from '@beckon/engine';
import type { ComponentType } from 'react';
import { Button, Section, showToast, Stack, useWords } from '../../ui/index.ts';
import { armOf, useEditor, type BlockOf } from '../use-editor.ts';
import { ButtonPanel } from './ButtonPanel.tsx';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { CountdownPanel } from './CountdownPanel.tsx';
import { CouponPanel } from './CouponPanel.tsx';
import { FormPanel } from './FormPanel.tsx';
import { HeadingPanel } from './HeadingPanel.tsx';
import { HtmlPanel } from './HtmlPanel.tsx';
import { ImagePanel } from './ImagePanel.tsx';
import type { PanelProps } from './panel-props.ts';
import { ProductsPanel } from './ProductsPanel.tsx';
import { SocialPanel } from './SocialPanel.tsx';
import { SpacerPanel } from './SpacerPanel.tsx';
import { SpinWheelPanel } from './SpinWheelPanel.tsx';
import { TextPanel } from './TextPanel.tsx';
import { VideoPanel } from './VideoPanel.tsx';
import { Spot } from '../Spot.tsx';

const panels: { readonly [Kind in BlockKind]: ComponentType<PanelProps<BlockOf<Kind>>> } = {
  heading: HeadingPanel,
  text: TextPanel,
  button: ButtonPanel,
  form: FormPanel,
  image: ImagePanel,
  coupon: CouponPanel,
  countdown: CountdownPanel,
  products: ProductsPanel,
  'spin-wheel': SpinWheelPanel,
  video: VideoPanel,
  social: SocialPanel,
  columns: ColumnsPanel,
  spacer: SpacerPanel,
  html: HtmlPanel,
};

/** The settings of one block. */
export function BlockPanel({ block }: { readonly block: Block }) {
  const { t } = useWords('editor');
  const { state, edit, send } = useEditor();
  const arm = armOf(state);
  const Panel = panels[block.kind] as ComponentType<PanelProps<Block>>;
  return (
    <Section
      heading={t(`kinds.${block.kind}`)}
      actions={
        <Button variant="tertiary" icon="back" onClick={() => send({ do: 'choose', block: undefined })}>
          {t('backToBlocks')}
        </Button>
      }
    >
      <Stack direction="block" gap="base">
        <Spot at="block">
          <Stack direction="block" gap="base">
            <Panel
              block={block}
              set={(patch, key) =>
                edit(
                  (campaign) => changeBlock(campaign, { block: block.id, set: patch, ...arm }),
                  `${block.id}.${key ?? Object.keys(patch).join()}`,
                )
              }
            />
          </Stack>
        </Spot>
        <Stack direction="inline" justify="end">
          <Button
            tone="critical"
            variant="tertiary"
            icon="delete"
            onClick={() => {
              const refused = edit((campaign) => removeBlock(campaign, { block: block.id, ...arm }));
              showToast(refused ?? t('removed', { name: t(`kinds.${block.kind}`) }), {
                isError: refused !== undefined,
              });
            }}
          >
            {t('removeBlock')}
          </Button>
        </Stack>
      </Stack>
    </Section>
  );
}
