<?php
/**
 * The place in a page where a campaign stands.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Campaigns\CampaignStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What the server prints there: the place the tag looks for, with as much height as was asked for, and the words of the
 * campaign for who has no JavaScript. With JavaScript the words are not shown: who sees the campaign is not known yet, and
 * the page may come out of a cache.
 */
final class Place {

	/**
	 * Prints the place.
	 *
	 * @param array $attributes Of the block.
	 * @return string Empty where no such campaign is live.
	 */
	public static function render( array $attributes ): string {
		$post_id  = (int) ( $attributes['campaign'] ?? 0 );
		$document = $post_id > 0 && 'publish' === get_post_status( $post_id ) ? CampaignStore::compiled( $post_id ) : null;
		if ( null === $document || 'embed' !== $document->format->kind ) {
			return '';
		}
		$reserve = (int) $document->format->reserve;
		$place   = array(
			'class'             => 'beckon-place',
			'data-beckon-embed' => $document->id,
		);
		if ( $reserve > 0 ) {
			$place['style'] = 'min-height:' . $reserve . 'px';
		}
		return sprintf( '<div %1$s><noscript>%2$s</noscript></div>', get_block_wrapper_attributes( $place ), Still::draw( $document ) );
	}
}
