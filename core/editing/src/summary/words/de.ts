import type { SummaryWords } from '../summary-words.ts';

export const de: SummaryWords = {
  triggers: {
    'page-load': () => 'sobald die Seite bereit ist',
    delay: ({ seconds }, { length }) => `${length('second', seconds)} nach dem Öffnen der Seite`,
    scroll: ({ percent }, { number }) => `sobald ${number(percent)} % der Seite zu sehen waren`,
    'in-view': ({ selector }) => `sobald „${selector}“ ins Bild kommt`,
    'exit-intent': () => 'wenn jemand im Begriff ist zu gehen',
    click: ({ selector }) => `bei einem Klick auf „${selector}“`,
    hover: ({ selector }) => `wenn der Zeiger auf „${selector}“ ruht`,
    inactivity: ({ seconds }, { length }) => `wenn sich ${length('second', seconds)} lang nichts regt`,
    'time-on-site': ({ seconds }, { length }) => `wenn der Besuch ${length('second', seconds)} gedauert hat`,
    'nth-page': ({ pages }, { number }) => `ab Seite ${number(pages)} des Besuchs`,
    'custom-event': ({ name }, _, where) =>
      `wenn die Seite „${name}“ meldet` + (where === undefined ? '' : ` (${where})`),
    'add-to-cart': () => 'wenn etwas in den Warenkorb gelegt wird',
    'cart-value': ({ atLeast }, { number }) => `wenn der Warenkorb ${number(atLeast)} erreicht`,
    call: () => 'wenn die Seite es verlangt',
  },
  clauseBreak: '; ',
  // A clause with a verb of its own is set off by a comma.
  shownAny: (clauses) => `Erscheint${/^(sobald|wenn) /.test(clauses[0] ?? '') ? ',' : ''} ${clauses.join(' oder ')}.`,
  shownAll: (clauses) => `Erscheint, wenn alles davon eingetreten ist: ${clauses.join('; ')}.`,
  cancel: (event, where) =>
    `Erscheint nicht mehr, sobald die Seite „${event}“ meldet${where === undefined ? '' : ` (${where})`}.`,
  again: {
    'every-page-view': () => 'auf jeder Seite',
    'once-per-visit': () => 'einmal je Besuch',
    after: (_, rest) => `erneut nach einer Pause: ${rest ?? 'beliebig lang'}`,
    'after-pages': ({ pages }, _, { number }) =>
      pages === 1 ? 'erneut auf der nächsten Seite' : `erneut nach ${number(pages)} Seiten`,
    once: () => 'nur ein einziges Mal',
  },
  afterClose: {
    nothing: 'Schließen ändert nichts',
    never: 'nach dem Schließen nie wieder',
    quiet: (length) => `nach dem Schließen ${length} Ruhe`,
  },
  afterConversion: {
    nothing: 'ein Abschluss ändert nichts',
    never: 'nach einem Abschluss nie wieder',
    quiet: (length) => `nach einem Abschluss ${length} Ruhe`,
  },
  maxDisplays: (count) => `höchstens ${count} Mal pro Person`,
  withoutMemory: {
    hold: 'nicht für Personen, die kein Merken erlauben',
    show: 'ohne Erlaubnis zum Merken vielleicht schon auf der nächsten Seite wieder',
  },
  ignoresSiteRest: 'die Pause zwischen Kampagnen zählt nicht',
  schedule: {
    always: 'Zu jeder Zeit.',
    from: (moment) => `ab ${moment}`,
    until: (moment) => `bis ${moment}`,
    between: (from, until) => `vom ${from} bis zum ${until}`,
    weekdays: (days) => days,
    hours: (from, until) => `zwischen ${from} und ${until} Uhr`,
    zone: { site: 'nach der Uhr der Website', visitor: 'nach der Uhr der Besucher' },
  },
  weekdayNames: {
    monday: 'montags',
    tuesday: 'dienstags',
    wednesday: 'mittwochs',
    thursday: 'donnerstags',
    friday: 'freitags',
    saturday: 'samstags',
    sunday: 'sonntags',
  },
  formats: {
    popup: ({ position }) =>
      ({ center: 'Popup in der Mitte der Seite', top: 'Popup oben', bottom: 'Popup unten' })[position] + '.',
    'full-screen': () => 'Bedeckt den ganzen Bildschirm.',
    bar: ({ edge, sticks, pushes }) =>
      `Leiste ${edge === 'top' ? 'oben' : 'unten'}, die ${pushes ? 'der Seite Platz nimmt' : 'über der Seite liegt'}` +
      (sticks ? ' und im Bild bleibt.' : ' und mit ihr wegscrollt.'),
    'slide-in': () => 'Karte, die in eine Ecke gleitet.',
    feed: () => 'Nachricht im Neuigkeiten-Feed.',
    embed: ({ into }) => `Steht in der Seite, bei „${into}“.`,
  },
  tab: { first: 'Beginnt als Griff am Rand.', 'after-close': 'Lässt beim Schließen einen Griff am Rand zurück.' },
  needs: (purposes) => `Nur wo Folgendes erlaubt ist: ${purposes}.`,
  purposes: {
    necessary: 'das Notwendige',
    preferences: 'Merken von Vorlieben',
    analytics: 'Statistik',
    marketing: 'Marketing',
    sale: 'Verkauf von Daten',
  },
  audience: {
    everybody: 'Alle.',
    nobody: 'Niemand.',
    who: (condition) => `Alle, auf die dies zutrifft: ${condition}.`,
  },
  experiment: {
    arm: (name, share) => `${share} „${name}“`,
    split: (arms) => `Von denen, die es sehen dürfen, sehen ${arms}.`,
    holdOut: (share) => `${share} sehen nichts, damit sich die Wirkung messen lässt.`,
  },
  languages: (names) => `Sprachen: ${names}.`,
};
