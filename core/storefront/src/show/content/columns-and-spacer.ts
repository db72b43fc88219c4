import type { Stage } from '../stage.ts';
import { renderColumns } from './columns.tsx';
import type { BlockOf } from './render.ts';
import { renderSpacer } from './spacer.tsx';

export { default as styles } from './columns-and-spacer.css';

export const render = (block: BlockOf<'columns'> | BlockOf<'spacer'>, stage: Stage): HTMLElement | undefined =>
  block.kind === 'columns' ? renderColumns(block, stage) : renderSpacer(block, stage);
