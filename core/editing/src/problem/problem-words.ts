interface ProblemWords {
  readonly says: RegExp;
  readonly de: string;
  readonly fr: string;
}

const number = (name: string) => `(?<${name}>-?[\\d,.]*\\d)`;

/** What parsers say that a merchant can cause, the more particular first. */
export const problemWords: readonly ProblemWords[] = [
  {
    says: new RegExp(` must be a whole number(?: of [\\w ]+)? between ${number('min')} and ${number('max')}\\.$`),
    de: 'Hier muss eine ganze Zahl von {min} bis {max} stehen.',
    fr: 'Il faut un nombre entier de {min} à {max}.',
  },
  {
    says: new RegExp(
      ` must be a (?:whole )?number(?: of [\\w ]+)? between ${number('min')} and ${number('max')}, but not ${number('not')} itself\\.$`,
    ),
    de: 'Hier muss eine Zahl von {min} bis {max} stehen, aber nicht {not} selbst.',
    fr: 'Il faut un nombre de {min} à {max}, mais pas {not} même.',
  },
  {
    says: new RegExp(` must be a number(?: of [\\w ]+)? between ${number('min')} and ${number('max')}\\.$`),
    de: 'Hier muss eine Zahl von {min} bis {max} stehen.',
    fr: 'Il faut un nombre de {min} à {max}.',
  },
  { says: / must not be empty\.$/, de: 'Das darf nicht leer sein.', fr: 'Ceci ne peut pas rester vide.' },
  { says: / is missing\.$/, de: 'Das fehlt noch.', fr: 'Ceci manque encore.' },
  {
    says: new RegExp(` must not be longer than ${number('max')} characters\\.$`),
    de: 'Das ist zu lang: Höchstens {max} Zeichen haben Platz.',
    fr: 'C’est trop long : {max} caractères au plus.',
  },
  {
    says: new RegExp(` must be a list of ${number('min')} to ${number('max')}(?: entries)?\\.$`),
    de: 'Hier müssen {min} bis {max} Einträge stehen.',
    fr: 'Il faut de {min} à {max} entrées.',
  },
  {
    says: / may hold letters, digits, “_” and “-” only, and must begin with a letter or digit\.$/,
    de: 'Nur Buchstaben, Ziffern, „_“ und „-“, am Anfang ein Buchstabe oder eine Ziffer.',
    fr: 'Seulement lettres, chiffres, « _ » et « - », avec une lettre ou un chiffre au début.',
  },
  {
    says: / may hold capital letters, digits and hyphens only\.$/,
    de: 'Nur Großbuchstaben, Ziffern und Bindestriche.',
    fr: 'Seulement majuscules, chiffres et traits d’union.',
  },
  {
    says: / must be three capital letters, such as EUR\.$/,
    de: 'Hier müssen drei Großbuchstaben stehen, wie EUR.',
    fr: 'Il faut trois majuscules, comme EUR.',
  },
  { says: / must be a CSS selector\.$/, de: 'Das ist kein CSS-Selektor.', fr: 'Ce n’est pas un sélecteur CSS.' },
  {
    says: / must be a web address, a path such as “\/sale”, or begin with “mailto:” or “tel:”\.$/,
    de: 'Hier muss eine Webadresse stehen, ein Pfad wie „/sale“, oder etwas mit „mailto:“ oder „tel:“ am Anfang.',
    fr: 'Il faut une adresse web, un chemin comme « /sale », ou « mailto: » ou « tel: » au début.',
  },
  {
    says: / must be a web address, or a path such as “\/files\/picture\.jpg”\.$/,
    de: 'Hier muss eine Webadresse stehen oder ein Pfad wie „/files/bild.jpg“.',
    fr: 'Il faut une adresse web ou un chemin comme « /files/image.jpg ».',
  },
  {
    says: / may hold an attribute only after the host and the first “\/”, “\?” or “#”\.$/,
    de: 'Eine Angabe über den Besuch darf erst nach dem Namen des Servers und dem ersten „/“, „?“ oder „#“ stehen.',
    fr: 'Une donnée de la visite ne peut venir qu’après le nom du serveur et le premier « / », « ? » ou « # ».',
  },
  {
    says: / reads (?<name>“[^”]*”), which is no attribute that Beckon knows\.$/,
    de: '{name} ist keine Angabe, die Beckon kennt.',
    fr: '{name} n’est pas une donnée que Beckon connaît.',
  },
  {
    says: / uses (?<name>“[^”]*”); after “\|” there may be default, upper or capitalize\.$/,
    de: '{name} ist hier nicht möglich: Nach „|“ darf default, upper oder capitalize stehen.',
    fr: '{name} n’est pas possible ici : après « | », seulement default, upper ou capitalize.',
  },
  {
    says: / must be a (?:date and time|moment) that the calendar has\.$/,
    de: 'Diesen Zeitpunkt gibt es im Kalender nicht.',
    fr: 'Ce moment n’existe pas dans le calendrier.',
  },
  {
    says: /^The value must be a date such as /,
    de: 'Hier muss ein Datum stehen, das der Kalender kennt.',
    fr: 'Il faut une date qui existe dans le calendrier.',
  },
  {
    says: /^The end must come after the start\.$/,
    de: 'Das Ende muss nach dem Anfang liegen.',
    fr: 'La fin doit venir après le début.',
  },
  {
    says: /^The first number must not be above the second\.$/,
    de: 'Die erste Zahl darf nicht größer als die zweite sein.',
    fr: 'Le premier nombre ne peut pas dépasser le second.',
  },
  {
    says: /^This needs two numbers, from and until\.$/,
    de: 'Hier müssen zwei Zahlen stehen, von und bis.',
    fr: 'Il faut deux nombres, de et à.',
  },
  {
    says: /^This needs two times of day, such as /,
    de: 'Hier müssen zwei Uhrzeiten stehen, wie 09:00 und 17:00.',
    fr: 'Il faut deux heures, comme 09:00 et 17:00.',
  },
  {
    says: /^This must be a length of time, such as 7 days\.$|^The number of \w+ must be a number, 0 or more\.$/,
    de: 'Hier muss eine Dauer stehen, wie 7 Tage.',
    fr: 'Il faut une durée, comme 7 jours.',
  },
  {
    says: /^This length of time must be longer than nothing\.$/,
    de: 'Die Dauer muss länger als nichts sein.',
    fr: 'La durée doit être plus longue que rien.',
  },
  {
    says: /^This length of time must not be longer than 100 years\.$/,
    de: 'Die Dauer darf höchstens 100 Jahre sein.',
    fr: 'La durée ne peut pas dépasser 100 ans.',
  },
  {
    says: /^The value must be text, and not empty\.$|^The value must be text or a number, and not empty\.$/,
    de: 'Hier fehlt noch, womit verglichen wird.',
    fr: 'Il manque encore à quoi comparer.',
  },
  {
    says: /^The value must be a (?:whole )?number(?:, 0 or more)?\.$/,
    de: 'Hier muss eine Zahl stehen.',
    fr: 'Il faut un nombre.',
  },
  {
    says: /^The value must be a version, /,
    de: 'Hier muss eine Version stehen, wie 17.2.',
    fr: 'Il faut une version, comme 17.2.',
  },
  {
    says: /^There is no (?<name>“[^”]*”) here; choose one of: /,
    de: '{name} gibt es hier nicht.',
    fr: '{name} n’existe pas ici.',
  },
  {
    says: new RegExp(`^There must not be more than ${number('max')} conditions\\.$`),
    de: 'Mehr als {max} Bedingungen sind nicht möglich.',
    fr: 'Pas plus de {max} conditions.',
  },
  {
    says: new RegExp(`^Conditions must not be nested deeper than ${number('max')} groups\\.$`),
    de: 'Tiefer als {max} Gruppen geht es nicht.',
    fr: 'Pas plus de {max} groupes les uns dans les autres.',
  },
  {
    says: /^Two fields of a form must not have the same name\.$/,
    de: 'Zwei Felder eines Formulars dürfen nicht gleich heißen.',
    fr: 'Deux champs d’un formulaire ne peuvent pas porter le même nom.',
  },
  {
    says: /^A form may ask for consent to the same purpose only once\.$/,
    de: 'Ein Formular darf für denselben Zweck nur einmal um Einwilligung bitten.',
    fr: 'Un formulaire ne peut demander qu’un seul consentement par finalité.',
  },
  {
    says: /^The time zone must be a place such as /,
    de: 'Hier muss ein Ort stehen, wie Europe/Berlin.',
    fr: 'Il faut un lieu, comme Europe/Paris.',
  },
  {
    says: / is too large; it must stay below 256 kB\.$/,
    de: 'Die Kampagne ist zu groß: Mehr als 256 kB haben keinen Platz.',
    fr: 'La campagne est trop grande : 256 ko au plus.',
  },
  {
    says: new RegExp(
      `^At most ${number('most')} campaigns can be live at once, and this would make ${number('count')}\\.`,
    ),
    de: 'Höchstens {most} Kampagnen können zugleich live sein, und so wären es {count}. Pausieren oder archivieren Sie erst einige.',
    fr: 'Au plus {most} campagnes peuvent être en ligne à la fois, et il y en aurait {count}. Mettez-en d’abord en pause ou archivez-en.',
  },
];
