import type { Consent, ConsentSource, Memory, Purpose } from '@beckon/engine';
import type { PanelFacts } from './panel-facts.ts';
import { describeLifetime } from './describe-lifetime.ts';

/** A part of the panel: a title and rows of a name and what is to be said of it. */
export interface Section {
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly { readonly name: string; readonly text: string; readonly mark?: 'good' | 'bad' | 'open' }[];
}

const purposeNames: Readonly<Record<Purpose, string>> = {
  necessary: 'What the shop needs to work',
  preferences: 'Remembering preferences',
  analytics: 'Statistics',
  marketing: 'Marketing',
  sale: 'Sale or sharing of data',
};

const sourceNames: Readonly<Record<ConsentSource, string>> = {
  owner: 'set by the owner of the site',
  gpc: 'Global Privacy Control in this browser',
  dnt: 'Do Not Track in this browser',
  shopify: 'Shopify’s privacy settings',
  wordpress: 'the consent plugin',
  tcf: 'the consent dialog (TCF)',
  gpp: 'the consent dialog (GPP)',
  'consent-mode': 'Google Consent Mode',
  site: 'the site’s own banner',
  region: 'the law where the visitor is',
  nothing: 'nobody has asked yet',
};

const answers = {
  granted: ['allowed', 'good'],
  denied: ['refused', 'bad'],
  pending: ['no answer yet, which counts as no', 'open'],
} as const;

/** The panel as plain sections, in the order they are read: what, whether it may, what it knows. */
export function describeFacts(facts: PanelFacts, isSafari: boolean): readonly Section[] {
  return [
    {
      title: 'Campaigns',
      ...(!facts.rows.length && { note: 'No campaign is live on this site.' }),
      rows: facts.rows.map(({ name, isShown, sentence }) => ({
        name,
        text: sentence,
        mark: isShown ? 'good' : 'open',
      })),
    },
    describeConsent(facts.consent),
    {
      title: 'What is remembered',
      note: facts.isStored
        ? describeLifetime(facts.storage, isSafari)
        : 'This page alone remembers: there is no permission, the site stores nothing, or this browser lets it store nothing. At most a refusal is kept.',
      rows: describeMemory(facts.memory),
    },
    {
      title: 'What is known of this visit',
      rows: [
        ...Object.entries(facts.attributes)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => ({ name, text: typeof value === 'string' ? value : JSON.stringify(value) })),
        ...Object.entries(facts.withheld).map(([name, purpose]) => ({
          name,
          text: `kept back: it needs permission for “${purposeNames[purpose].toLowerCase()}”`,
          mark: 'open' as const,
        })),
      ].sort((one, other) => (one.name < other.name ? -1 : 1)),
    },
  ];
}

function describeConsent(consent: Consent): Section {
  const purposes = Object.keys(purposeNames) as Purpose[];
  return {
    title: 'Consent',
    ...(consent.honoured.length && {
      note: `Opt-out signal honoured: ${consent.honoured.map((it) => sourceNames[it]).join(', ')}.`,
    }),
    rows: purposes
      .filter((purpose) => purpose !== 'necessary')
      .map((purpose) => {
        const [text, mark] = answers[consent[purpose]];
        return { name: purposeNames[purpose], text: `${text} (${sourceNames[consent.because[purpose]]})`, mark };
      }),
  };
}

function describeMemory(memory: Memory): Section['rows'] {
  const when = (at: number | undefined): string =>
    at === undefined ? 'never' : new Date(at).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
  const own = Object.entries(memory.own ?? {});
  return [
    { name: 'Visits', text: String(memory.visits) },
    { name: 'Pages', text: `${memory.pages}, ${memory.pagesThisVisit} in this visit` },
    { name: 'First visit', text: when(memory.firstVisitAt) },
    { name: 'Last interruption', text: when(memory.lastInterruptionAt) },
    ...Object.entries(memory.campaigns).map(([id, met]) => ({ name: `Campaign ${id}`, text: JSON.stringify(met) })),
    ...own.map(([name, value]) => ({ name: `own.${name}`, text: JSON.stringify(value) })),
  ];
}

/** The same as plain text, to be sent to somebody who can help. */
export function writeFacts(sections: readonly Section[], address: string): string {
  const parts = sections.map(({ title, note, rows }) =>
    [title.toUpperCase(), note, ...rows.map(({ name, text }) => `- ${name}: ${text}`)].filter(Boolean).join('\n'),
  );
  return [`Beckon on ${address}`, ...parts].join('\n\n') + '\n';
}
