import { h } from '../h.ts';
import { isRichTextTag } from './markup-names.ts';
import { renderMarkup } from './render-markup.ts';
import type { Render } from './render.ts';

export const renderText: Render<'text'> = (block, stage) => (
  <div class="text">{renderMarkup(block.text, isRichTextTag, block.id, stage)}</div>
);
