import coupon from './coupon.css';
import { renderCodeButton } from './code-button.tsx';
import { renderCoupon } from './coupon.tsx';
import form from './form.css';
import { renderForm } from './form.tsx';

import type { Stage } from '../stage.ts';
import type { BlockOf } from './render.ts';

export { renderForm };

export const styles = form + coupon;

export const render = (
  block: BlockOf<'form'> | BlockOf<'coupon'> | BlockOf<'button'>,
  stage: Stage,
): HTMLElement | undefined =>
  block.kind === 'form'
    ? renderForm(block, stage)
    : block.kind === 'coupon'
      ? renderCoupon(block, stage)
      : renderCodeButton(block, stage);
