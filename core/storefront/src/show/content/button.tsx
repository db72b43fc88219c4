import { h } from '../h.ts';
import { renderLink, tellClick } from './link.ts';
import type { BlockOf, Render } from './render.ts';
import type { Stage } from '../stage.ts';

export const renderButton: Render<'button'> = (block, stage) => {
  const { id, action, converts, look, text } = block;
  if (action.do === 'link')
    return renderLink({ ...action, block: id, converts }, stage, { class: 'b ' + look }, [stage.fill(text)]);
  return renderAct(block, stage, () =>
    action.do === 'close' ? stage.close('action') : stage.go(action.do === 'go-to' ? action.step : undefined),
  );
};

/** A button that does something here, unless the page forbids the click. */
export function renderAct({ id, converts, look, text }: BlockOf<'button'>, stage: Stage, act: () => void): HTMLElement {
  const onclick = (): void => {
    if (tellClick(stage, id, converts)) act();
  };
  return (
    <button type="button" class={'b ' + look} onclick={onclick}>
      {stage.fill(text)}
    </button>
  );
}
