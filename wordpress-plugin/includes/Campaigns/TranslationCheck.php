<?php
/**
 * Whether translations fit.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Holds a campaign's translations to what it says in its own language: each must belong to a text, and be one itself.
 */
final class TranslationCheck {

	/**
	 * What is wrong with the translations of a campaign.
	 *
	 * @param \stdClass $campaign One whose shape is good, filled in.
	 * @return array[] As `Schema::check` gives them.
	 */
	public static function check( \stdClass $campaign ): array {
		$problems = array();
		$locales  = array( strtolower( $campaign->locale ) );
		$texts    = self::list_texts( $campaign );
		foreach ( get_object_vars( $campaign->translations ?? new \stdClass() ) as $locale => $translation ) {
			$path = "translations.$locale";
			if ( in_array( strtolower( $locale ), $locales, true ) ) {
				/* translators: %s: a language code. */
				$problems[] = SchemaCheck::report( $path, sprintf( __( 'The language “%s” is there already.', 'beckon' ), $locale ) );
			}
			$locales[] = strtolower( $locale );
			foreach ( get_object_vars( $translation ) as $id => $words ) {
				$problems = array_merge( $problems, self::check_words( $words, $texts[ $id ] ?? array(), "$path.$id" ) );
			}
		}
		return $problems;
	}

	/**
	 * Everything that can be translated: by id the things of that id, each with where its shape stands in the schema.
	 *
	 * @param \stdClass $campaign A campaign.
	 * @return array[]
	 */
	private static function list_texts( \stdClass $campaign ): array {
		$texts = array();
		$root  = Schema::read();
		foreach ( BlockTexts::contents_of( $campaign ) as $content ) {
			$label            = (object) array( 'label' => $content->label );
			$texts['label'][] = array( $label, $root->{'$defs'}->content->properties->label, array( 'label' ) );
			if ( isset( $content->tab ) ) {
				$texts['tab'][] = array( $content->tab, $root->{'$defs'}->content->properties->tab, array( 'text' ) );
			}
			foreach ( BlockTexts::blocks_of( $content ) as $block ) {
				$texts[ $block->id ][] = array( $block, $root->{'$defs'}->{ "block.$block->kind" }, BlockTexts::keys_of( $block ) );
			}
		}
		if ( 'feed' === $campaign->format->kind ) {
			$texts['teaser'][] = array( $campaign->format, $root->{'$defs'}->{'format.feed'}, array( 'teaser' ) );
		}
		return $texts;
	}

	/**
	 * Checks the words for one thing: put into it, they must leave it well written.
	 *
	 * @param \stdClass $words  By key.
	 * @param array[]   $things What goes by that id.
	 * @param string    $path   Where the words stand.
	 * @return array[]
	 */
	private static function check_words( \stdClass $words, array $things, string $path ): array {
		if ( ! $things ) {
			return array( SchemaCheck::report( $path, __( 'There is nothing of that name to translate.', 'beckon' ) ) );
		}
		$checker  = new SchemaCheck( Schema::read() );
		$problems = array();
		foreach ( get_object_vars( $words ) as $key => $text ) {
			$at    = "$path.$key";
			$fits  = array_values( array_filter( $things, fn( $thing ) => in_array( (string) $key, $thing[2], true ) ) );
			$found = array();
			if ( ! $fits ) {
				$problems[] = SchemaCheck::report( $at, __( 'There is no text of that name to translate.', 'beckon' ) );
				continue;
			}
			list( $thing, $shape ) = $fits[0];
			$translated            = BlockTexts::replace( $thing, array( $key => $text ) );
			// A label alone is a text, not a thing with texts.
			$found    = isset( $shape->properties ) ? $checker->check( $translated, $shape, '' ) : $checker->check( $text, $shape, '' );
			$problems = array_merge( $problems, array_map( fn( $problem ) => SchemaCheck::report( $at, $problem['message'] ), array_slice( $found, 0, 1 ) ) );
			$problems = array_merge( $problems, PlaceholderCheck::check( $text, $at, ( $thing->kind ?? '' ) . ".$key" ) );
		}
		return $problems;
	}
}
