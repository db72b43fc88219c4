import { bucketOf } from '@beckon/engine/experiment/bucket-of';
import { h } from '../h.ts';
import { prefersLessMotion } from '../leave.ts';
import { drawSlice } from './draw-slice.ts';
import { tellClick } from './link.ts';
import type { Render } from './render.ts';
import { drawId } from '../../visit/draw-id.ts';

export { default as styles } from './spin-wheel.css';

/** Long enough for suspense, below the five seconds after which motion must be pausable (WCAG 2.2.2). */
const spinMs = 4200;
const turns = 5;

/** A point on the wheel of radius 100; a full turn is 1, 0 is up. */
const pointAt = (turn: number, radius: number): string =>
  `${(Math.sin(turn * 2 * Math.PI) * radius).toFixed(2)} ${(-Math.cos(turn * 2 * Math.PI) * radius).toFixed(2)}`;

export const render: Render<'spin-wheel'> = (block, stage) => {
  const { slices } = block;
  const share = 1 / slices.length;
  const wheel = (
    <g class="wheel">
      {slices.map(({ label }, index) => {
        const text = stage.fill(label);
        const words = (
          <text
            x="84"
            text-anchor="end"
            transform={`rotate(${(index + 0.5) * share * 360 - 90}) translate(0 ${slices.length > 8 ? 2.6 : 3.2})`}
          >
            {text}
          </text>
        );
        const size = Math.min(slices.length > 8 ? 7.5 : 9.5, 112 / Math.max(8, text.length));
        words.style.setProperty('font-size', size + 'px');
        return (
          <g class={index % 2 ? 'odd' : slices.length % 2 && index === slices.length - 1 ? 'last' : 'even'}>
            <path d={`M0 0L${pointAt(index * share, 100)}A100 100 0 0 1 ${pointAt((index + 1) * share, 100)}Z`} />
            {words}
          </g>
        );
      })}
    </g>
  );
  const result = <p class="result" hidden />;
  const spin = (): void => {
    if (!tellClick(stage, block.id, false)) return;
    // Here, while it is the visitor's own act: when the wheel stops they may be elsewhere.
    element.focus({ preventScroll: true });
    button.hidden = true;
    element.classList.add('turning');
    const at = drawSlice(
      slices.map(({ weight }) => weight),
      bucketOf(block.id, drawId()),
    );
    const angle = turns * 360 - (at + 0.5) * share * 360;
    wheel.style.setProperty('transform', `rotate(${angle}deg)`);
    const timer = setTimeout(
      () => {
        element.classList.remove('turning');
        const won = slices[at];
        if (!won) return;
        const prize = stage.fill(won.label);
        stage.give(won.code ?? '', prize);
        result.textContent = stage.fill(block.result);
        result.hidden = false;
        stage.say(result.textContent);
      },
      prefersLessMotion() ? 0 : spinMs,
    );
    stage.onGone(() => clearTimeout(timer));
  };
  const button = (
    <button type="button" class="b primary" onclick={spin}>
      {stage.fill(block.spin)}
    </button>
  );
  const element = (
    <div class="spin" tabindex={-1}>
      <svg viewBox="-106 -106 212 212" role="img" aria-label={slices.map(({ label }) => stage.fill(label)).join(', ')}>
        <circle r="104" class="rim" />
        {wheel}
        <circle r="11" class="hub" />
        <path class="pin" d="M0 -86L-8 -105H8Z" />
      </svg>
      {button}
      {result}
    </div>
  );
  return element;
};
