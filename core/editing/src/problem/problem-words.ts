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
  {
    says: /^Looking ahead or behind, /,
    de: 'Vor- oder Zurückschauen wie „(?=…)“ ist hier nicht möglich.',
    fr: 'Regarder en avant ou en arrière, comme « (?=…) », n’est pas possible ici.',
  },
  {
    says: /^A group must begin with “\(”, /,
    de: 'Eine Gruppe beginnt mit „(“, „(?:“ oder „(?<name>“.',
    fr: 'Un groupe commence par « ( », « (?: » ou « (?<name> ».',
  },
  {
    says: /^There must be something between “\[” and “\]”\.$/,
    de: 'Zwischen „[“ und „]“ muss etwas stehen.',
    fr: 'Il faut quelque chose entre « [ » et « ] ».',
  },
  {
    says: /^Referring back to a group, /,
    de: 'Ein Rückbezug auf eine Gruppe wie „\\1“ ist hier nicht möglich.',
    fr: 'Renvoyer à un groupe, comme « \\1 », n’est pas possible ici.',
  },
  {
    says: /^(?<name>“[^”]*”) has no meaning here\.$/,
    de: '{name} bedeutet hier nichts.',
    fr: '{name} n’a pas de sens ici.',
  },
  {
    says: /^This is not a regular expression; /,
    de: 'Das ist kein regulärer Ausdruck; vielleicht ist eine Klammer nicht geschlossen, oder vor einem „*“ steht nichts.',
    fr: 'Ce n’est pas une expression régulière ; peut-être une parenthèse n’est-elle pas fermée, ou rien ne précède un « * ».',
  },
  {
    says: /^The regular expression has too many (?:alternatives|optional parts)/,
    de: 'Dieser Ausdruck lässt zu viele Möglichkeiten; teilen Sie ihn auf mehrere Bedingungen auf.',
    fr: 'Cette expression laisse trop de possibilités ; répartissez-la sur plusieurs conditions.',
  },
  {
    says: /^A repeated group must not hold “\^”, /,
    de: 'In einer wiederholten Gruppe dürfen „^“, „$“ und „\\b“ nicht stehen.',
    fr: 'Un groupe répété ne peut contenir ni « ^ », ni « $ », ni « \\b ».',
  },
  {
    says: /^A repeated group must not have an empty alternative\.$/,
    de: 'In einer wiederholten Gruppe darf keine Möglichkeit leer sein.',
    fr: 'Un groupe répété ne peut avoir de possibilité vide.',
  },
  {
    says: /^A repeated group must not hold another repetition, /,
    de: 'In einer wiederholten Gruppe darf keine weitere Wiederholung stehen, wie in „(a+)+“.',
    fr: 'Un groupe répété ne peut en contenir un autre, comme dans « (a+)+ ».',
  },
  {
    says: /^The alternatives of a repeated group must begin with different characters, /,
    de: 'Die Möglichkeiten einer wiederholten Gruppe müssen mit verschiedenen Zeichen beginnen, anders als in „(a|ab)*“.',
    fr: 'Les possibilités d’un groupe répété doivent commencer par des caractères différents, contrairement à « (a|ab)* ».',
  },
  {
    says: /^“\^” may stand at the very beginning only\.$/,
    de: '„^“ darf nur ganz am Anfang stehen.',
    fr: '« ^ » ne peut se trouver qu’au tout début.',
  },
  {
    says: /^This could be slow: let the pattern begin with /,
    de: 'Das könnte langsam sein: Beginnen Sie mit „^“, lassen Sie „.*“ am Anfang weg, oder nehmen Sie „[^/]*“ statt „.*“.',
    fr: 'Cela pourrait être lent : commencez par « ^ », supprimez « .* » au début, ou mettez « [^/]* » au lieu de « .* ».',
  },
  {
    says: /^This could be slow: two repetitions /,
    de: 'Das könnte langsam sein: Zwei Wiederholungen passen auf dieselben Zeichen; nehmen Sie „[^/]*“ statt „.*“, oder lassen Sie eine weg.',
    fr: 'Cela pourrait être lent : deux répétitions prennent les mêmes caractères ; mettez « [^/]* » au lieu de « .* », ou supprimez-en une.',
  },
  {
    says: /^A day is a weekday such as /,
    de: 'Hier muss ein Wochentag stehen oder ein Datum, das der Kalender kennt.',
    fr: 'Il faut un jour de la semaine, ou une date qui existe dans le calendrier.',
  },
  {
    says: / must be a time of day such as “09:00”\.$/,
    de: 'Hier muss eine Uhrzeit stehen, wie 09:00.',
    fr: 'Il faut une heure, comme 09:00.',
  },
  {
    says: / must be a date and time such as |^The end of the countdown must be a date, a time and a zone, /,
    de: 'Hier müssen ein Datum und eine Uhrzeit stehen.',
    fr: 'Il faut une date et une heure.',
  },
  {
    says: / must be written as “#” and six or eight digits, /,
    de: 'Hier muss eine Farbe stehen, wie „#1a1a1a“: ein „#“ und sechs oder acht Stellen.',
    fr: 'Il faut une couleur comme « #1a1a1a » : un « # » et six ou huit chiffres.',
  },
  {
    says: / must be a language code such as /,
    de: 'Hier muss ein Sprachkürzel stehen, wie „de“ oder „pt-BR“.',
    fr: 'Il faut un code de langue, comme « fr » ou « pt-BR ».',
  },
  {
    says: /^The language (?<name>“[^”]*”) is there already\.$/,
    de: 'Die Sprache {name} gibt es schon.',
    fr: 'La langue {name} est déjà là.',
  },
  {
    says: /^A code of one’s own is given for a sent form; /,
    de: 'Einen eigenen Code gibt es für ein abgeschicktes Formular; setzen Sie vor diesen Gutschein ein Formular.',
    fr: 'Un code personnel se donne contre un formulaire envoyé ; placez un formulaire avant ce bon.',
  },
  {
    says: /^There is no step with the id (?<name>“[^”]*”)\.$/,
    de: 'Einen Schritt {name} gibt es nicht.',
    fr: 'Il n’y a pas d’étape {name}.',
  },
  {
    says: /^This text holds a broken character; /,
    de: 'In diesem Text steckt ein beschädigtes Zeichen; tippen Sie ihn neu.',
    fr: 'Ce texte contient un caractère abîmé ; saisissez-le de nouveau.',
  },
  {
    says: /^There is no attribute named (?<name>“[^”]*”)\.$/,
    de: 'Eine Angabe {name} gibt es nicht.',
    fr: 'Il n’y a pas de donnée {name}.',
  },
  {
    says: / must not be (?<name>“[^”]*”); please take another\.$/,
    de: '{name} ist hier nicht möglich; bitte nehmen Sie etwas anderes.',
    fr: '{name} n’est pas possible ici ; choisissez autre chose.',
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
