<?php
/**
 * What visitors read, in German. The rest of the plugin is translated by whoever translates it.
 *
 * @package Beckon
 */

return array(
	'domain'       => 'beckon',
	'language'     => 'de_DE',
	'plural-forms' => 'nplurals=2; plural=(n != 1);',
	'messages'     => array(
		'Your privacy, your choice' => 'Ihre Privatsphäre, Ihre Wahl',
		'With your permission this site remembers which messages you have seen and counts what is useful. It works without, too. You can change your mind at any time.' => 'Mit Ihrer Erlaubnis merkt sich diese Website, welche Hinweise Sie gesehen haben, und zählt, was nützlich ist. Sie funktioniert auch ohne. Sie können es sich jederzeit anders überlegen.',
		'Accept all' => 'Alles annehmen',
		'Refuse all' => 'Alles ablehnen',
		'Choose for yourself' => 'Selbst auswählen',
		'Save my choice' => 'Auswahl speichern',
		'Privacy choices' => 'Datenschutz-Auswahl',
		'Privacy policy' => 'Datenschutzerklärung',
		'What the site cannot do without, such as keeping this choice, is always on.' => 'Was die Website unbedingt braucht, etwa um diese Auswahl zu behalten, ist immer an.',
		'Your browser asks sites not to measure or sell what you do (Global Privacy Control). We keep to that.' => 'Ihr Browser bittet Websites, Ihr Verhalten weder zu messen noch zu verkaufen (Global Privacy Control). Daran halten wir uns.',
		'Remembering' => 'Merken',
		'Which messages you have seen or closed, so that none comes twice.' => 'Welche Hinweise Sie gesehen oder geschlossen haben, damit keiner zweimal kommt.',
		'Counting' => 'Zählen',
		'How often messages are shown and pressed, as sums by day.' => 'Wie oft Hinweise gezeigt und angeklickt werden, als Tagessummen.',
		'Marketing' => 'Marketing',
		'Offers that fit what you did here before.' => 'Angebote, die zu Ihren früheren Besuchen passen.',
	),
);
