import { defaultSite, parseSite, type SiteSettings } from '@beckon/engine';

/** What the server tells the editor with its page. */
export interface EditorFacts {
  /** The language of whoever sits here, as a tag. */
  readonly locale: string;
  /** The engine's settings of this site. */
  readonly site: SiteSettings;
  /** Whether WooCommerce is there, whose facts are then offered. */
  readonly hasShop: boolean;
  /** Each by its slug or file, with its name. */
  readonly roles: readonly Choice[];
  readonly postTypes: readonly Choice[];
  readonly templates: readonly Choice[];
  /** The page in which a campaign is shown as a visitor gets it. */
  readonly previewUrl: string;
  /** Where consent and the rest of the site are set; absent for who may not. */
  readonly settingsUrl?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

declare global {
  interface Window {
    readonly beckonSidebar?: Omit<Partial<EditorFacts>, 'site'> & { readonly site?: unknown };
  }
}

let read: EditorFacts | undefined;

/** The facts of this page; what the server left out stands on the strict side. */
export function readEditorFacts(): EditorFacts {
  if (read) return read;
  const {
    site,
    locale = 'en',
    hasShop = false,
    roles = [],
    postTypes = [],
    templates = [],
    previewUrl = '',
    settingsUrl,
  } = globalThis.window?.beckonSidebar ?? {};
  const parsed = parseSite(site ?? {});
  return (read = {
    locale,
    hasShop,
    roles,
    postTypes,
    templates,
    previewUrl,
    site: parsed.ok ? { ...defaultSite, ...parsed.value } : defaultSite,
    ...(settingsUrl !== undefined && { settingsUrl }),
  });
}
