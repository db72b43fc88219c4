import type { SummaryWords } from '../summary-words.ts';

export const en: SummaryWords = {
  triggers: {
    'page-load': () => 'as soon as the page is ready',
    delay: ({ seconds }, { length }) => `${length('second', seconds)} after the page opens`,
    scroll: ({ percent }, { number }) => `once ${number(percent)}% of the page has been seen`,
    'in-view': ({ selector }) => `when “${selector}” comes into view`,
    'exit-intent': () => 'when the visitor is about to leave',
    click: ({ selector }) => `on a click on “${selector}”`,
    hover: ({ selector }) => `when the pointer rests on “${selector}”`,
    inactivity: ({ seconds }, { length }) => `after ${length('second', seconds)} without any activity`,
    'time-on-site': ({ seconds }, { length }) => `after ${length('second', seconds)} on the site`,
    'nth-page': ({ pages }, { number }) => `from page ${number(pages)} of the visit on`,
    'custom-event': ({ name }, _, where) =>
      `when the page reports “${name}”` + (where === undefined ? '' : ` where ${where}`),
    'add-to-cart': () => 'when something is put into the cart',
    'cart-value': ({ atLeast }, { number }) => `when the cart reaches ${number(atLeast)}`,
    call: () => 'when the page asks for it',
  },
  clauseBreak: '; ',
  shownAny: (clauses) => `Shown ${clauses.join(', or ')}.`,
  shownAll: (clauses) => `Shown when all of this has happened: ${clauses.join('; ')}.`,
  cancel: (event, where) =>
    `Not shown once the page reports “${event}”${where === undefined ? '' : ` where ${where}`}.`,
  again: {
    'every-page-view': () => 'on every page',
    'once-per-visit': () => 'once a visit',
    after: (_, rest) => `again after ${rest ?? 'a rest'}`,
    'after-pages': ({ pages }, _, { number }) =>
      pages === 1 ? 'again on the next page' : `again after ${number(pages)} pages`,
    once: () => 'once only',
  },
  afterClose: {
    nothing: 'closing it changes nothing',
    never: 'after closing, never again',
    quiet: (length) => `after closing, quiet for ${length}`,
  },
  afterConversion: {
    nothing: 'a conversion changes nothing',
    never: 'after a conversion, never again',
    quiet: (length) => `after a conversion, quiet for ${length}`,
  },
  maxDisplays: (count) => `at most ${count === '1' ? 'once' : `${count} times`} to one visitor`,
  withoutMemory: {
    hold: 'not for visitors who do not allow remembering',
    show: 'without permission to remember, it may come again on the next page',
  },
  ignoresSiteRest: 'the rest between campaigns does not count',
  schedule: {
    always: 'At any time.',
    from: (moment) => `from ${moment}`,
    until: (moment) => `until ${moment}`,
    between: (from, until) => `from ${from} until ${until}`,
    weekdays: (days) => `on ${days}`,
    hours: (from, until) => `between ${from} and ${until}`,
    zone: { site: 'by the site’s clock', visitor: 'by the visitor’s clock' },
  },
  weekdayNames: {
    monday: 'Mondays',
    tuesday: 'Tuesdays',
    wednesday: 'Wednesdays',
    thursday: 'Thursdays',
    friday: 'Fridays',
    saturday: 'Saturdays',
    sunday: 'Sundays',
  },
  formats: {
    popup: ({ position }) =>
      ({ center: 'Popup in the middle of the page', top: 'Popup at the top', bottom: 'Popup at the bottom' })[
        position
      ] + '.',
    'full-screen': () => 'Covers the whole screen.',
    bar: ({ edge, sticks, pushes }) =>
      `Bar at the ${edge} that ${pushes ? 'pushes the page aside' : 'lies over the page'}` +
      (sticks ? ' and stays in view.' : ' and scrolls away with it.'),
    'slide-in': () => 'Card that slides into a corner.',
    feed: () => 'Message in the notification feed.',
    embed: ({ into }) => `Stands in the page, at “${into}”.`,
  },
  tab: { first: 'Begins as a handle at the edge.', 'after-close': 'Leaves a handle at the edge when closed.' },
  needs: (purposes) => `Only where the visitor allows ${purposes}.`,
  purposes: {
    necessary: 'what is necessary',
    preferences: 'remembering preferences',
    analytics: 'analytics',
    marketing: 'marketing',
    sale: 'the sale of data',
  },
  audience: {
    everybody: 'Everybody.',
    nobody: 'Nobody.',
    who: (condition) => `Visitors for whom this holds: ${condition}.`,
  },
  experiment: {
    arm: (name, share) => `${share} see “${name}”`,
    split: (arms) => `Of those who may see it, ${arms}.`,
    holdOut: (share) => `${share} see nothing, so that its effect can be measured.`,
  },
  languages: (names) => `In ${names}.`,
};
