<?php
/**
 * What visitors read, in French. The rest of the plugin is translated by whoever translates it.
 *
 * @package Beckon
 */

return array(
	'domain'       => 'beckon',
	'language'     => 'fr_FR',
	'plural-forms' => 'nplurals=2; plural=(n > 1);',
	'messages'     => array(
		'Your privacy, your choice' => 'Votre vie privée, votre choix',
		'With your permission this site remembers which messages you have seen and counts what is useful. It works without, too. You can change your mind at any time.' => 'Avec votre accord, ce site retient les messages que vous avez vus et compte ce qui est utile. Il fonctionne aussi sans. Vous pouvez changer d’avis à tout moment.',
		'Accept all' => 'Tout accepter',
		'Refuse all' => 'Tout refuser',
		'Choose for yourself' => 'Choisir moi-même',
		'Save my choice' => 'Enregistrer mon choix',
		'Privacy choices' => 'Choix de confidentialité',
		'Privacy policy' => 'Politique de confidentialité',
		'What the site cannot do without, such as keeping this choice, is always on.' => 'Ce dont le site ne peut se passer, comme garder ce choix, est toujours actif.',
		'Your browser asks sites not to measure or sell what you do (Global Privacy Control). We keep to that.' => 'Votre navigateur demande aux sites de ne pas mesurer ni vendre ce que vous faites (Global Privacy Control). Nous le respectons.',
		'Remembering' => 'Mémoire',
		'Which messages you have seen or closed, so that none comes twice.' => 'Les messages que vous avez vus ou fermés, pour qu’aucun ne revienne deux fois.',
		'Counting' => 'Comptage',
		'How often messages are shown and pressed, as sums by day.' => 'Le nombre d’affichages et de clics, en totaux par jour.',
		'Marketing' => 'Marketing',
		'Offers that fit what you did here before.' => 'Des offres adaptées à vos visites précédentes.',
	),
);
