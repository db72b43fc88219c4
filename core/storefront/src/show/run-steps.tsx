import type { Blocks } from './content/load-blocks.ts';
import { h } from './h.ts';
import type { ClosedBy, Host } from './host.ts';
import { removeNode } from './remove-node.ts';
import type { Stage } from './stage.ts';
import type { Words } from './words.ts';

/** What a document's content needs in order to run. */
export interface Parts {
  readonly blocks: Blocks;
  readonly words: Words;
  readonly makeFill: MakeFill;
}

/** Makes what fills the values of attributes into text; see `Stage`. */
export type MakeFill = (valueOf: (name: string) => unknown) => Stage['fill'];

/** A document's content on screen, at one of its steps. */
export interface Steps {
  readonly element: HTMLElement;
  readonly hasConverted: () => boolean;
  /** Tells all blocks that the screen is no longer theirs. */
  stop(): void;
}

/**
 * Draws the first step and leads from step to step. `named` is the element that the step's first heading names, or the
 * document's label where it has none. Each step is drawn once: going back finds what was typed.
 */
export function runSteps(
  host: Host,
  { blocks, words, makeFill }: Parts,
  named: HTMLElement,
  close: (by: ClosedBy) => void,
): Steps {
  const { steps, label } = host.document;
  const drawn: HTMLElement[] = [];
  const stops: (() => void)[] = [];
  const onCodes: (() => void)[] = [];
  const status = <p class="vh" role="status" />;
  const element = (
    <div class="pad" tabindex={-1}>
      {status}
    </div>
  );
  let at = 0;
  let hasConverted = false;
  let prize = '';
  let { code } = blocks;

  const stage: Stage = {
    host,
    words,
    element,
    render: (list) => list.map((block) => blocks.rendererOf(block)?.(block as never, stage)),
    fill: makeFill((name) => (name === 'prize' ? prize : name === 'code' ? code : host.value(name))),
    say(message) {
      // Emptied first, so that the same words twice are news twice.
      status.textContent = '';
      setTimeout(() => (status.textContent = message), 80);
    },
    go(id) {
      const next = id === undefined ? at + 1 : steps.findIndex((step) => step.id === id);
      if (!steps[next]) return close('action');
      at = next;
      const { activeElement } = element.getRootNode() as ShadowRoot;
      const heading = draw();
      // A screen reader reads on from here. Whoever sent a form and waited may be elsewhere by now.
      if (activeElement) (heading ?? element).focus({ preventScroll: true });
      element.parentElement?.scrollTo(0, 0);
    },
    close,
    convert: () => (hasConverted = true),
    code: () => code,
    give(given, won = prize) {
      code = given;
      prize = won;
      onCodes.forEach((listener) => listener());
    },
    onCode: (listener) => onCodes.push(listener),
    onGone: (stop) => stops.push(stop),
  };

  function draw(): HTMLElement | null {
    const step = (drawn[at] ??= <div class="step">{stage.render(steps[at]?.blocks ?? [])}</div>);
    if (status.nextSibling) removeNode(status.nextSibling);
    element.appendChild(step);
    const heading = step.querySelector<HTMLElement>('h2,h3,h4');
    if (heading) {
      heading.id = 'title';
      heading.tabIndex = -1;
      named.setAttribute('aria-labelledby', 'title');
    } else {
      named.removeAttribute('aria-labelledby');
      named.setAttribute('aria-label', stage.fill(label));
    }
    return heading;
  }
  draw();
  return { element, hasConverted: () => hasConverted, stop: () => stops.forEach((stop) => stop()) };
}
