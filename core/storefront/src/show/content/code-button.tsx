import { renderAct } from './button.tsx';
import { copyCode } from './copy-code.ts';
import type { Render } from './render.ts';
import { sayOnButton } from './say-on-button.ts';

/** A button that copies the code, or puts it into the cart; not there before there is one, save in an editor. */
export const renderCodeButton: Render<'button'> = (block, stage) => {
  const { added = 'Code added to your cart', copied = 'Code copied' } = stage.words;
  const act = async (): Promise<void> => {
    // A shop that cannot take the code from us leaves it to the visitor's clipboard.
    const isAdded = block.action.do === 'add-coupon' && (await stage.host.addCoupon(stage.code()).catch(() => false));
    if (isAdded) stage.say(added);
    if (isAdded || (await copyCode(stage, stage.code(), copied)))
      sayOnButton(element, isAdded ? added : copied, stage.fill(block.text));
  };
  const element = renderAct(block, stage, () => void act());
  const update = (): void => {
    element.hidden = !stage.code() && !stage.host.isPreview;
  };
  stage.onCode(update);
  update();
  return element;
};
