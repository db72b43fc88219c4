import { htmlTags } from '@beckon/engine/campaign/markup';
import { h } from '../h.ts';
import { renderMarkup } from './render-markup.ts';
import type { Render } from './render.ts';

export { default as styles } from './html.css';

export const render: Render<'html'> = (block, stage) => (
  <div class="text html">{renderMarkup(block.markup, (tag) => htmlTags.includes(tag), block.id, stage)}</div>
);
