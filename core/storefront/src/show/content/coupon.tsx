import { h } from '../h.ts';
import { copyCode } from './copy-code.ts';
import { tellClick } from './link.ts';
import type { Render } from './render.ts';
import { sayOnButton } from './say-on-button.ts';

export const renderCoupon: Render<'coupon'> = (block, stage) => {
  const copy = stage.fill(block.copy);
  const copied = stage.fill(block.copied);
  const codeNow = (): string => (block.code.from === 'fixed' ? block.code.code : stage.code());
  const onclick = async (): Promise<void> => {
    if (!tellClick(stage, block.id, false) || !(await copyCode(stage, codeNow(), copied))) return;
    sayOnButton(button, copied, copy);
  };
  const code = <code />;
  const button = (
    <button type="button" class="b" onclick={onclick}>
      {copy}
    </button>
  );
  const element = (
    <div class="coupon">
      <span>
        <small>{stage.fill(block.label)}</small>
        {code}
      </span>
      {button}
    </div>
  );
  const update = (): void => {
    code.textContent = codeNow();
    element.hidden = !codeNow();
  };
  stage.onCode(update);
  update();
  return element;
};
