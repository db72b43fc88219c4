<?php
/**
 * What nobody should send, at every route there is: a clear answer or a safe one, never an exception, and nothing lost.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Plugin;

use Beckon\Campaigns\CampaignStore;
use Beckon\Leads\LeadListStore;
use Beckon\Plugin;
use Beckon\Settings\Settings;
use Beckon\Snapshot\SnapshotStore;
use Beckon\Tests\TestCase;

final class EveryRouteTest extends TestCase {

	const HOSTILE = "x'); DROP TABLE wp_beckon_leads; -- <script>alert(1)</script> %s %1\$s \\ ../../etc/passwd";

	/**
	 * What stands in an address for a part that differs.
	 */
	const PLACES = array(
		'(?P<id>\d+)'            => '999999999',
		'(?P<hash>[0-9a-f]{16})' => '0000000000000000',
		'(?P<id>[a-z0-9-]{1,64})' => 'no-such-start',
		'\.'                     => '.',
	);

	protected function setUp(): void {
		parent::setUp();
		add_filter( 'beckon_transactions', '__return_false' );
		add_filter( 'beckon_origins', fn() => array( 'https://tea.example' ) );
		$GLOBALS['wpdb']->last_error = '';
	}

	/**
	 * Every way to call, and the names of what it says it takes.
	 *
	 * @return array<string, array{string, string, string[]}>
	 */
	private static function calls(): array {
		$calls = array();
		foreach ( rest_get_server()->get_routes( 'beckon/v1' ) as $route => $handlers ) {
			if ( '/beckon/v1' === $route ) {
				continue;
			}
			$address = strtr( $route, self::PLACES );
			self::assertDoesNotMatchRegularExpression( '/[()\\\\]/', $address, 'A part of an address that this test does not know.' );
			foreach ( $handlers as $handler ) {
				foreach ( array_keys( $handler['methods'] ) as $method ) {
					$calls[ "$method $route" ] = array( $method, $address, array_keys( $handler['args'] ) );
				}
			}
		}
		return $calls;
	}

	private function call( string $method, string $address, $body = null ): \WP_REST_Response {
		return $this->request( $method, $address, $body, array( 'Origin' => 'https://tea.example', 'Idempotency-Key' => 'k', 'Sec-Fetch-Site' => 'same-origin', 'User-Agent' => 'Firefox/140.0' ) );
	}

	/**
	 * Holds an answer to what every answer is: no failure of ours, and words or reasons where it is no.
	 */
	private static function assertIsSaid( \WP_REST_Response $answer, string $what ): void {
		global $wpdb;
		self::assertContains( $answer->get_status(), array( 200, 201, 400, 401, 403, 404, 409, 413, 422, 429, 503 ), $what . ' ' . wp_json_encode( $answer->get_data() ) );
		if ( $answer->get_status() >= 400 ) {
			$data = (array) $answer->get_data();
			self::assertNotEmpty( $data['message'] ?? $data['problems'] ?? $data['why'] ?? (array) ( $data['dropped'] ?? array( 'retry' ) ), $what );
			self::assertStringNotContainsString( '<script>', (string) ( $data['message'] ?? '' ), $what );
		}
		foreach ( array( ABSPATH, Plugin::path( '' ) ) as $path ) {
			self::assertStringNotContainsString( $path, (string) wp_json_encode( $answer->get_data(), JSON_UNESCAPED_SLASHES ), "$what: a path of the server." );
		}
	}

	public static function bodies(): array {
		return array(
			'cut off'       => array( '{"id":"x","content":{' ),
			'not JSON'      => array( 'id=1&name=x' ),
			'nothing'       => array( 'null' ),
			'a text'        => array( '"' . addslashes( 'x' ) . '"' ),
			'a list'        => array( '[[[]]]' ),
			'a number'      => array( '1e999' ),
			'bad UTF-8'     => array( "{\"id\":\"\xc3\x28\"}" ),
			'a million letters' => array( '{"id":"' . str_repeat( 'x', 1000001 ) . '","file":"' . str_repeat( '[', 2000 ) . '"}' ),
			'far too deep'  => array( str_repeat( '{"content":', 500 ) . '1' . str_repeat( '}', 500 ) ),
		);
	}

	/**
	 * @dataProvider bodies
	 */
	public function test_a_body_that_is_none_is_refused_and_changes_nothing( string $body ): void {
		$this->log_in( 'administrator' );
		$before = self::count_all();
		foreach ( self::calls() as $name => list( $method, $address ) ) {
			if ( 'GET' === $method ) {
				continue;
			}
			$answer = $this->call( $method, $address, $body );
			self::assertIsSaid( $answer, $name );
			self::assertTrue( $answer->get_status() >= 400 || 'POST /beckon/v1/admin/settings' === $name || 'POST /beckon/v1/admin/setup' === $name, $name . ' took it: ' . wp_json_encode( $answer->get_data() ) );
		}
		self::assertSame( $before, self::count_all() );
	}

	public function test_sql_and_scripts_in_every_field_are_words_or_refused(): void {
		$this->log_in( 'administrator' );
		$before = self::count_all();
		foreach ( self::calls() as $name => list( $method, $address, $fields ) ) {
			foreach ( array( self::HOSTILE, array( self::HOSTILE ), array( 'a' => array( 'b' => self::HOSTILE ) ) ) as $value ) {
				$all    = array_fill_keys( array_merge( $fields, array( 'id', 'name', 'site', 'campaign', 'form', 'search', 'from', 'to', 'fields', 'events' ) ), $value );
				$answer = 'GET' === $method ? $this->call( $method, $address . '?' . http_build_query( $all ) ) : $this->call( $method, $address, $all );
				self::assertIsSaid( $answer, $name );
			}
		}
		self::assertSame( $before, self::count_all() );
		self::assertSame( '', $GLOBALS['wpdb']->last_error );
	}

	public function test_a_database_without_our_tables_is_a_clear_answer_or_an_empty_one(): void {
		global $wpdb;
		$this->log_in( 'administrator' );
		Settings::site();
		$prefix = $wpdb->prefix;
		$calls  = self::calls();
		$shows  = $wpdb->suppress_errors();
		try {
			$wpdb->prefix = 'gone_';
			foreach ( $calls as $name => list( $method, $address ) ) {
				self::assertIsSaid( $this->call( $method, $address, 'GET' === $method ? null : array() ), $name );
			}
			self::assertSame( array(), LeadListStore::list()['rows'] );
			self::assertSame( array( 200, 0 ), array( $this->call( 'GET', '/beckon/v1/admin/leads' )->get_status(), $this->call( 'GET', '/beckon/v1/admin/leads' )->get_data()['total'] ) );
			self::assertTrue( \Beckon\Privacy\Retention::run(), 'What there is not cannot be let go of.' );
		} finally {
			$wpdb->prefix = $prefix;
			$wpdb->suppress_errors( $shows );
		}
	}

	public function test_an_object_cache_that_keeps_nothing_changes_no_answer(): void {
		$this->log_in( 'administrator' );
		$post     = $this->create_post( array( 'post_type' => 'beckon_campaign', 'post_content' => '<!-- wp:beckon/campaign --><!-- wp:heading --><h2>Hello</h2><!-- /wp:heading --><!-- /wp:beckon/campaign -->' ) );
		$asks     = array( '/beckon/v1/admin/overview?from=2026-11-01&to=2026-11-02', '/beckon/v1/admin/leads', '/beckon/v1/admin/settings', '/beckon/v1/admin/campaigns', '/beckon/v1/admin/snapshot', "/beckon/v1/campaigns/$post", '/beckon/v1/visit' );
		$answer   = fn( string $address ) => $this->call( 'GET', $address );
		$expected = array_map( fn( $address ) => array( $answer( $address )->get_status(), wp_json_encode( $answer( $address )->get_data() ) ), $asks );
		$printed  = SnapshotStore::text();
		$cache    = $GLOBALS['wp_object_cache'];
		wp_using_ext_object_cache( true );
		try {
			// phpcs:ignore WordPress.WP.GlobalVariablesOverride -- What is tried is a cache that fails.
			$GLOBALS['wp_object_cache'] = new class() {
				public function get_multiple( $keys ) {
					return array_fill_keys( $keys, false );
				}
				public function __call( $name, $given ) {
					return false;
				}
			};
			self::assertSame( $expected, array_map( fn( $address ) => array( $answer( $address )->get_status(), wp_json_encode( $answer( $address )->get_data() ) ), $asks ) );
			self::assertSame( $printed, SnapshotStore::text() );
			self::assertSame( "post-$post", CampaignStore::live()[0]->id );
			$this->create_post( array( 'post_type' => 'beckon_campaign', 'post_content' => '<!-- wp:beckon/campaign --><!-- wp:heading --><h2>Again</h2><!-- /wp:heading --><!-- /wp:beckon/campaign -->' ) );
			self::assertCount( 2, CampaignStore::live() );
			self::assertNotSame( $printed, SnapshotStore::text(), 'What is live now is what is printed.' );
		} finally {
			$GLOBALS['wp_object_cache'] = $cache;
			wp_using_ext_object_cache( false );
		}
	}

	public function test_posts_that_are_no_campaigns_and_campaigns_of_others_are_none_of_ours(): void {
		$this->log_in( 'administrator' );
		$page     = $this->create_post( array( 'post_type' => 'page', 'post_title' => 'Secret plans', 'post_status' => 'private', 'post_content' => '<!-- wp:beckon/campaign {"format":{"kind":"embed"}} --><p>Secret</p><!-- /wp:beckon/campaign -->' ) );
		$campaign = $this->create_post( array( 'post_type' => 'beckon_campaign', 'post_title' => 'Not yours', 'post_status' => 'draft', 'post_content' => '<!-- wp:beckon/campaign --><p>Secret</p><!-- /wp:beckon/campaign -->' ) );
		foreach ( array( $page, $campaign, 999999999 ) as $id ) {
			foreach ( array( 'subscriber', 'author' ) as $role ) {
				$this->log_in( $role );
				foreach ( array( array( 'GET', "/beckon/v1/campaigns/$id", null ), array( 'GET', "/beckon/v1/campaigns/$id/still", null ), array( 'POST', '/beckon/v1/compile', array( 'content' => 'x', 'id' => $id ) ) ) as list( $method, $address, $body ) ) {
					self::assertSame( 403, $this->call( $method, $address, $body )->get_status(), "$role: $method $address" );
				}
			}
		}
		$this->log_in( 'editor' );
		self::assertSame( 404, $this->call( 'GET', "/beckon/v1/campaigns/$page" )->get_status() );
		self::assertSame( array( 'name' => '', 'standing' => 'gone', 'html' => '' ), $this->call( 'GET', "/beckon/v1/campaigns/$page/still" )->get_data() );
		self::assertNull( CampaignStore::document( $page ) );
		self::assertSame( 'Secret plans', get_post( $page )->post_title );
	}

	/**
	 * How much there is of everything that is kept.
	 *
	 * @return array<string, mixed>
	 */
	private static function count_all(): array {
		global $wpdb;
		$counts = array( 'posts' => $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->posts" ), 'settings' => wp_json_encode( get_option( 'beckon_settings' ) ) );
		foreach ( array( 'leads', 'counts', 'codes', 'orders', 'clicks' ) as $table ) {
			$counts[ $table ] = $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}beckon_$table" );
		}
		return $counts;
	}
}
