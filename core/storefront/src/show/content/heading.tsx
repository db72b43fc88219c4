import { h } from '../h.ts';
import type { Render } from './render.ts';

export const renderHeading: Render<'heading'> = ({ level, text }, stage) => h(`h${level}`, null, stage.fill(text));
