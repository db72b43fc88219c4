<?php
/**
 * Holds what is written in a campaign to the lists before it is stored.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

use Beckon\Campaigns\Reading\RemovalWords;
use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Whoever saves it and by whatever way: WordPress itself does so only for those who may not write HTML of their own. A
 * campaign stands on every page of a site, and an account may be stolen.
 */
final class SanitizeContent {

	/**
	 * What an address may begin with; see `Markup::is_safe_url`.
	 */
	const PROTOCOLS = array( 'http', 'https', 'mailto', 'tel' );

	/**
	 * Blocks that hold what somebody typed as HTML; null is text outside of any block.
	 */
	const TYPED = array( null, 'core/html', 'core/freeform' );

	/**
	 * What was taken out in this call: sentences, by what was stored.
	 *
	 * @var array<string, string[]>
	 */
	private static array $taken_out = array();

	/**
	 * Sanitises a campaign that is about to be stored.
	 *
	 * @param array $data The columns of the post, with slashes.
	 * @return array
	 */
	public static function before_save( array $data ): array {
		if ( PostType::NAME !== ( $data['post_type'] ?? '' ) ) {
			return $data;
		}
		$content              = (string) wp_unslash( $data['post_content'] ?? '' );
		$clean                = self::sanitize( $content );
		$data['post_content'] = wp_slash( $clean['content'] );
		if ( array() !== $clean['removed'] ) {
			self::$taken_out[ hash( 'sha256', $clean['content'] ) ] = array_map( array( RemovalWords::class, 'say' ), $clean['removed'] );
		}
		return $data;
	}

	/**
	 * What was taken out of a campaign that was saved in this call.
	 *
	 * @param int $post_id The post.
	 * @return string[] Sentences, in the language of whoever saved it.
	 */
	public static function taken_out( int $post_id ): array {
		$post = get_post( $post_id );
		return $post instanceof \WP_Post ? ( self::$taken_out[ hash( 'sha256', $post->post_content ) ] ?? array() ) : array();
	}

	/**
	 * Sanitises the markup of blocks.
	 *
	 * @param string $content As the post keeps it.
	 * @return array{content: string, removed: string[]} What is left of it, and kinds of what was removed (see `RemovalWords`).
	 */
	public static function sanitize( string $content ): array {
		$removed = array();
		$blocks  = parse_blocks( $content );
		$clean   = array_map(
			static function ( array $block ) use ( &$removed ): array {
				return self::sanitize_block( $block, $removed );
			},
			$blocks
		);
		return array(
			// What is clean stays as it was written, to the byte.
			'content' => Json::encode( $blocks ) === Json::encode( $clean ) ? $content : serialize_blocks( $clean ),
			'removed' => array_keys( $removed ),
		);
	}

	/**
	 * Sanitises a block with all that is inside it.
	 *
	 * @param array               $block   As `parse_blocks` gives it.
	 * @param array<string, true> $removed Kinds of what was removed so far.
	 * @return array
	 */
	private static function sanitize_block( array $block, array &$removed ): array {
		// Our own save no HTML: what stands between the blocks in them was typed.
		$is_typed = in_array( $block['blockName'], self::TYPED, true ) || 0 === strpos( $block['blockName'], 'beckon/' );
		foreach ( $block['innerBlocks'] as $at => $inner ) {
			$block['innerBlocks'][ $at ] = self::sanitize_block( $inner, $removed );
		}
		foreach ( $block['innerContent'] as $at => $piece ) {
			if ( ! is_string( $piece ) || '' === trim( $piece ) ) {
				continue;
			}
			// The one newline on either side is the serialiser's.
			preg_match( '/^(\n?)(.*?)(\n?)$/Ds', $piece, $parts );
			$read = Markup::from_html( $parts[2], 'html' );
			foreach ( array_diff( $read['removed'], array( 'attribute' ) ) as $kind ) {
				if ( $is_typed || in_array( $kind, array( 'script', 'handler', 'address' ), true ) ) {
					$removed[ $kind ] = true;
				}
			}
			$clean = $is_typed ? self::sanitize_typed( $parts[2], $read ) : wp_kses( $parts[2], 'post' );
			if ( hash( 'sha256', $parts[2] ) === ( $block['attrs']['beckon']['of'] ?? '' ) && array() === $read['removed'] ) {
				$block['attrs']['beckon']['of'] = hash( 'sha256', $clean );
			}
			$block['innerContent'][ $at ] = $parts[1] . $clean . $parts[3];
		}
		return $block;
	}

	/**
	 * Sanitises what somebody typed: our own reading takes out what has no place with all that is inside it, and what
	 * WordPress itself has for this has the last word.
	 *
	 * @param string $html What was typed.
	 * @param array  $read As `Markup::from_html` read it.
	 * @return string
	 */
	private static function sanitize_typed( string $html, array $read ): string {
		return wp_kses( array() === $read['removed'] ? $html : Markup::to_html( $read['markup'] ), self::allowed(), self::PROTOCOLS );
	}

	/**
	 * The lists of custom HTML as wp_kses takes them.
	 *
	 * @return array<string, array<string, true>> Attributes by tag.
	 */
	private static function allowed(): array {
		return array_fill_keys( Markup::HTML_TAGS, array_fill_keys( Markup::ATTRIBUTES, true ) );
	}
}
