import { h } from '../h.ts';
import type { Stage } from '../stage.ts';
import { copyCode } from './copy-code.ts';
import { renderLink, tellClick } from './link.ts';
import type { BlockOf, Render } from './render.ts';

export const renderButton: Render<'button'> = (block, stage) => {
  const { id, action, converts } = block;
  const text = stage.fill(block.text);
  const look = 'b ' + block.look;
  if (action.do === 'link')
    return renderLink({ block: id, href: action.href, converts, newTab: action.newTab }, stage, { class: look }, [
      text,
    ]);
  const onclick = (): void => {
    if (tellClick(stage, id, converts)) act(action, stage);
  };
  return (
    <button type="button" class={look} onclick={onclick}>
      {text}
    </button>
  );
};

function act(action: Exclude<BlockOf<'button'>['action'], { do: 'link' }>, stage: Stage): void {
  switch (action.do) {
    case 'next':
      return stage.go();
    case 'go-to':
      return stage.go(action.step);
    case 'close':
      return stage.close('action');
    case 'copy-code':
      return void copyCode(stage);
    case 'add-coupon':
      // A shop that cannot take the code from us leaves it to the visitor's clipboard.
      return void stage.host
        .addCoupon(stage.code())
        .catch(() => false)
        .then((isAdded) => (isAdded ? stage.say(stage.words.added) : void copyCode(stage)));
    default:
      action satisfies never;
  }
}
