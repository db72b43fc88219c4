import choice from './choice.css';
import { drawChoice } from './draw-choice.tsx';
import { renderForm, styles as form } from './form-and-code.ts';
import type { Render } from './render.ts';

/** A form with choices or ratings to make. */
export const render: Render<'form'> = (block, stage) => renderForm(block, stage, drawChoice);

export const styles = form + choice;
