<?php
/**
 * Content in another language.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Snapshot;

use Beckon\Campaigns\BlockTexts;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Says a content in one language: what the translation does not say stays in the campaign's own.
 */
final class Translate {

	/**
	 * A content document.
	 *
	 * @param \stdClass $content A content.
	 * @param \stdClass $theme   Its looks.
	 * @param string    $locale  The language.
	 * @param \stdClass $format  The campaign's format.
	 * @param \stdClass $words   The translation: by id, texts by key.
	 * @return \stdClass
	 */
	public static function translate( \stdClass $content, \stdClass $theme, string $locale, \stdClass $format, \stdClass $words ): \stdClass {
		$steps = array();
		foreach ( $content->steps as $step ) {
			$steps[] = (object) array(
				'id'     => $step->id,
				'blocks' => self::translate_blocks( $step->blocks, $words ),
			);
		}
		$document = array(
			'steps' => $steps,
			'label' => (string) ( $words->label->label ?? $content->label ),
		);
		if ( isset( $content->tab ) ) {
			$document['tab'] = BlockTexts::replace( $content->tab, get_object_vars( $words->tab ?? new \stdClass() ) );
		}
		if ( 'feed' === $format->kind && isset( $words->teaser->teaser ) && is_string( $words->teaser->teaser ) ) {
			$document['teaser'] = $words->teaser->teaser;
		}
		return (object) ( $document + array(
			'theme'  => $theme,
			'locale' => $locale,
		) );
	}

	/**
	 * Blocks in one language.
	 *
	 * @param \stdClass[] $blocks Blocks.
	 * @param \stdClass   $words  The translation.
	 * @return \stdClass[]
	 */
	private static function translate_blocks( array $blocks, \stdClass $words ): array {
		$made = array();
		foreach ( $blocks as $block ) {
			$translated = BlockTexts::replace( $block, get_object_vars( $words->{ $block->id } ?? new \stdClass() ) );
			if ( 'columns' === $translated->kind ) {
				$translated          = clone $translated;
				$translated->columns = array_map( fn( $column ) => (object) array( 'blocks' => self::translate_blocks( $column->blocks, $words ) ), $translated->columns );
			}
			$made[] = $translated;
		}
		return $made;
	}
}
