<?php
/**
 * What visitors ask for, from the form to the answer.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Rights;

use Beckon\Caller\Caller;
use Beckon\Database\Removal;
use Beckon\Leads\LeadListStore;
use Beckon\Privacy\Eraser;
use Beckon\Privacy\Exporter;
use Beckon\Rights\DueDate;
use Beckon\Rights\RequestForm;
use Beckon\Rights\Requests;
use Beckon\Rights\Right;
use Beckon\Tests\Leads\LeadTestCase;

require_once __DIR__ . '/../Leads/LeadTestCase.php';

final class RequestsTest extends LeadTestCase {

	private function ask( string $right, string $email, array $more = array(), string $origin = 'https://tea.example', string $agent = self::FIREFOX ): string {
		$request = new \WP_REST_Request( 'POST' );
		$request->set_header( 'origin', $origin );
		$request->set_header( 'user_agent', $agent );
		$sent = $more + array( RequestForm::FIELD => $right, 'email' => $email, RequestForm::TRAP => '' );
		return RequestForm::answer( $sent, $more['wish'] ?? '', new Caller( $request ) );
	}

	/**
	 * Opens the link of the last mail, as wp-login.php does.
	 */
	private function prove(): int {
		preg_match( '/request_id=(\d+)&confirm_key=(\w+)/', html_entity_decode( end( $this->mails )['message'] ), $link );
		self::assertTrue( wp_validate_user_request_key( (int) $link[1], $link[2] ) );
		do_action( 'user_request_action_confirmed', (int) $link[1] );
		return (int) $link[1];
	}

	private static function of( string $email ): array {
		return array_values( array_filter( Requests::all(), fn( $one ) => $email === $one['email'] ) );
	}

	public static function rights(): array {
		return array_map( fn( $right ) => array( $right ), array_combine( array_keys( Right::ACTIONS ), array_keys( Right::ACTIONS ) ) );
	}

	/** @dataProvider rights */
	public function test_nothing_happens_before_the_link_in_a_mail_was_opened_and_the_answer_never_tells_who_is_known( string $right ): void {
		$this->send();
		$wish = array( 'wish' => 'My name is Ann.' );
		self::assertSame( array( 'sent', 'sent' ), array( $this->ask( $right, 'Ann@example.com', $wish ), $this->ask( $right, 'nobody@example.com', $wish ) ) );
		self::assertSame( array( 'ann@example.com', 'nobody@example.com' ), array_column( $this->mails, 'to' ) );
		self::assertSame( array( 'unproven', false ), array( self::of( 'ann@example.com' )[0]['state'], self::of( 'ann@example.com' )[0]['isOverdue'] ) );
		self::assertSame( array( null, null ), array( self::last()['frozenAt'], self::last()['refusedAt'] ) );
		self::assertSame( array( 'open' => 0, 'overdue' => 0 ), Requests::count() );
		// Asked again, it is the same request.
		self::assertSame( 'sent', $this->ask( $right, 'ann@example.com', $wish ) );
		self::assertCount( 1, self::of( 'ann@example.com' ) );
	}

	public static function done_at_once(): array {
		return array( array( 'restrict', true, false ), array( 'object', false, true ), array( 'withdraw', false, true ) );
	}

	/** @dataProvider done_at_once */
	public function test_what_needs_no_judgement_is_done_as_soon_as_they_have_proven_who_they_are( string $right, bool $is_frozen, bool $is_refused ): void {
		$this->send( array( 'fields' => array( 'email' => 'Ann+tea@example.com' ) ) );
		$this->send( array( 'fields' => array( 'email' => 'bob@example.com' ) ) );
		$this->ask( $right, 'ann@example.com' );
		$id = $this->prove();
		list( $bob, $ann ) = LeadListStore::list()['rows'];
		self::assertSame( array( $is_frozen, $is_refused ), array( null !== $ann['frozenAt'], null !== $ann['refusedAt'] ) );
		self::assertSame( array( null, null ), array( $bob['frozenAt'], $bob['refusedAt'] ) );
		self::assertSame( 'done', self::of( 'ann@example.com' )[0]['state'] );
		self::assertStringContainsString( 'Your request is done.', _wp_privacy_account_request_confirmed_message( $id ) );
		self::assertCount( 1, $this->mails, 'nobody else is written to' );
	}

	public function test_a_correction_waits_for_the_owner_who_marks_it_as_done(): void {
		$this->ask( 'rectify', 'ann@example.com', array( 'wish' => '<b>My name</b> is Ann.' ) );
		$id = $this->prove();
		self::assertMatchesRegularExpression( '/answer it by \w+ \d+, \d{4}\./', _wp_privacy_account_request_confirmed_message( $id ) );
		self::assertSame( array( 'open', '<b>My name</b> is Ann.' ), array( self::of( 'ann@example.com' )[0]['state'], self::of( 'ann@example.com' )[0]['wish'] ) );
		$this->log_in( 'administrator' );
		self::assertSame( array( 'open' => 1, 'overdue' => 0 ), $this->request( 'GET', '/beckon/v1/admin/requests/count' )->get_data() );
		$answer = $this->request( 'POST', '/beckon/v1/admin/requests', array( 'id' => $id ) );
		self::assertSame( array( 200, 'done' ), array( $answer->get_status(), $answer->get_data()['rows'][0]['state'] ) );
		self::assertSame( 409, $this->request( 'POST', '/beckon/v1/admin/requests', array( 'id' => $id ) )->get_status() );
	}

	public function test_copies_and_erasures_are_requests_of_wordpress_itself_which_its_tools_answer(): void {
		foreach ( array( 'access' => 'export_personal_data', 'erase' => 'remove_personal_data' ) as $right => $action ) {
			$this->ask( $right, 'ann@example.com' );
			$id = $this->prove();
			self::assertSame( array( $action, 'request-confirmed' ), array( wp_get_user_request( $id )->action_name, wp_get_user_request( $id )->status ) );
			self::assertFalse( Requests::finish( $id ) );
		}
		self::assertSame( array( 'erase', 'access' ), array_column( self::of( 'ann@example.com' ), 'right' ), 'what is due first stands first' );
	}

	public function test_requests_that_nobody_proves_hide_none_that_waits_for_an_answer(): void {
		$this->ask( 'rectify', 'ann@example.com', array( 'wish' => 'My name is Ann.' ) );
		$this->prove();
		foreach ( array( 'one', 'two', 'three' ) as $stranger ) {
			$this->ask( 'access', "$stranger@example.com" );
		}
		self::assertSame( array( 'open', 'unproven', 'unproven' ), array_column( Requests::all( 2 ), 'state' ) );
	}

	public function test_what_waits_for_too_long_is_overdue(): void {
		$this->ask( 'erase', 'ann@example.com' );
		$id = $this->prove();
		wp_update_post( array( 'ID' => $id, 'edit_date' => true, 'post_date' => '2026-01-05 10:00:00', 'post_date_gmt' => '2026-01-05 09:00:00' ) );
		self::assertSame( array( 'open' => 1, 'overdue' => 1 ), Requests::count() );
		self::assertSame( array( true, '2026-01-07T22:59:59Z' ), array( self::of( 'ann@example.com' )[0]['isOverdue'], self::of( 'ann@example.com' )[0]['dueAt'] ) );
	}

	public static function days(): array {
		return array(
			'a Monday'                      => array( 'erase', '2026-11-23T10:00:00Z', '2026-11-25 23:59:59' ),
			'a Thursday, over the weekend'  => array( 'erase', '2026-11-26T10:00:00Z', '2026-11-30 23:59:59' ),
			'a Saturday'                    => array( 'erase', '2026-11-28T10:00:00Z', '2026-12-01 23:59:59' ),
			'a holiday between'             => array( 'erase', '2026-12-23T10:00:00Z', '2026-12-28 23:59:59' ),
			'late, when here it is another day' => array( 'erase', '2026-11-23T23:30:00Z', '2026-11-26 23:59:59' ),
			'a month'                       => array( 'access', '2026-11-23T10:00:00Z', '2026-12-23 23:59:59' ),
			'a month that is too short'     => array( 'object', '2027-01-31T10:00:00Z', '2027-02-28 23:59:59' ),
			'over the change of clocks'     => array( 'rectify', '2026-10-10T10:00:00Z', '2026-11-10 23:59:59' ),
		);
	}

	/** @dataProvider days */
	public function test_days_are_counted_as_the_hub_counts_them( string $right, string $asked, string $due ): void {
		update_option( 'timezone_string', 'Europe/Oslo' );
		add_filter( 'beckon_holidays', fn() => array( '2026-12-25' ) );
		self::assertSame( $due, wp_date( 'Y-m-d H:i:s', DueDate::of( $right, (int) strtotime( $asked ) ) ) );
	}

	public function test_what_is_wrong_is_said_and_no_mail_goes_out(): void {
		self::assertSame( 'choice', $this->ask( 'everything', 'ann@example.com' ) );
		self::assertSame( 'email', $this->ask( 'access', "x' OR '1'='1" ) );
		self::assertSame( 'wish', $this->ask( 'rectify', 'ann@example.com' ) );
		self::assertSame( 'failed', $this->ask( 'access', 'ann@example.com', array(), 'https://elsewhere.example' ) );
		self::assertSame( 'sent', $this->ask( 'access', 'ann@example.com', array( RequestForm::TRAP => 'x' ) ) );
		self::assertSame( 'sent', $this->ask( 'access', 'ann@example.com', array(), 'https://tea.example', 'curl/8.0' ) );
		self::assertSame( array( array(), array() ), array( $this->mails, Requests::all() ) );
	}

	public function test_nobody_is_flooded_with_mails_and_nobody_floods_the_site(): void {
		for ( $n = 0; $n < 9; $n++ ) {
			self::assertSame( 'sent', $this->ask( 'access', 'ann@example.com' ) );
		}
		self::assertCount( 5, $this->mails );
		for ( $n = 0; $n < 11; $n++ ) {
			$this->ask( 'access', "v$n@example.com" );
		}
		self::assertSame( 'flood', $this->ask( 'access', 'last@example.com' ) );
	}

	public function test_the_form_stands_in_a_page_says_what_became_of_it_and_prints_nothing_that_was_sent(): void {
		$html = do_blocks( '<!-- wp:beckon/privacy-request /-->' );
		self::assertSame( 6, substr_count( $html, 'type="radio"' ) );
		self::assertStringNotContainsString( '<script', $html );
		self::assertStringNotContainsString( 'role="alert"', $html );
		$_GET[ RequestForm::ANSWER ] = 'email';
		self::assertMatchesRegularExpression( '/role="alert">Please enter a whole email address/', do_blocks( '<!-- wp:beckon/privacy-request /-->' ) );
		$_GET[ RequestForm::ANSWER ] = '<script>alert(1)</script>';
		self::assertSame( $html, do_blocks( '<!-- wp:beckon/privacy-request /-->' ) );
	}

	public function test_requests_are_handed_on_and_forgotten_with_all_else_and_go_with_the_plugin(): void {
		$this->ask( 'rectify', 'ann@example.com', array( 'wish' => 'My name is Ann.' ) );
		$this->ask( 'rectify', 'bob@example.com', array( 'wish' => 'My name is Bob.' ) );
		self::assertStringContainsString( 'My name is Ann.', wp_json_encode( Exporter::export( 'Ann@example.com' ) ) );
		self::assertStringNotContainsString( 'Bob', wp_json_encode( Exporter::export( 'ann@example.com' ) ) );
		self::assertSame( 1, Eraser::erase( 'ann@example.com' )['items_removed'] );
		self::assertSame( array( array(), 1 ), array( self::of( 'ann@example.com' ), count( self::of( 'bob@example.com' ) ) ) );
		$this->ask( 'access', 'bob@example.com' );
		Removal::remove_requests();
		self::assertSame( array( 'access' ), array_column( Requests::all(), 'right' ), 'those of WordPress stay' );
	}

	public function test_what_is_long_over_goes(): void {
		$this->ask( 'object', 'ann@example.com' );
		$this->prove();
		$this->ask( 'rectify', 'bob@example.com', array( 'wish' => 'x' ) );
		self::assertSame( 0, Requests::prune( time() + 29 * DAY_IN_SECONDS, 9 ) );
		self::assertSame( 1, Requests::prune( time() + 31 * DAY_IN_SECONDS, 9 ) );
		self::assertSame( array( 'object' ), array_column( Requests::all(), 'right' ) );
		self::assertSame( 1, Requests::prune( time() + 731 * DAY_IN_SECONDS, 9 ) );
	}
}
