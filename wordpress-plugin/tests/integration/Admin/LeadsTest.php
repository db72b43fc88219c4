<?php
namespace Beckon\Tests\Admin;

use Beckon\Admin\LeadFile;
use Beckon\Admin\LeadQuery;
use Beckon\Admin\May;
use Beckon\Leads\LeadStore;
use Beckon\Tests\TestCase;

final class LeadsTest extends TestCase {

	const HOSTILE = "'); DROP TABLE wp_posts; -- <script>alert(1)</script> %s {{ x }} \\";

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Europe/Berlin' );
		$this->log_in( 'administrator' );
	}

	private function sign_up( string $email, array $more = array() ): string {
		static $number = 0;
		++$number;
		$id = wp_generate_uuid4();
		self::assertNull(
			LeadStore::insert(
				$more + array(
					'id'          => $id,
					'request_key' => hash( 'sha256', "key $number" ),
					'digest'      => hash( 'sha256', "digest $number" ),
					'ticket'      => null,
					'campaign'    => 'welcome',
					'form'        => 'form',
					'email'       => $email,
					'fields'      => wp_json_encode( array( 'email' => $email ) ),
					'consents'    => '{}',
					'ip'          => '203.0.113.7',
					'verdict'     => 'good',
					'reasons'     => '[]',
					'state'       => 'new',
					'created_at'  => '2026-11-28 10:00:00',
				)
			)
		);
		return $id;
	}

	private function read( string $query = '' ): array {
		$response = $this->request( 'GET', "/beckon/v1/admin/leads?$query" );
		self::assertSame( 200, $response->get_status() );
		return json_decode( wp_json_encode( $response->get_data() ), true );
	}

	private function act( string $verb, array $ids ): array {
		$response = $this->request( 'POST', '/beckon/v1/admin/leads', compact( 'verb', 'ids' ) );
		self::assertSame( 200, $response->get_status() );
		return $response->get_data()['ids'];
	}

	public function test_lists_are_pages_and_one_past_the_last_is_the_last(): void {
		for ( $number = 0; $number < 27; $number++ ) {
			$this->sign_up( "v$number@example.com", array( 'created_at' => sprintf( '2026-11-28 10:00:%02d', $number ) ) );
		}
		$first = $this->read();
		self::assertSame( array( 27, 1, 2, 25, 'v26@example.com' ), array( $first['total'], $first['page'], $first['pages'], count( $first['rows'] ), $first['rows'][0]['email'] ) );
		$last = $this->read( 'page=9' );
		self::assertSame( array( 2, 2, 'v1@example.com' ), array( $last['page'], count( $last['rows'] ), $last['rows'][0]['email'] ) );
		self::assertSame( 400, $this->request( 'GET', '/beckon/v1/admin/leads?page=0' )->get_status() );
	}

	public function test_what_is_kept_is_told_but_for_where_it_came_from(): void {
		$this->sign_up(
			'ann@example.com',
			array(
				'fields'   => wp_json_encode( array( 'email' => 'ann@example.com', 'name' => self::HOSTILE ) ),
				'consents' => wp_json_encode( array( 'news' => array( 'given' => true, 'text' => 'Send me news.', 'version' => '2' ) ) ),
				'page'     => 'https://tea.example/?a=<b>',
				'verdict'  => 'spam',
				'reasons'  => '["honeypot","too-fast"]',
			)
		);
		$row = $this->read()['rows'][0];
		self::assertSame( self::HOSTILE, $row['fields']['name'] );
		self::assertSame( array( 'given' => true, 'text' => 'Send me news.', 'version' => '2' ), $row['consents']['news'] );
		self::assertSame( array( 'spam', array( 'honeypot', 'too-fast' ), '2026-11-28T10:00:00Z' ), array( $row['verdict'], $row['reasons'], $row['createdAt'] ) );
		self::assertArrayNotHasKey( 'ip', $row );
	}

	public function test_groups_without_anything_are_groups(): void {
		$this->sign_up( 'ann@example.com', array( 'fields' => '{}' ) );
		$json = wp_json_encode( $this->request( 'GET', '/beckon/v1/admin/leads' )->get_data() );
		self::assertStringContainsString( '"fields":{},"consents":{},"reasons":[]', $json );
	}

	public function filters(): array {
		return array(
			array( '', 3 ),
			array( 'search=ann', 1 ),
			array( 'search=' . rawurlencode( '%' ), 0 ),
			array( 'search=' . rawurlencode( "' OR '1'='1" ), 0 ),
			array( 'campaign=other', 1 ),
			array( 'campaign=' . rawurlencode( "other' --" ), 0 ),
			array( 'verdict=spam', 1 ),
			array( 'verdict=everything', 3 ),
			// In Berlin the 27th ends at 23:00 UTC.
			array( 'from=2026-11-28', 2 ),
			array( 'to=2026-11-27', 1 ),
			array( 'from=2026-11-28&to=2026-11-28&verdict=good', 1 ),
			array( 'from=2026-02-30', 3 ),
			array( 'from=' . rawurlencode( "2026-11-28' OR 1=1" ), 3 ),
		);
	}

	/**
	 * @dataProvider filters
	 */
	public function test_filters_narrow_down_and_nonsense_is_left_out( string $query, int $total ): void {
		$this->sign_up( 'ann@example.com', array( 'created_at' => '2026-11-27 22:59:00' ) );
		$this->sign_up( 'bob@example.com', array( 'created_at' => '2026-11-27 23:01:00', 'verdict' => 'spam' ) );
		$this->sign_up( 'cat@example.com', array( 'campaign' => 'other' ) );
		self::assertSame( $total, $this->read( $query )['total'] );
	}

	public function test_a_verdict_is_overruled_and_what_is_deleted_comes_back(): void {
		$id    = $this->sign_up( 'ann@example.com' );
		$other = $this->sign_up( 'bob@example.com' );
		self::assertSame( array( $id ), $this->act( 'spam', array( $id ) ) );
		self::assertSame( 1, $this->read( 'verdict=spam' )['total'] );
		self::assertSame( array( $id ), $this->act( 'clean', array( $id ) ) );
		self::assertSame( 0, $this->read( 'verdict=spam' )['total'] );
		self::assertSame( array( $id ), $this->act( 'delete', array( $id, "x' OR '1'='1" ) ) );
		self::assertSame( array( $other ), array_column( $this->read()['rows'], 'id' ) );
		self::assertSame( array( $id ), $this->act( 'restore', array( $id ) ) );
		self::assertSame( 2, $this->read()['total'] );
	}

	public function wrong(): array {
		return array(
			array( array( 'verb' => 'drop', 'ids' => array( 'a' ) ) ),
			array( array( 'verb' => 'delete', 'ids' => array() ) ),
			array( array( 'verb' => 'delete' ) ),
			array( array( 'verb' => 'delete', 'ids' => array( array( 'a' ) ) ) ),
			array( array( 'verb' => 'delete', 'ids' => array_fill( 0, 201, 'a' ) ) ),
			array( array( 'ids' => array( 'a' ) ) ),
		);
	}

	/**
	 * @dataProvider wrong
	 */
	public function test_what_cannot_be_done_is_refused( array $body ): void {
		self::assertSame( 400, $this->request( 'POST', '/beckon/v1/admin/leads', $body )->get_status() );
	}

	public function test_the_file_is_safe_for_spreadsheets_and_keeps_to_the_filters(): void {
		$this->sign_up( 'ann@example.com', array( 'fields' => wp_json_encode( array( 'email' => 'ann@example.com', 'name' => '=cmd|"/C calc"!A0' ) ) ) );
		$this->sign_up( 'bob@example.com', array( 'campaign' => 'other', 'fields' => wp_json_encode( array( 'name' => "+1\n<script>" ) ) ) );
		ob_start();
		LeadFile::write( LeadQuery::read( array( 'campaign' => 'welcome', 'search' => array( 'no text' ) ) ) );
		$file = ob_get_clean();
		self::assertStringStartsWith( "\u{FEFF}id,created_at,", $file );
		self::assertStringContainsString( '"\'=cmd|""/C calc""!A0"', $file );
		self::assertStringNotContainsString( 'bob@', $file );
		self::assertSame( 2, substr_count( $file, "\r\n" ) );
		ob_start();
		LeadFile::write( array() );
		self::assertStringContainsString( "\"'+1\n<script>\"", ob_get_clean() );
	}

	public function test_files_need_their_nonce_and_their_right(): void {
		$died = static function ( callable $act ): string {
			add_filter( 'wp_die_handler', static fn() => static function ( $message, $title, $args ) { throw new \RuntimeException( ( $args['response'] ?? 0 ) . ' ' . wp_strip_all_tags( $message ) ); } );
			try {
				$act();
			} catch ( \RuntimeException $refusal ) {
				return $refusal->getMessage();
			}
			return 'let through';
		};
		$send = static fn() => May::insist( May::MANAGE_LEADS, LeadFile::ACTION );
		self::assertStringStartsWith( '403', $died( $send ) );
		$_REQUEST['_wpnonce'] = wp_create_nonce( 'another' );
		self::assertStringStartsWith( '403', $died( $send ) );
		$_REQUEST['_wpnonce'] = wp_create_nonce( LeadFile::ACTION );
		self::assertSame( 'let through', $died( $send ) );
		$this->log_in( 'editor' );
		$_REQUEST['_wpnonce'] = wp_create_nonce( LeadFile::ACTION );
		self::assertSame( '403 You are not allowed to do this.', $died( $send ) );
	}
}
