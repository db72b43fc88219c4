<?php
/**
 * What a campaign may be written with.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Campaigns\PostType;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The inserter offers what visitors will see as it was written; anything else that comes in (pasted, by code) is kept as
 * sanitised custom HTML.
 */
final class AllowedBlocks {

	const NAMES = array( 'beckon/campaign', 'beckon/step', 'beckon/form', 'beckon/field', 'beckon/coupon', 'beckon/countdown', 'beckon/spin-wheel', 'beckon/products', 'beckon/tab', 'beckon/close', 'core/heading', 'core/paragraph', 'core/list', 'core/list-item', 'core/quote', 'core/image', 'core/video', 'core/buttons', 'core/button', 'core/columns', 'core/column', 'core/spacer', 'core/separator', 'core/social-links', 'core/social-link', 'core/html', 'core/group', 'core/table', 'core/details', 'core/block', 'core/missing' );

	/**
	 * Limits the inserter of a campaign's editor, and of no other.
	 *
	 * @param bool|string[]            $allowed What others allow.
	 * @param \WP_Block_Editor_Context $context Which editor.
	 * @return bool|string[]
	 */
	public static function limit( $allowed, \WP_Block_Editor_Context $context ) {
		if ( ! isset( $context->post ) || PostType::NAME !== $context->post->post_type ) {
			return $allowed;
		}
		/**
		 * Filters the names of the blocks that a campaign may be written with. What Beckon does not know becomes sanitised custom HTML.
		 *
		 * @param string[] $names Full names.
		 */
		return array_values( (array) apply_filters( 'beckon_campaign_blocks', self::NAMES ) );
	}
}
