<?php
/**
 * What a site can tell its visitors of this plugin.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Privacy;

use Beckon\Settings\Settings;
use Beckon\Shop\Shops;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Suggested to the owner for their privacy policy; it claims nothing about any law.
 */
final class Policy {

	/**
	 * Suggests the text.
	 *
	 * @return void
	 */
	public static function suggest(): void {
		if ( function_exists( 'wp_add_privacy_policy_content' ) ) {
			wp_add_privacy_policy_content( 'Beckon', wp_kses_post( self::text() ) );
		}
	}

	/**
	 * The text, as it stands with the site's settings.
	 *
	 * @return string HTML.
	 */
	public static function text(): string {
		$leads      = Settings::get( 'leads' );
		$site       = Settings::site();
		$paragraphs = array(
			__( 'We show messages and forms on our pages (campaigns). All that is needed for that stays on our own site: no other company is asked or told.', 'beckon' ),
			/* translators: %d: a number of days. */
			sprintf( __( 'Where you allow it, your browser remembers which of them you have met, when you were here first and last, and a random number that stands for it, so that we do not repeat ourselves. It keeps this for at most %d days, in a cookie or other storage named “beckon”. We do not receive it, except with a form that you send or a button of a campaign that you press.', 'beckon' ), (int) $site->storage->days ),
			__( 'Where you allow it, we count how often campaigns are shown, closed and pressed. These are sums by day; they do not tell who you are.', 'beckon' ),
			__( 'When you send us a form, we keep what you filled in, what you agreed to in which words, the page, the language and the kind of your browser.', 'beckon' ),
			/* translators: %d: a number of days. */
			sprintf( _n( 'To keep out spam we also keep the IP address it came from, for %d day.', 'To keep out spam we also keep the IP address it came from, for %d days.', (int) $leads['ipDays'], 'beckon' ), (int) $leads['ipDays'] ),
		);
		if ( (int) $leads['keepDays'] > 0 ) {
			/* translators: %d: a number of days. */
			$paragraphs[] = sprintf( _n( 'We delete what you sent after %d day.', 'We delete what you sent after %d days.', (int) $leads['keepDays'], 'beckon' ), (int) $leads['keepDays'] );
		}
		if ( true === $leads['doubleOptIn'] ) {
			$paragraphs[] = __( 'We send one email to the address you gave, to ask whether it was you.', 'beckon' );
		}
		if ( null !== Shops::current() ) {
			$paragraphs[] = __( 'If you buy something, we note on the order which campaign led to it, by the random number of your browser or by the code that you used.', 'beckon' );
		}
		$hosting = Settings::get( 'hosting' );
		if ( '' !== $hosting['region'] ) {
			/* translators: %s: a region and a country. */
			$paragraphs[] = sprintf( __( 'Our site, and with it all of this, stands in: %s.', 'beckon' ), $hosting['region'] );
		}
		if ( '' !== $hosting['rule'] ) {
			/* translators: %s: the name of a rule, as the owner wrote it. */
			$paragraphs[] = sprintf( __( 'Data cross borders under: %s.', 'beckon' ), $hosting['rule'] );
		}
		return '<p class="privacy-policy-tutorial">' . esc_html__( 'Change this text where your campaigns ask for more, and name what you do with sign-ups elsewhere.', 'beckon' ) . '</p><p>' . implode( '</p><p>', array_map( 'esc_html', $paragraphs ) ) . '</p>';
	}
}
