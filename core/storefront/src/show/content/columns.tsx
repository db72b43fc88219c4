import { h } from '../h.ts';
import type { Render } from './render.ts';

export const renderColumns: Render<'columns'> = ({ columns }, stage) => (
  <div class="columns">
    {columns.map(({ blocks }) => (
      <div class="column">{stage.render(blocks)}</div>
    ))}
  </div>
);
