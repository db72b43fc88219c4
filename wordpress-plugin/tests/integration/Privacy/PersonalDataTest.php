<?php
/**
 * WordPress' own tools for personal data, and what is let go of by itself.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Privacy;

use Beckon\Caller\Clock;
use Beckon\Events\ClickStore;
use Beckon\Leads\CodeStore;
use Beckon\Leads\LeadListStore;
use Beckon\Leads\LeadStore;
use Beckon\Privacy\Policy;
use Beckon\Privacy\Retention;
use Beckon\Shop\OrderStore;
use Beckon\Tests\Leads\LeadTestCase;

require_once __DIR__ . '/../Leads/LeadTestCase.php';

final class PersonalDataTest extends LeadTestCase {

	private static int $number = 0;

	private function sign_up( string $email, string $visitor ): string {
		add_filter( 'beckon_client_address', fn() => '198.51.100.' . ( ++self::$number % 250 ) );
		self::assertSame( 200, $this->send( array( 'fields' => array( 'email' => $email, 'name' => '<b>Ann</b>' ), 'visitor' => $visitor ) )->get_status() );
		return self::last()['id'];
	}

	private static function click( string $visitor ): void {
		$id = sprintf( '01935c2e-8a00-7000-9000-%012d', ++self::$number );
		ClickStore::add( array( 'id' => $id, 'visitor' => $visitor, 'at' => gmdate( 'Y-m-d\TH:i:s\Z', Clock::now() ), 'campaign' => 'welcome' ) );
	}

	private static function export( string $email ): array {
		$exporters = apply_filters( 'wp_privacy_personal_data_exporters', array() );
		$all       = array();
		$page      = 0;
		do {
			$part = call_user_func( $exporters['beckon']['callback'], $email, ++$page );
			$all  = array_merge( $all, $part['data'] );
		} while ( ! $part['done'] );
		return $all;
	}

	private static function erase( string $email ): int {
		$erasers = apply_filters( 'wp_privacy_personal_data_erasers', array() );
		$removed = 0;
		$page    = 0;
		do {
			$part     = call_user_func( $erasers['beckon']['callback'], $email, ++$page );
			$removed += $part['items_removed'];
			self::assertFalse( $part['items_retained'] );
		} while ( ! $part['done'] );
		return $removed;
	}

	public function test_all_that_is_kept_of_somebody_is_handed_on_however_they_spell_their_address(): void {
		$this->sign_up( 'ann+shop@example.com', 'v-ann' );
		$this->sign_up( 'bob@example.com', 'v-bob' );
		$deleted = $this->sign_up( 'ann@example.com', 'v-ann' );
		LeadListStore::delete( array( $deleted ) );
		self::click( 'v-ann' );
		self::click( 'v-bob' );
		$data = self::export( 'Ann@Example.com' );
		self::assertSame( array( 'beckon-sign-ups' => 2, 'beckon-clicks' => 1 ), array_count_values( array_column( $data, 'group_id' ) ) );
		$text = wp_json_encode( $data );
		self::assertStringContainsString( '&lt;b&gt;Ann', $text );
		self::assertStringContainsString( 'Send me news.', $text );
		self::assertStringNotContainsString( 'bob', $text );
	}

	public function test_somebody_is_forgotten_though_there_are_more_than_one_part(): void {
		foreach ( range( 1, 3 ) as $n ) {
			$this->sign_up( "ann+$n@example.com", 'v-ann' );
		}
		$other = $this->sign_up( 'bob@example.com', 'v-bob' );
		$row   = LeadStore::find( $other );
		foreach ( range( 1, 60 ) as $n ) {
			$copy                = array( 'id' => wp_generate_uuid4(), 'request_key' => hash( 'sha256', "copy $n" ), 'ticket' => null ) + $row;
			$copy['email']       = 'ann@example.com';
			$copy['visitor']     = 'v-ann';
			self::assertNull( LeadStore::insert( $copy ) );
		}
		CodeStore::insert( array( 'code' => 'TEA-1', 'campaign' => 'welcome', 'lead_id' => LeadStore::of( array( 'email' => 'ann@example.com' ), 1 )[0]['id'], 'holder' => 'welcome x', 'terms' => '{}', 'given_at' => Clock::sql() ) );
		OrderStore::write( array( 'id' => '7', 'day' => '2026-11-24', 'at' => '2026-11-24 10:00:00', 'value' => 10, 'currency' => 'EUR', 'counts' => 1, 'credit_by' => 'click', 'campaign' => 'welcome', 'visitor' => 'v-ann' ), null );
		self::click( 'v-ann' );
		self::click( 'v-bob' );
		self::assertSame( 63, self::erase( 'ANN@example.com' ) );
		self::assertSame( array(), self::export( 'ann@example.com' ) );
		self::assertSame( array( array(), array() ), array( ClickStore::of( 'v-ann' ), OrderStore::of( 'v-ann' ) ) );
		self::assertSame( 'welcome', OrderStore::find( '7' )['campaign'] );
		$code = CodeStore::find( 'TEA-1' );
		self::assertSame( array( null, null ), array( $code['lead_id'], $code['holder'] ) );
		self::assertCount( 2, self::export( 'bob@example.com' ) );
		self::assertSame( 0, self::erase( 'ann@example.com' ) );
	}

	public static function strange(): array {
		return array( array( '' ), array( 'nobody' ), array( "x' OR '1'='1" ), array( '%' ), array( str_repeat( 'x', 5000 ) ) );
	}

	/** @dataProvider strange */
	public function test_of_who_was_never_here_nothing_is_told( string $email ): void {
		$this->sign_up( 'bob@example.com', 'v-bob' );
		self::assertSame( array( array(), 0 ), array( self::export( $email ), self::erase( $email ) ) );
		self::assertSame( 1, LeadListStore::list()['total'] );
	}

	public function test_addresses_of_computers_go_after_thirty_days_and_sums_stay(): void {
		$id = $this->sign_up( 'ann@example.com', 'v-ann' );
		self::assertTrue( Retention::run() );
		self::assertNotNull( LeadStore::find( $id )['ip'] );
		Clock::pass( 30 * DAY_IN_SECONDS + 10 );
		self::assertTrue( Retention::run() );
		self::assertNull( LeadStore::find( $id )['ip'] );
		self::assertSame( 'ann@example.com', LeadStore::find( $id )['email'] );
	}

	public function test_what_was_deleted_can_come_back_for_a_week(): void {
		$id = $this->sign_up( 'ann@example.com', 'v-ann' );
		LeadListStore::delete( array( $id ) );
		Clock::pass( 7 * DAY_IN_SECONDS - 60 );
		Retention::run();
		self::assertNotNull( LeadStore::find( $id ) );
		Clock::pass( 120 );
		Retention::run();
		self::assertNull( LeadStore::find( $id ) );
	}

	public function test_sign_ups_go_after_the_days_that_the_owner_has_set(): void {
		self::set( 'leads', array( 'keepDays' => 90 ) );
		$id = $this->sign_up( 'ann@example.com', 'v-ann' );
		Clock::pass( 90 * DAY_IN_SECONDS - 60 );
		Retention::run();
		self::assertNotNull( LeadStore::find( $id ) );
		Clock::pass( 120 );
		Retention::run();
		self::assertNull( LeadStore::find( $id ) );
	}

	public function test_the_policy_says_what_the_settings_are(): void {
		self::set( 'leads', array( 'doubleOptIn' => true, 'ipDays' => 3, 'keepDays' => 90 ) );
		$text = Policy::text();
		foreach ( array( 'for 3 days', 'after 90 days', 'one email' ) as $words ) {
			self::assertStringContainsString( $words, $text );
		}
		self::assertStringNotContainsStringIgnoringCase( 'compliant', $text );
	}
}
