<?php
/**
 * Corrected, restricted, and kept out of marketing.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Leads;

use Beckon\Caller\Clock;
use Beckon\Leads\CodeStore;
use Beckon\Leads\Confirmation;
use Beckon\Leads\LeadAgeStore;
use Beckon\Leads\LeadListStore;
use Beckon\Leads\LeadStore;
use Beckon\Leads\TakeLead;
use Beckon\Privacy\Eraser;
use Beckon\Privacy\Retention;

require_once __DIR__ . '/LeadTestCase.php';

final class LimitTest extends LeadTestCase {

	private static int $number = 0;

	private array $told = array();

	protected function setUp(): void {
		parent::setUp();
		add_action(
			'beckon_lead_changed',
			function ( $lead, $verb ) {
				$this->told[] = $verb . ' ' . $lead['email'];
			},
			10,
			2
		);
	}

	private function sign_up( string $email, array $fields = array() ): string {
		add_filter( 'beckon_client_address', fn() => '198.51.100.' . ( ++self::$number % 250 ) );
		$sent = $this->send( array( 'fields' => array( 'email' => $email ) + $fields, 'consents' => array( 'news' => array( 'given' => true, 'version' => '2' ) ) ) );
		self::assertSame( 200, $sent->get_status() );
		$ids = array_column( LeadListStore::list( array( 'search' => $email ) )['rows'], 'id' );
		return end( $ids );
	}

	private function act( string $verb, string ...$ids ): array {
		$this->log_in( 'administrator' );
		$response = $this->request( 'POST', '/beckon/v1/admin/leads', compact( 'verb', 'ids' ) );
		self::assertSame( 200, $response->get_status() );
		return $response->get_data()['ids'];
	}

	private function correct( string $id, string $from, string $to ): \WP_REST_Response {
		$this->log_in( 'administrator' );
		return $this->request( 'POST', '/beckon/v1/admin/leads/correct', compact( 'id', 'from', 'to' ) );
	}

	private static function export(): string {
		return implode( '', iterator_to_array( LeadListStore::export(), false ) );
	}

	public function test_what_is_restricted_is_kept_said_so_and_neither_exported_nor_mailed_nor_given_a_code(): void {
		self::set( 'leads', array( 'doubleOptIn' => true ) );
		add_filter( 'beckon_code_terms', fn() => array( 'kind' => 'fixed', 'code' => 'TEA10', 'after' => 'confirmation' ) );
		$ann   = $this->sign_up( 'ann@example.com' );
		$again = $this->sign_up( 'Ann+shop@example.com' );
		$bob   = $this->sign_up( 'bob@example.com' );
		$mails = count( $this->mails );
		self::assertEqualsCanonicalizing( array( $ann, $again ), $this->act( 'restrict', $ann ) );
		self::assertSame( array(), $this->act( 'restrict', $again ) );
		self::assertSame( array( 'restrict ann@example.com', 'restrict ann+shop@example.com' ), $this->told );

		self::assertNotNull( LeadListStore::list( array( 'search' => 'ann' ) )['rows'][0]['frozenAt'] );
		self::assertSame( 3, LeadListStore::list()['total'] );
		self::assertSame( 2, LeadListStore::list( array( 'limit' => 'frozen' ) )['total'] );
		self::assertStringContainsString( 'bob@', self::export() );
		self::assertStringNotContainsString( 'ann', self::export() );

		preg_match( '/beckon_confirm=([\w-]+)/', $this->mails[0]['message'], $link );
		self::assertFalse( Confirmation::ask( $ann ) );
		self::assertSame( 'unknown', Confirmation::confirm( $link[1] )['is'] );
		LeadStore::update( $ann, array( 'asked' => 0 ) );
		self::assertNotContains( $ann, LeadAgeStore::ids_not_asked( Clock::sql( -DAY_IN_SECONDS ), Clock::sql( DAY_IN_SECONDS ), 9 ) );
		self::assertNull( TakeLead::give_code( array( 'code_held' => 'pending' ) + LeadStore::find( $ann ) )['code'] );
		self::assertCount( $mails, $this->mails );

		self::assertSame( array(), $this->act( 'delete', $ann ) );
		self::set( 'leads', array( 'keepDays' => 1 ) );
		Clock::pass( 2 * DAY_IN_SECONDS );
		Retention::run();
		self::assertSame( array( true, null ), array( null !== LeadStore::find( $ann ), LeadStore::find( $bob ) ) );

		self::assertCount( 2, $this->act( 'release', $again ) );
		self::assertSame( 'confirmed', Confirmation::confirm( $link[1] )['is'] );
		self::assertStringContainsString( 'ann@', self::export() );
	}

	public function test_what_they_send_later_is_a_new_word_of_theirs(): void {
		$this->act( 'restrict', $this->sign_up( 'ann@example.com' ) );
		$this->sign_up( 'ann@example.com' );
		self::assertSame( 1, substr_count( self::export(), ',form,ann@example.com,' ) );
	}

	public function test_who_wants_to_be_forgotten_is_though_restricted(): void {
		$id = $this->sign_up( 'ann@example.com' );
		$this->act( 'restrict', $id );
		self::assertSame( 1, Eraser::erase( 'ann@example.com' )['items_removed'] );
		self::assertNull( LeadStore::find( $id ) );
	}

	public function test_who_objects_to_marketing_has_agreed_to_none_in_what_is_exported(): void {
		$ann = $this->sign_up( 'ann@example.com' );
		$this->sign_up( 'bob@example.com' );
		self::assertSame( array( $ann ), $this->act( 'object', $ann ) );
		list( , $bob, $line ) = explode( "\r\n", self::export() );
		self::assertMatchesRegularExpression( '/,20[\d:TZ-]+,ann@example.com,false,$/', $line );
		self::assertMatchesRegularExpression( '/,,bob@example.com,true,Send me news. \(2\)$/', $bob );
		self::assertSame( array( $ann ), $this->act( 'permit', $ann ) );
		self::assertStringNotContainsString( ',false,', self::export() );
	}

	public function test_an_address_is_corrected_wherever_their_sign_ups_have_it_and_their_code_stays_theirs(): void {
		$first = $this->sign_up( 'ann@exmaple.com', array( 'name' => 'Anm' ) );
		$this->sign_up( 'ann@exmaple.com' );
		$bob = $this->sign_up( 'bob@example.com', array( 'name' => 'Anm' ) );
		$row = LeadStore::find( $first );
		CodeStore::insert( array( 'code' => 'TEA-1', 'campaign' => 'welcome', 'lead_id' => $first, 'holder' => CodeStore::holder( 'welcome', $row['person'] ), 'terms' => '{}', 'given_at' => Clock::sql() ) );
		LeadStore::update( $first, array( 'code' => 'TEA-1' ) );
		self::assertCount( 2, $this->correct( $first, 'Ann@Exmaple.com', ' Ann@Example.com ' )->get_data()['ids'] );
		self::assertSame( array( 'ann@example.com', 'ann@example.com' ), array_column( LeadListStore::list( array( 'search' => 'ann@' ) )['rows'], 'email' ) );
		$now = LeadStore::find( $first );
		self::assertSame( 'ann@example.com', json_decode( $now['fields'], true )['email'] );
		self::assertNotSame( $row['person'], $now['person'] );
		self::assertSame( CodeStore::holder( 'welcome', $now['person'] ), CodeStore::find( 'TEA-1' )['holder'] );

		self::assertSame( array( $first ), $this->correct( $first, 'Anm', 'Ann' )->get_data()['ids'] );
		self::assertSame( array( 'Ann', 'Anm' ), array( json_decode( LeadStore::find( $first )['fields'], true )['name'], json_decode( LeadStore::find( $bob )['fields'], true )['name'] ) );
		self::assertContains( 'correct ann@example.com', $this->told );
	}

	public function test_what_is_no_address_and_what_is_not_there_is_refused_and_nothing_changes(): void {
		$id = $this->sign_up( 'ann@example.com' );
		foreach ( array( array( $id, 'ann@example.com', 'ann@' ), array( $id, 'nobody', 'x' ), array( "x' OR '1'='1", 'a', 'b' ), array( wp_generate_uuid4(), 'a', 'b' ) ) as $call ) {
			self::assertSame( 422, $this->correct( ...$call )->get_status() );
		}
		self::assertSame( 400, $this->correct( $id, 'ann@example.com', str_repeat( 'x', 6000 ) )->get_status() );
		self::assertSame( 'ann@example.com', LeadStore::find( $id )['email'] );
		wp_set_current_user( 0 );
		self::assertSame( 401, $this->request( 'POST', '/beckon/v1/admin/leads/correct', array( 'id' => $id, 'from' => 'a', 'to' => 'b' ) )->get_status() );
	}
}
