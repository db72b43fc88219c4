import type access from './en/access.json';
import type account from './en/account.json';
import type campaigns from './en/campaigns.json';
import type editor from './en/editor.json';
import type frame from './en/frame.json';
import type home from './en/home.json';
import type leads from './en/leads.json';
import type promises from './en/promises.json';
import type requests from './en/requests.json';
import type reports from './en/reports.json';
import type retention from './en/retention.json';
import type settings from './en/settings.json';
import type templates from './en/templates.json';
import type ui from './en/ui.json';
import type why from './en/why.json';

/** The screens and their words, typed by the English files: one line for each file in `en/`. */
export interface WordCatalog {
  readonly access: typeof access;
  readonly account: typeof account;
  readonly campaigns: typeof campaigns;
  readonly editor: typeof editor;
  readonly frame: typeof frame;
  readonly home: typeof home;
  readonly leads: typeof leads;
  readonly promises: typeof promises;
  readonly requests: typeof requests;
  readonly reports: typeof reports;
  readonly retention: typeof retention;
  readonly settings: typeof settings;
  readonly templates: typeof templates;
  readonly ui: typeof ui;
  readonly why: typeof why;
}
