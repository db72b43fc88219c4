import type { Block, Text } from '@beckon/engine';
import type { ClosedBy, Host } from './host.ts';
import type { Words } from './words.ts';

/** What a content block may ask of whatever it stands in. */
export interface Stage {
  readonly host: Host;
  readonly words: Words;
  /** What holds the blocks. */
  readonly element: HTMLElement;
  /** Draws blocks in order; a kind that this tag does not know is left out. */
  render(blocks: readonly Block[]): readonly (HTMLElement | undefined)[];
  /**
   * The merchant's text with its attributes filled in; `isAddress` writes them as parts of a URL. Where it is not said, the
   * text is there to be read, and what runs from right to left keeps to itself in it.
   */
  fill(text: Text, isAddress?: boolean): string;
  /** Lets assistive technology say it, without moving focus. */
  say(message: string): void;
  /** On to a step by its id, or to the next; past the last it closes. */
  go(step?: string): void;
  close(by: ClosedBy): void;
  /** A conversion happened: no handle is left behind. */
  convert(): void;
  /** The coupon code that belongs to this showing; empty until there is one. */
  code(): string;
  /** A code was won or came with a lead; `prize` is what texts read as `{{ prize }}`. */
  give(code: string, prize?: string): void;
  /** Calls back whenever a code is given. */
  onCode(listener: () => void): void;
  /** Runs when the campaign leaves the screen. */
  onGone(stop: () => void): void;
}
