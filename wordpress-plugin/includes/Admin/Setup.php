<?php
/**
 * The first steps, as the site finds them done.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Campaigns\PostType;
use Beckon\Events\CountStore;
use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Looks up what the guide of the first days tells.
 */
final class Setup {

	/**
	 * By user: the guide is put away.
	 */
	const HIDDEN = 'beckon_guide_hidden';

	/**
	 * Reads it.
	 *
	 * @return array<string, bool|null> As src/admin/overview/setup-steps.ts has it.
	 */
	public static function read(): array {
		$today = wp_date( 'Y-m-d' );
		return array(
			'hasLive'          => (int) ( wp_count_posts( PostType::NAME )->publish ?? 0 ) > 0,
			'wasSeen'          => CountStore::totals( Period::shift( $today, -364 ), $today )['totals']['displays'] > 0,
			'hasConsentSource' => self::has_consent_source(),
			'isInPolicy'       => self::is_in_policy(),
			'isHidden'         => '' !== (string) get_user_meta( get_current_user_id(), self::HIDDEN, true ),
		);
	}

	/**
	 * Somebody asks visitors: a tool of the site, or our own banner.
	 *
	 * @return bool
	 */
	private static function has_consent_source(): bool {
		$banner = Settings::get( 'banner' );
		return array() !== Settings::site()->consent->sources || true === ( $banner['isOn'] ?? false );
	}

	/**
	 * The privacy policy is published and speaks of us.
	 *
	 * @return bool|null Null where there is no such page.
	 */
	private static function is_in_policy(): ?bool {
		$page = get_post( (int) get_option( 'wp_page_for_privacy_policy' ) );
		if ( ! $page instanceof \WP_Post || 'page' !== $page->post_type || 'trash' === $page->post_status ) {
			return null;
		}
		return 'publish' === $page->post_status && false !== stripos( $page->post_content, 'beckon' );
	}
}
