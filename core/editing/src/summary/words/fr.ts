import type { SummaryWords } from '../summary-words.ts';

export const fr: SummaryWords = {
  triggers: {
    'page-load': () => 'dès que la page est prête',
    delay: ({ seconds }, { length }) => `${length('second', seconds)} après l’ouverture de la page`,
    scroll: ({ percent }, { number }) => `une fois ${number(percent)} % de la page vus`,
    'in-view': ({ selector }) => `quand « ${selector} » devient visible`,
    'exit-intent': () => 'quand le visiteur s’apprête à partir',
    click: ({ selector }) => `lors d’un clic sur « ${selector} »`,
    hover: ({ selector }) => `quand le pointeur s’arrête sur « ${selector} »`,
    inactivity: ({ seconds }, { length }) => `après ${length('second', seconds)} sans activité`,
    'time-on-site': ({ seconds }, { length }) => `après ${length('second', seconds)} sur le site`,
    'nth-page': ({ pages }, { number }) => `à partir de la page ${number(pages)} de la visite`,
    'custom-event': ({ name }, _, where) =>
      `quand la page signale « ${name} »` + (where === undefined ? '' : ` (${where})`),
    'add-to-cart': () => 'quand un article est ajouté au panier',
    'cart-value': ({ atLeast }, { number }) => `quand le panier atteint ${number(atLeast)}`,
    call: () => 'quand la page le demande',
  },
  clauseBreak: ' ; ',
  shownAny: (clauses) => `S’affiche ${clauses.join(', ou ')}.`,
  shownAll: (clauses) => `S’affiche quand tout ceci s’est produit : ${clauses.join(' ; ')}.`,
  cancel: (event, where) =>
    `Ne s’affiche plus dès que la page signale « ${event} »${where === undefined ? '' : ` (${where})`}.`,
  again: {
    'every-page-view': () => 'sur chaque page',
    'once-per-visit': () => 'une fois par visite',
    after: (_, rest) => `de nouveau après ${rest ?? 'une pause'}`,
    'after-pages': ({ pages }, _, { number }) =>
      pages === 1 ? 'de nouveau sur la page suivante' : `de nouveau après ${number(pages)} pages`,
    once: () => 'une seule fois',
  },
  afterClose: {
    nothing: 'la fermeture ne change rien',
    never: 'après fermeture, plus jamais',
    quiet: (length) => `après fermeture, silence pendant ${length}`,
  },
  afterConversion: {
    nothing: 'une conversion ne change rien',
    never: 'après une conversion, plus jamais',
    quiet: (length) => `après une conversion, silence pendant ${length}`,
  },
  maxDisplays: (count) => `au plus ${count} fois par visiteur`,
  withoutMemory: {
    hold: 'pas pour les visiteurs qui refusent d’être mémorisés',
    show: 'sans autorisation de mémoriser, peut revenir dès la page suivante',
  },
  ignoresSiteRest: 'la pause entre campagnes ne compte pas',
  schedule: {
    always: 'À tout moment.',
    from: (moment) => `à partir du ${moment}`,
    until: (moment) => `jusqu’au ${moment}`,
    between: (from, until) => `du ${from} au ${until}`,
    weekdays: (days) => days,
    hours: (from, until) => `entre ${from} et ${until}`,
    zone: { site: 'à l’heure du site', visitor: 'à l’heure du visiteur' },
  },
  weekdayNames: {
    monday: 'le lundi',
    tuesday: 'le mardi',
    wednesday: 'le mercredi',
    thursday: 'le jeudi',
    friday: 'le vendredi',
    saturday: 'le samedi',
    sunday: 'le dimanche',
  },
  formats: {
    popup: ({ position }) =>
      ({ center: 'Fenêtre au milieu de la page', top: 'Fenêtre en haut', bottom: 'Fenêtre en bas' })[position] + '.',
    'full-screen': () => 'Couvre tout l’écran.',
    bar: ({ edge, sticks, pushes }) =>
      `Barre en ${edge === 'top' ? 'haut' : 'bas'} qui ${pushes ? 'pousse la page' : 'recouvre la page'}` +
      (sticks ? ' et reste visible.' : ' et défile avec elle.'),
    'slide-in': () => 'Carte qui glisse dans un coin.',
    feed: () => 'Message dans le fil de notifications.',
    embed: ({ into }) => `Dans la page même, à « ${into} ».`,
  },
  tab: {
    first: 'Commence par une languette sur le bord.',
    'after-close': 'Laisse une languette sur le bord à la fermeture.',
  },
  needs: (purposes) => `Seulement si le visiteur autorise : ${purposes}.`,
  purposes: {
    necessary: 'le nécessaire',
    preferences: 'la mémorisation des préférences',
    analytics: 'la mesure d’audience',
    marketing: 'le marketing',
    sale: 'la vente de données',
  },
  audience: {
    everybody: 'Tout le monde.',
    nobody: 'Personne.',
    who: (condition) => `Les visiteurs qui remplissent ceci : ${condition}.`,
  },
  experiment: {
    arm: (name, share) => `${share} voient « ${name} »`,
    split: (arms) => `Parmi ceux qui peuvent la voir, ${arms}.`,
    holdOut: (share) => `${share} ne voient rien, afin de mesurer l’effet.`,
  },
  languages: (names) => `Langues : ${names}.`,
};
