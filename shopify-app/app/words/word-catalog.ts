import type campaigns from './en/campaigns.json';
import type frame from './en/frame.json';
import type templates from './en/templates.json';
import type editor from './en/editor.json';
import type ui from './en/ui.json';

/** The screens and their words, typed by the English files: one line for each file in `en/`. */
export interface WordCatalog {
  readonly campaigns: typeof campaigns;
  readonly frame: typeof frame;
  readonly templates: typeof templates;
  readonly editor: typeof editor;
  readonly ui: typeof ui;
}
