<?php
/**
 * Reads buttons.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

use Beckon\Campaigns\Markup;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The words come from what the block saved, what a press does from our own settings of it.
 */
final class ButtonReader {

	/**
	 * Reads a button. One without words is not written yet.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_button( array $block, array $at, string $fallback, Reading $reading ): array {
		$own  = $block['attrs']['beckon'] ?? array();
		$tag  = 'button' === ( $block['attrs']['tagName'] ?? 'a' ) ? 'button' : 'a';
		$text = Markup::to_text( Markup::from_html( SavedHtml::inside_first( $block, $tag ), 'text' )['markup'] );
		if ( '' === trim( $text ) ) {
			return array();
		}
		$action     = self::read_action( $block, $own );
		$class      = $block['attrs']['className'] ?? '';
		$is_outline = is_string( $class ) && false !== strpos( $class, 'is-style-outline' );
		$button     = array(
			'kind'     => 'button',
			'id'       => $reading->take_id( $own['id'] ?? null, $fallback ),
			'text'     => $text,
			'action'   => $action,
			'look'     => $own['look'] ?? ( $is_outline ? 'secondary' : 'primary' ),
			'converts' => $own['converts'] ?? 'link' === $action->do,
		);
		return array( $reading->keep( (object) $button, $at ) );
	}

	/**
	 * Reads the block that is a button to close with.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_close( array $block, array $at, string $fallback, Reading $reading ): array {
		$text   = $block['attrs']['text'] ?? '';
		$button = array(
			'kind'     => 'button',
			'id'       => $reading->take_id( $block['attrs']['id'] ?? null, $fallback ),
			'text'     => is_string( $text ) && '' !== trim( $text ) ? $text : __( 'No thank you', 'beckon' ),
			'action'   => (object) array( 'do' => 'close' ),
			'look'     => $block['attrs']['look'] ?? 'link',
			'converts' => false,
		);
		return array( $reading->keep( (object) $button, $at ) );
	}

	/**
	 * What a press does. A link that is not set yet is `#`, which the checks before publishing ask to be replaced.
	 *
	 * @param array $block As `parse_blocks` gives it.
	 * @param array $own   Our settings of it.
	 * @return \stdClass
	 */
	private static function read_action( array $block, array $own ): \stdClass {
		$does = is_array( $own['action'] ?? null ) ? ( $own['action']['do'] ?? 'link' ) : 'link';
		if ( 'link' !== $does ) {
			return (object) $own['action'];
		}
		$href   = SavedHtml::attribute( $block, 'a', 'href' );
		$action = (object) array(
			'do'   => 'link',
			'href' => '' === $href ? '#' : $href,
		);
		if ( '_blank' === SavedHtml::attribute( $block, 'a', 'target' ) ) {
			$action->{'newTab'} = true;
		} elseif ( false === ( $own['newTab'] ?? null ) ) {
			$action->{'newTab'} = false;
		}
		return $action;
	}
}
