import type frame from './en/frame.json';
import type ui from './en/ui.json';

/** The screens and their words, typed by the English files: one line for each file in `en/`. */
export interface WordCatalog {
  readonly frame: typeof frame;
  readonly ui: typeof ui;
}
