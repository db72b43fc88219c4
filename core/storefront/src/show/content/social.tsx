import { h } from '../h.ts';
import { renderLink } from './link.ts';
import type { Render } from './render.ts';

export { default as styles } from './social.css';

export const render: Render<'social'> = ({ id, links }, stage) => (
  <ul class="social" role="list">
    {links.map(({ label, href }) => (
      <li>{renderLink({ block: id, href, converts: false, newTab: true }, stage, {}, [stage.fill(label)])}</li>
    ))}
  </ul>
);
