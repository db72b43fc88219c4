<?php
/**
 * Beckon's own banner, for sites that have none.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Consent;

use Beckon\Json;
use Beckon\Plugin;
use Beckon\Settings\Settings;
use Beckon\Snapshot\SnapshotStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Printed the same for everybody, and only where it is switched on and a campaign is live: without one, nothing is kept that
 * anybody would have to be asked about. The page decides whether to ask.
 */
final class Banner {

	const SCRIPT = 'build/banner/index.js';

	/**
	 * Whether the owner has switched it on.
	 *
	 * @return bool
	 */
	public static function is_on(): bool {
		return null !== self::settings();
	}

	/**
	 * What the owner has set about it.
	 *
	 * @return array<string, mixed>|null Null where it is switched off.
	 */
	public static function settings(): ?array {
		$set = Settings::get( 'banner' );
		return $set['isOn'] ? $set : null;
	}

	/**
	 * Prints its words and its script.
	 *
	 * @return void
	 */
	public static function print_banner(): void {
		$live = SnapshotStore::live();
		if ( 0 === $live['count'] || null === $live['banner'] || is_customize_preview() || is_embed() || is_feed() ) {
			return;
		}
		Json::print_data( 'beckon-banner', Json::encode_for_page( self::words( $live['banner'] ) ) );
		wp_print_script_tag(
			array(
				'id'    => 'beckon-banner-script',
				'src'   => add_query_arg( 'ver', $live['version'], Plugin::url( self::SCRIPT ) ),
				'defer' => true,
			)
		);
	}

	/**
	 * Says to the WP Consent API that here is somebody who asks, so that its own functions do not say yes by themselves.
	 *
	 * @param mixed $type What is said so far.
	 * @return mixed
	 */
	public static function name_type( $type ) {
		return null !== SnapshotStore::live()['banner'] && ( ! is_string( $type ) || '' === $type ) ? 'optin' : $type;
	}

	/**
	 * What it says, in the site's language.
	 *
	 * @param array<string, mixed> $set What the owner has set about it.
	 * @return array<string, mixed>
	 */
	private static function words( array $set ): array {
		$policy = get_privacy_policy_url();
		$words  = array(
			'title'     => '' === $set['title'] ? __( 'Your privacy, your choice', 'beckon' ) : $set['title'],
			'text'      => '' === $set['text'] ? __( 'With your permission this site remembers which messages you have seen and counts what is useful. It works without, too. You can change your mind at any time.', 'beckon' ) : $set['text'],
			'accept'    => __( 'Accept all', 'beckon' ),
			'refuse'    => __( 'Refuse all', 'beckon' ),
			'choose'    => __( 'Choose for yourself', 'beckon' ),
			'save'      => __( 'Save my choice', 'beckon' ),
			'reopen'    => __( 'Privacy choices', 'beckon' ),
			'policy'    => __( 'Privacy policy', 'beckon' ),
			'policyUrl' => '' === $set['policyUrl'] ? $policy : $set['policyUrl'],
			'necessary' => __( 'What the site cannot do without, such as keeping this choice, is always on.', 'beckon' ),
			'signal'    => __( 'Your browser asks sites not to measure or sell what you do (Global Privacy Control). We keep to that.', 'beckon' ),
			'purposes'  => array(
				'preferences' => array(
					'label' => __( 'Remembering', 'beckon' ),
					'about' => __( 'Which messages you have seen or closed, so that none comes twice.', 'beckon' ),
				),
				'analytics'   => array(
					'label' => __( 'Counting', 'beckon' ),
					'about' => __( 'How often messages are shown and pressed, as sums by day.', 'beckon' ),
				),
				'marketing'   => array(
					'label' => __( 'Marketing', 'beckon' ),
					'about' => __( 'Offers that fit what you did here before.', 'beckon' ),
				),
			),
		);

		/**
		 * What the banner says. Page caches keep it: it must be the same for everybody.
		 *
		 * @param array<string, mixed> $words By what they are for.
		 */
		return (array) apply_filters( 'beckon_banner_words', $words );
	}
}
