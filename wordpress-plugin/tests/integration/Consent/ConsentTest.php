<?php
/**
 * Whose word on consent counts, and Beckon's own banner.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Consent;

use Beckon\Settings\Settings;
use Beckon\Tests\TestCase;

final class ConsentTest extends TestCase {

	private static function switch_on( array $more = array() ): void {
		self::assertSame( array(), Settings::save( array( 'banner' => array( 'isOn' => true ) + $more ) ) );
		update_option( 'beckon_live', array( 'count' => 1 ) + \Beckon\Snapshot\SnapshotStore::live() );
	}

	private function words(): ?\stdClass {
		ob_start();
		\Beckon\Consent\Banner::print_banner();
		$printed = ob_get_clean();
		return preg_match( '~id="beckon-banner"[^>]*>(.*?)</script>~s', $printed, $found ) ? json_decode( $found[1] ) : null;
	}

	public function test_a_site_without_anything_lists_no_source(): void {
		self::assertSame( array(), Settings::site()->consent->sources );
	}

	public function test_the_banner_is_a_source_that_must_answer(): void {
		self::switch_on();
		self::assertSame( array( 'site' ), Settings::site()->consent->sources );
	}

	public function test_what_the_owner_says_of_sources_holds(): void {
		Settings::save( array( 'site' => array( 'consent' => array( 'sources' => array( 'tcf' ) ) ), 'banner' => array( 'isOn' => true ) ) );
		self::assertSame( array( 'tcf' ), Settings::site()->consent->sources );
	}

	public function test_the_banner_is_not_there_unless_it_is_switched_on_and_a_campaign_is_live(): void {
		self::assertNull( $this->words() );
		self::switch_on();
		self::assertSame( 'Refuse all', $this->words()->refuse );
		delete_option( 'beckon_live' );
		self::assertNull( $this->words() );
	}

	public function test_the_owners_own_words_are_words(): void {
		self::switch_on( array( 'title' => '</script><script>alert(1)</script>', 'text' => '<b>&"\'', 'policyUrl' => '/privacy' ) );
		$words = $this->words();
		self::assertSame( array( '</script><script>alert(1)</script>', '<b>&"\'', '/privacy' ), array( $words->title, $words->text, $words->policyUrl ) );
	}

	public function test_an_address_that_runs_is_refused(): void {
		self::assertNotSame( array(), Settings::save( array( 'banner' => array( 'policyUrl' => 'javascript:alert(1)' ) ) ) );
	}

	public function test_the_same_is_printed_for_everybody(): void {
		self::switch_on();
		$nobody = $this->words();
		$this->log_in( 'administrator' );
		$_COOKIE['beckon_consent'] = '1.yyy.t0000';
		self::assertEquals( $nobody, $this->words() );
	}

	public function test_the_wp_consent_api_is_told_that_somebody_asks(): void {
		self::assertFalse( apply_filters( 'wp_get_consent_type', false ) );
		self::switch_on();
		self::assertSame( 'optin', apply_filters( 'wp_get_consent_type', false ) );
		self::assertSame( 'optout', apply_filters( 'wp_get_consent_type', 'optout' ) );
	}
}
