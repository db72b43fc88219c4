import type { FindingWords } from '../finding-words.ts';

export const fr: FindingWords = {
  'field-without-label':
    'Le champ « {field} » n’a pas d’intitulé. Qui ne voit pas le formulaire ne sait pas quoi saisir.',
  'image-without-alt': 'Une image n’a pas de description. Décrivez-la, ou laissez ainsi si elle ne fait que décorer.',
  'linked-image-without-alt': 'Une image est un lien sans description : qui ne la voit pas ne sait pas où elle mène.',
  'low-contrast-text': 'Le texte se lit mal sur son fond ({ratio}:1 ; il faudrait au moins {wanted}:1).',
  'low-contrast-button': 'Le texte du bouton se lit mal ({ratio}:1 ; il faudrait au moins {wanted}:1).',
  'low-contrast-accent':
    'Les liens et les repères se voient mal sur le fond ({ratio}:1 ; il faudrait au moins {wanted}:1).',
  'no-way-to-close': 'Les visiteurs ne peuvent pas fermer cette barre, et elle reste visible.',
  'bar-stays': 'Les visiteurs ne peuvent pas fermer cette barre.',
  'covers-landing-page':
    'Ceci couvre la page d’un téléphone peu après son ouverture. Les visiteurs partent, et les moteurs de recherche peuvent moins bien classer la page. Attendez un défilement ou une deuxième page.',
  'impossible-audience': 'Aucun visiteur ne peut remplir ces conditions : certaines s’excluent.',
  'attribute-never-allowed':
    'L’audience lit « {attribute} », ce qui demande une autorisation pour {purpose} ; rien sur ce site ne peut la donner.',
  'purpose-never-allowed': 'La campagne attend une autorisation pour {purpose} ; rien sur ce site ne peut la donner.',
  'no-consent-source':
    'La campagne a besoin de l’autorisation du visiteur, mais aucun outil de consentement n’est relié. Elle ne s’affiche que là où la loi ne demande pas d’accord préalable, ou là où la page le transmet elle-même.',
  'countdown-over': 'Le compte à rebours est déjà terminé.',
  'coupon-without-code': 'Le code promo est vide.',
  'coupon-without-form': 'Le code promo doit venir d’un formulaire, mais aucun ne le précède.',
  'button-without-coupon': 'Le bouton utilise un code promo, mais la campagne n’en a pas.',
  'wheel-without-prizes': 'Aucune part de la roue n’apporte de code.',
  'wheel-code-unsaid':
    'Qui gagne à la roue n’apprend jamais son code. Donnez-le dans le texte affiché après le tirage, ou ajoutez un bouton qui le copie.',
  'prize-too-long': '« {text} » compte {count} caractères ; sur la roue, on peut en lire {most}.',
  'link-missing': 'Le lien de « {text} » ne mène encore nulle part.',
  'next-on-last-step': '« {text} » mène à l’étape suivante, mais il n’y en a pas.',
  'step-empty': 'Cette étape est vide.',
  'step-unreachable':
    'Rien ne mène à cette étape : personne ne la voit. Placez avant elle un bouton ou un formulaire qui y conduit.',
  'schedule-never-opens': 'Le calendrier ne s’ouvre jamais : ses horaires s’excluent.',
  'schedule-over': 'Le calendrier est déjà terminé.',
  'no-trigger': 'Rien ne demande l’affichage de cette campagne.',
  'experiment-without-difference': '« {variant} » montre la même chose que le témoin : il n’y a rien à comparer.',
  'experiment-without-variants': 'L’expérience n’a pas de variante à comparer.',
  'translation-missing':
    '{count} {count:texte n’est pas traduit|textes ne sont pas traduits} ({language}). {count:Il s’affiche|Ils s’affichent} dans la langue de la campagne.',
  'translation-other-numbers':
    'Un texte ({language}) donne d’autres chiffres que dans la langue de la campagne : « {text} » au lieu de « {original} ».',
  'bar-too-long': 'Cette barre compte {count} caractères ; sur un téléphone, il en faut moins de {most}.',
  'dialog-without-name':
    'La fenêtre n’a ni titre ni nom. Les lecteurs d’écran ne peuvent pas annoncer ce qui s’est ouvert.',
};
