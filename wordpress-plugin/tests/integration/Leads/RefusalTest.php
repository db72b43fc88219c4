<?php
/**
 * Who wants no mail.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Leads;

use Beckon\Caller\Clock;
use Beckon\Leads\Confirmation;
use Beckon\Leads\LeadListStore;
use Beckon\Leads\LeadStore;
use Beckon\Leads\RefusalPage;
use Beckon\Leads\RefusalStore;
use Beckon\Privacy\Eraser;

require_once __DIR__ . '/LeadTestCase.php';

final class RefusalTest extends LeadTestCase {

	const AGREED = array( 'news' => array( 'given' => true, 'version' => '2' ) );

	private static int $number = 0;

	protected function setUp(): void {
		parent::setUp();
		self::set( 'leads', array( 'doubleOptIn' => true ) );
		add_filter( 'beckon_client_address', fn() => '203.0.113.' . ( ++self::$number % 250 ) );
	}

	/**
	 * Signs up on another day; what mail it brought.
	 */
	private function sign_up( string $email, array $consents = self::AGREED ): ?array {
		Clock::pass( 2 * DAY_IN_SECONDS );
		$before = count( $this->mails );
		self::assertSame( 200, $this->send( array( 'fields' => array( 'email' => $email ), 'consents' => (object) $consents ) )->get_status() );
		return $this->mails[ $before ] ?? null;
	}

	private static function token( ?array $mail, string $of = 'beckon_no_mail' ): string {
		self::assertNotNull( $mail );
		self::assertSame( 1, preg_match( "~$of=([\w.-]+)~", $mail['message'], $found ) );
		return $found[1];
	}

	private static function refuse( string $token ): void {
		self::assertSame( 200, RefusalPage::answer( $token, true )['status'] );
		Clock::pass( 2 );
	}

	public function test_mail_says_how_to_get_no_more_of_it_and_one_press_does_it(): void {
		$mail  = $this->sign_up( 'ann@example.com' );
		$token = self::token( $mail );
		self::assertContains( 'List-Unsubscribe-Post: List-Unsubscribe=One-Click', $mail['headers'] );
		self::assertStringNotContainsString( 'ann', $token );
		self::assertContains( 'List-Unsubscribe: <' . add_query_arg( 'beckon_no_mail', $token, home_url( '/' ) ) . '>', $mail['headers'] );

		$page = RefusalPage::answer( $token, false );
		self::assertSame( array( 200, 'No more emails' ), array( $page['status'], $page['button']['label'] ) );
		$person = LeadStore::find( self::last()['id'] )['person'];
		self::assertNull( RefusalStore::since( $person ) );
		self::refuse( $token );
		self::assertNotNull( RefusalStore::since( $person ) );
		self::assertNotNull( self::last()['refusedAt'] );
	}

	public function test_who_wants_no_mail_gets_none_also_what_waits_and_in_every_spelling(): void {
		$mail = $this->sign_up( 'ann@example.com' );
		$lead = self::last()['id'];
		self::refuse( self::token( $mail ) );
		self::assertFalse( Confirmation::ask( $lead ) );
		self::assertNull( $this->sign_up( 'ANN+tea@example.com', array() ) );
		self::assertNotNull( $this->sign_up( 'bob@example.com' ) );
	}

	public function test_they_are_asked_once_where_somebody_signs_them_up_anew_and_never_again(): void {
		self::refuse( self::token( $this->sign_up( 'ann@example.com' ) ) );
		$question = $this->sign_up( 'ann@example.com' );
		self::assertNotNull( self::last()['refusedAt'] );
		foreach ( range( 1, 3 ) as $n ) {
			self::assertNull( $this->sign_up( 'ann@example.com' ) );
		}
		self::refuse( self::token( $question ) );
		self::assertNull( $this->sign_up( 'ann@example.com' ) );
	}

	public function test_only_a_new_sign_up_that_is_confirmed_takes_it_back(): void {
		$old = $this->sign_up( 'ann@example.com' );
		self::refuse( self::token( $old ) );
		self::assertSame( 'confirmed', Confirmation::confirm( self::token( $old, 'beckon_confirm' ) )['is'] );
		$question = $this->sign_up( 'ann@example.com' );
		Confirmation::confirm( self::token( $question, 'beckon_confirm' ) );
		self::assertSame( array( 'confirmed', null ), array( self::last()['state'], self::last()['refusedAt'] ) );
		self::assertNotNull( LeadListStore::list( array() )['rows'][1]['refusedAt'] );
		self::assertNotNull( $this->sign_up( 'ann@example.com' ) );
		// And may refuse again by the first link they ever had.
		self::refuse( self::token( $old ) );
		self::assertNull( $this->sign_up( 'ann@example.com', array() ) );
	}

	public function test_who_is_erased_stays_one_who_refused_and_the_table_says_no_address(): void {
		global $wpdb;
		$token = self::token( $this->sign_up( 'ann@example.com' ) );
		self::refuse( $token );
		Eraser::erase( 'ann@example.com' );
		self::assertNull( self::last() );
		self::assertStringNotContainsString( 'ann', wp_json_encode( $wpdb->get_results( 'SELECT * FROM ' . RefusalStore::table() ) ) );
		self::assertNull( $this->sign_up( 'ann@example.com', array() ) );
		self::refuse( $token );
	}

	public static function tokens(): array {
		return array( array( '' ), array( 'x' ), array( str_repeat( 'A', 27 ) . '.' . str_repeat( 'A', 43 ) ), array( "' OR 1=1 --" ) );
	}

	/** @dataProvider tokens */
	public function test_a_link_that_is_none_refuses_nothing( string $token ): void {
		global $wpdb;
		self::assertSame( 404, RefusalPage::answer( $token, true )['status'] );
		self::assertSame( '0', $wpdb->get_var( 'SELECT COUNT(*) FROM ' . RefusalStore::table() ) );
	}
}
