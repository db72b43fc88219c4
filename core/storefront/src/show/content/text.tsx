import { richTextTags } from '@beckon/engine/campaign/markup';
import { h } from '../h.ts';
import { renderMarkup } from './render-markup.ts';
import type { Render } from './render.ts';

export const renderText: Render<'text'> = (block, stage) => (
  <div class="text">{renderMarkup(block.text, richTextTags, block.id, stage)}</div>
);
