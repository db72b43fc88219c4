import { renderAct } from './button.tsx';
import { copyCode } from './copy-code.ts';
import type { Render } from './render.ts';

/** A button that copies the code, or puts it into the cart; not there before there is one, save in an editor. */
export const renderCodeButton: Render<'button'> = (block, stage) => {
  const element = renderAct(block, stage, () => {
    if (block.action.do === 'copy-code') return void copyCode(stage);
    // A shop that cannot take the code from us leaves it to the visitor's clipboard.
    void stage.host
      .addCoupon(stage.code())
      .catch(() => false)
      .then((isAdded) => (isAdded ? stage.say(stage.words.added ?? 'Code added to your cart') : void copyCode(stage)));
  });
  const update = (): void => {
    element.hidden = !stage.code() && !stage.host.isPreview;
  };
  stage.onCode(update);
  update();
  return element;
};
