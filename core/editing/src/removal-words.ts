import type { WordsLocale } from './words-locale.ts';

/** What reading HTML takes out. */
export type Removal =
  | 'script'
  | 'handler'
  | 'styling'
  | 'form'
  | 'frame'
  | 'drawing'
  | 'media'
  | 'page'
  | 'address'
  | 'attribute'
  | 'tag'
  | 'layout';

export const removalWords: Readonly<Record<WordsLocale, Readonly<Record<Removal, string>>>> = {
  en: {
    script: 'A script. Campaigns cannot run code.',
    handler: 'An action hidden in an element, such as “onclick”. Use a button block instead.',
    styling: 'Styles of its own. Colours and fonts come from the theme.',
    form: 'A form or one of its parts. Use a form block instead.',
    frame: 'An embedded page or player.',
    drawing: 'A drawing or formula. Use an image block instead.',
    media: 'A video or sound. Use a video block instead.',
    page: 'Something that belongs to a whole page, not to a part of it.',
    address: 'A link or picture whose address is not safe to open.',
    attribute: 'Settings of an element that campaigns do not use.',
    tag: 'An element that campaigns do not use. Its text was kept.',
    layout: 'Elements nested so that browsers disagree about them. Their text was kept.',
  },
  de: {
    script: 'Ein Skript. Kampagnen können keinen Code ausführen.',
    handler: 'Eine im Element versteckte Aktion wie „onclick“. Nehmen Sie stattdessen einen Button-Block.',
    styling: 'Eigene Formatierungen. Farben und Schriften kommen aus dem Design der Kampagne.',
    form: 'Ein Formular oder ein Teil davon. Nehmen Sie stattdessen einen Formular-Block.',
    frame: 'Eine eingebettete Seite oder ein Player.',
    drawing: 'Eine Zeichnung oder Formel. Nehmen Sie stattdessen einen Bild-Block.',
    media: 'Ein Video oder Ton. Nehmen Sie stattdessen einen Video-Block.',
    page: 'Etwas, das zu einer ganzen Seite gehört und nicht zu einem Teil davon.',
    address: 'Ein Link oder Bild, dessen Adresse nicht sicher ist.',
    attribute: 'Einstellungen eines Elements, die Kampagnen nicht verwenden.',
    tag: 'Ein Element, das Kampagnen nicht verwenden. Sein Text ist geblieben.',
    layout: 'Elemente, die so verschachtelt sind, dass Browser sie verschieden lesen. Ihr Text ist geblieben.',
  },
  fr: {
    script: 'Un script. Les campagnes ne peuvent pas exécuter de code.',
    handler: 'Une action cachée dans un élément, comme « onclick ». Utilisez plutôt un bloc bouton.',
    styling: 'Des styles propres. Les couleurs et les polices viennent du thème.',
    form: 'Un formulaire ou une de ses parties. Utilisez plutôt un bloc formulaire.',
    frame: 'Une page ou un lecteur intégré.',
    drawing: 'Un dessin ou une formule. Utilisez plutôt un bloc image.',
    media: 'Une vidéo ou un son. Utilisez plutôt un bloc vidéo.',
    page: 'Un élément qui appartient à une page entière et non à une partie.',
    address: 'Un lien ou une image dont l’adresse n’est pas sûre.',
    attribute: 'Des réglages d’un élément que les campagnes n’utilisent pas.',
    tag: 'Un élément que les campagnes n’utilisent pas. Son texte a été conservé.',
    layout: 'Des éléments imbriqués de sorte que les navigateurs les lisent différemment. Leur texte a été conservé.',
  },
};
