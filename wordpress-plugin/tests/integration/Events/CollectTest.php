<?php
/**
 * The door for events, through the REST API of the site.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Events;

use Beckon\Caller\Clock;
use Beckon\Caller\TryStore;
use Beckon\Events\ClickStore;
use Beckon\Events\CountStore;
use Beckon\Events\SeenStore;
use Beckon\Settings\Settings;
use Beckon\Tests\TestCase;

final class CollectTest extends TestCase {

	private int $number = 0;

	protected function setUp(): void {
		parent::setUp();
		// The test has a transaction open already.
		add_filter( 'beckon_transactions', '__return_false' );
		add_filter( 'beckon_origins', fn() => array( 'https://tea.example' ) );
		$this->number = 0;
	}

	protected function tearDown(): void {
		Clock::pass( -INF );
		parent::tearDown();
	}

	private function event( array $fields = array() ): array {
		return $fields + array(
			'id'       => sprintf( '01935c2e-8a00-7000-8000-%012d', ++$this->number ),
			'name'     => 'campaign-shown',
			'at'       => gmdate( 'Y-m-d\TH:i:s\Z', Clock::now() ),
			'site'     => Settings::site()->id,
			'campaign' => 'hello',
			'visitor'  => 'v1',
			'purpose'  => 'analytics',
			'data'     => new \stdClass(),
		);
	}

	private function send( array $events, array $headers = array() ): array {
		$answer = $this->request(
			'POST',
			'/beckon/v1/collect',
			wp_json_encode( array( 'events' => $events ) ),
			$headers + array(
				'Origin'     => 'https://tea.example',
				'User-Agent' => 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
			)
		);
		self::assertSame( 'no-store', $answer->get_headers()['Cache-Control'] );
		return array( $answer->get_status(), $answer->get_data()['accepted'], (array) $answer->get_data()['dropped'] );
	}

	private function today(): array {
		// Days are those of the site's own calendar.
		$day = wp_date( 'Y-m-d', Clock::now() );
		return CountStore::days( $day, $day, 'hello' )[0];
	}

	public function test_what_happens_is_counted_by_day_campaign_and_variant(): void {
		$sent = $this->send(
			array(
				$this->event(),
				$this->event( array( 'variant' => 'b' ) ),
				$this->event( array( 'name' => 'campaign-clicked', 'data' => array( 'converts' => true, 'block' => 'go' ) ) ),
				$this->event( array( 'name' => 'campaign-closed' ) ),
				$this->event( array( 'name' => 'campaign-held-out' ) ),
				$this->event( array( 'name' => 'form-submitted', 'data' => array( 'form' => 'form' ) ) ),
				$this->event( array( 'name' => 'page-viewed', 'campaign' => null ) ),
			)
		);
		self::assertSame( array( 200, 7, array( 'bad-field' => 1 ) ), $sent );
		$expected = array( 'displays' => 2, 'clicks' => 1, 'closes' => 1, 'conversions' => 2, 'heldOut' => 1 );
		self::assertSame( $expected, array_intersect_key( $this->today(), $expected ) );
		$today  = wp_date( 'Y-m-d', Clock::now() );
		$totals = CountStore::totals( $today, $today );
		self::assertSame( array( 1, 1 ), array_column( $totals['variants'], 'displays' ) );
		self::assertSame( array( 'hello' ), array_column( $totals['campaigns'], 'campaign' ) );
		self::assertSame( 1.0, (float) $totals['totals']['conversionRate'] );
	}

	public function test_a_day_is_that_of_the_site_also_where_browsers_have_no_name_for_its_offset(): void {
		update_option( 'timezone_string', '' );
		// One that is on another day than UTC now.
		update_option( 'gmt_offset', (int) gmdate( 'G', Clock::now() ) < 11 ? '-11.5' : '13.75' );
		self::assertSame( 'UTC', Settings::site()->{'timeZone'} );
		$this->send( array( $this->event() ) );
		self::assertSame( 1, $this->today()['displays'] );
	}

	public function test_what_is_sent_again_counts_once(): void {
		$events = array( $this->event(), $this->event() );
		self::assertSame( array( 200, 2, array() ), $this->send( $events ) );
		$events[] = $this->event();
		self::assertSame( array( 200, 1, array( 'duplicate' => 2 ) ), $this->send( $events ) );
		self::assertSame( 3, $this->today()['displays'] );
	}

	public function test_an_event_that_another_call_counted_meanwhile_counts_once(): void {
		$event = $this->event();
		SeenStore::claim( $event['id'], Clock::sql() );
		self::assertSame( 0, \Beckon\Events\Count::events( array( $event + array( 'day' => '2026-11-24' ) ) ) );
	}

	public function test_robots_are_answered_and_not_counted(): void {
		foreach ( array( 'Googlebot/2.1', 'curl/8.5.0', '' ) as $agent ) {
			self::assertSame( array( 200, 1, array() ), $this->send( array( $this->event() ), array( 'User-Agent' => $agent ) ) );
		}
		self::assertSame( 0, $this->today()['displays'] );
	}

	public function test_who_refuses_is_not_counted(): void {
		self::assertSame( array( 200, 0, array( 'not-allowed' => 1 ) ), $this->send( array( $this->event() ), array( 'Sec-GPC' => '1' ) ) );
	}

	public function test_calls_that_will_never_do_say_so(): void {
		self::assertSame( array( 403, 0, array( 'wrong-origin' => 1 ) ), $this->send( array( $this->event() ), array( 'Origin' => 'https://evil.example' ) ) );
		self::assertSame( array( 404, 0, array( 'unknown-site' => 1 ) ), $this->send( array( $this->event( array( 'site' => 'nobody' ) ) ) ) );
		self::assertSame( array( 400, 0, array( 'not-an-event' => 1 ) ), $this->send( array( 1 ) ) );
		self::assertSame( 413, $this->request( 'POST', '/beckon/v1/collect', str_repeat( ' ', 100001 ), array( 'Content-Type' => 'text/plain' ) )->get_status() );
		self::assertSame( array( 200, 0, array() ), $this->send( array() ) );
		self::assertSame( 0, $this->today()['displays'] );
	}

	public function test_who_sends_too_much_is_told_to_come_back(): void {
		$caller = 'events-from:' . \Beckon\Caller\Secret::hash( 'network', '198.51.100.7' );
		add_filter( 'beckon_client_address', fn() => '198.51.100.7' );
		TryStore::count( $caller, MINUTE_IN_SECONDS, 1200 );
		self::assertSame( array( 429, 0, array( 'rate' => 1 ) ), $this->send( array( $this->event() ) ) );
		Clock::pass( 60 );
		self::assertSame( 200, $this->send( array( $this->event() ) )[0] );
	}

	public function test_a_click_is_kept_with_its_visitor_only_where_that_is_allowed(): void {
		$this->send( array( $this->event( array( 'name' => 'campaign-clicked', 'variant' => 'b' ) ) ) );
		$found = ClickStore::last( 'v1', Clock::sql( -60 ), Clock::sql( 60 ) );
		self::assertSame( array( 'campaign' => 'hello', 'variant' => 'b' ), $found );
		self::assertNull( ClickStore::last( 'v2', Clock::sql( -60 ), Clock::sql( 60 ) ) );
		self::assertNull( ClickStore::last( 'v1', Clock::sql( -90 ), Clock::sql( -60 ) ) );
	}

	public function test_hostile_ids_are_text_or_nothing(): void {
		$hostile = "x'); DROP TABLE wp_beckon_counts; --";
		self::assertSame( array( 200, 1, array( 'bad-field' => 1 ) ), $this->send( array( $this->event( array( 'campaign' => $hostile ) ) ) ) );
		CountStore::add( array( array( '2026-11-24', $hostile, '<script>', 'displays', 1 ) ) );
		self::assertSame( 1, CountStore::totals( '2026-11-24', '2026-11-24', $hostile )['totals']['displays'] );
	}

	public function test_without_tables_nothing_breaks_and_the_batch_may_come_again(): void {
		global $wpdb;
		$prefix       = $wpdb->prefix;
		$wpdb->prefix = 'gone_';
		try {
			self::assertSame( array( 503, 0, array() ), $this->send( array( $this->event() ) ) );
			self::assertSame( array(), array_filter( CountStore::days( '2026-11-24', '2026-11-24' )[0], fn( $it ) => is_int( $it ) && $it > 0 ) );
		} finally {
			$wpdb->prefix = $prefix;
		}
	}

	public function test_a_broken_object_cache_counts_in_the_table(): void {
		wp_using_ext_object_cache( true );
		$cache = $GLOBALS['wp_object_cache'];
		try {
			// phpcs:ignore WordPress.WP.GlobalVariablesOverride -- What is tried is a cache that fails.
			$GLOBALS['wp_object_cache'] = new class() {
				public function __call( $name, $given ) {
					return false;
				}
			};
			self::assertSame( array( 1, 3 ), array( TryStore::count( 'it', 60 ), TryStore::count( 'it', 60, 2 ) ) );
		} finally {
			$GLOBALS['wp_object_cache'] = $cache;
			wp_using_ext_object_cache( false );
		}
	}

	public function test_old_rows_are_pruned_in_pieces(): void {
		foreach ( range( 1, 5 ) as $n ) {
			SeenStore::claim( sprintf( '01935c2e-8a00-7000-8000-%012d', 900 + $n ), '2020-01-01 00:00:00' );
		}
		self::assertSame( array( 3, 2, 0 ), array( SeenStore::prune( '2020-02-01 00:00:00', 3 ), SeenStore::prune( '2020-02-01 00:00:00', 3 ), SeenStore::prune( '2020-02-01 00:00:00', 3 ) ) );
	}
}
