import { h } from '../h.ts';
import type { Render } from './render.ts';

export const renderSpacer: Render<'spacer'> = ({ height, line }) => {
  const spacer = line ? <hr /> : <div aria-hidden="true" />;
  spacer.style.setProperty('margin-block', height / 2 + 'px');
  return spacer;
};
