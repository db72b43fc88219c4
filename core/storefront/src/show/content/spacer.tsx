import { h } from '../h.ts';
import type { Render } from './render.ts';

export const renderSpacer: Render<'spacer'> = ({ height, line }) => {
  const style = { 'margin-block': height / 2 + 'px' };
  return line ? <hr style={style} /> : <div style={style} aria-hidden="true" />;
};
