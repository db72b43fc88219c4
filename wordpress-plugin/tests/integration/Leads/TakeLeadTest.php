<?php
/**
 * Sign-ups, through the REST API of the site.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Leads;

use Beckon\Caller\Clock;
use Beckon\Leads\FormBook;
use Beckon\Leads\LeadListStore;
use Beckon\Leads\Ticket;
use Beckon\Settings\Settings;

require_once __DIR__ . '/LeadTestCase.php';

final class TakeLeadTest extends LeadTestCase {

	public function test_a_sign_up_is_kept_with_our_own_words_of_each_consent(): void {
		$made = array();
		add_action(
			'beckon_lead_created',
			function ( $lead ) use ( &$made ) {
				$made[] = $lead['email'];
			}
		);
		$sent = $this->send(
			array(
				'fields'   => array( 'email' => ' Ann.Smith+x@Example.COM ', 'name' => "Ann\n\u{202e}Smith", 'verdict' => 'good', 'site' => 'other' ),
				'consents' => array( 'news' => array( 'given' => true, 'version' => '2', 'text' => 'Something else.' ) ),
				'visitor'  => 'v1',
				'page'     => 'https://tea.example/a?email=ann@example.com',
			)
		);
		self::assertSame( array( 200, array( 'ok' => true ) ), array( $sent->get_status(), $sent->get_data() ) );
		self::assertSame( 'no-store', $sent->get_headers()['Cache-Control'] );
		$lead = self::last();
		self::assertSame( array( 'email' => 'ann.smith+x@example.com', 'name' => 'Ann Smith' ), $lead['fields'] );
		self::assertSame( array( 'news' => array( 'given' => true, 'purpose' => 'marketing', 'text' => 'Send me news.', 'version' => '2' ) ), $lead['consents'] );
		$expected = array( 'email' => 'ann.smith+x@example.com', 'verdict' => 'good', 'state' => 'new', 'browser' => 'Firefox', 'ip' => '127.0.0.1', 'page' => 'https://tea.example/a?email=***', 'visitor' => 'v1' );
		self::assertEquals( $expected, array_intersect_key( $lead, $expected ) );
		self::assertSame( array( 'ann.smith+x@example.com' ), $made );
	}

	public function test_a_call_that_is_made_again_is_one_sign_up_and_has_the_same_answer(): void {
		$ticket = $this->ticket();
		$key    = self::key();
		foreach ( range( 1, 3 ) as $n ) {
			self::assertSame( array( 'ok' => true ), $this->send( array( 'ticket' => $ticket ), array(), $key )->get_data() );
		}
		self::assertSame( 1, LeadListStore::list()['total'] );
		$other = $this->send( array( 'ticket' => $ticket, 'fields' => array( 'email' => 'bob@example.com' ) ), array(), $key );
		self::assertSame( 409, $other->get_status() );
	}

	public function test_every_problem_is_told_by_field_and_in_the_language_of_the_page(): void {
		$sent = $this->send( array( 'fields' => array( 'email' => 'ann', 'name' => '4111 1111 1111 1111' ), 'locale' => 'de-AT' ) );
		self::assertSame( 422, $sent->get_status() );
		self::assertSame(
			array(
				array( 'field' => 'email', 'message' => 'Bitte eine E-Mail-Adresse angeben, etwa name@example.com.' ),
				array( 'field' => 'name', 'message' => 'Bitte hier keine Kartennummer angeben.' ),
			),
			$sent->get_data()['problems']
		);
		self::assertNull( self::last() );
	}

	public function test_the_words_of_a_consent_are_kept_in_the_language_of_the_page(): void {
		$this->send( array( 'locale' => 'de-AT', 'consents' => array( 'news' => array( 'given' => true, 'version' => '2' ) ) ) );
		self::assertSame( 'Neuigkeiten, bitte.', self::last()['consents']['news']['text'] );
	}

	public static function signs(): array {
		return array(
			'nothing'                      => array( array(), array(), 4, 'good', array() ),
			'no ticket'                    => array( array( 'ticket' => false ), array(), 4, 'doubtful', array( 'ticket-missing' ) ),
			'a forged ticket'              => array( array( 'ticket' => 'm3x8.AAAAAAAAAAAAAAAA.' . str_repeat( 'A', 43 ) ), array(), 4, 'spam', array( 'ticket-forged' ) ),
			'sent as soon as it was begun' => array( array(), array(), -3.7, 'doubtful', array( 'too-fast' ) ),
			'begun the day before'         => array( array(), array(), 90000, 'doubtful', array( 'ticket-expired' ) ),
			'the trap filled in'           => array( array( 'honeypot' => 'x' ), array(), 4, 'spam', array( 'honeypot' ) ),
			'a robot'                      => array( array(), array( 'User-Agent' => 'curl/8.5.0' ), 4, 'spam', array( 'bot' ) ),
			'a name that was drawn'        => array( array( 'fields' => array( 'email' => 'x4kd93jf8s2lq@example.com' ) ), array(), 4, 'good', array( 'random-address' ) ),
			'no page behind it'            => array( array(), array( 'Origin' => null ), 4, 'doubtful', array( 'origin-missing' ) ),
		);
	}

	/** @dataProvider signs */
	public function test_whatever_is_against_a_sign_up_it_is_kept_and_answered_alike( array $body, array $headers, float $wait, string $verdict, array $reasons ): void {
		$body += array( 'ticket' => $this->ticket() );
		Clock::pass( $wait );
		$sent = $this->send( $body, $headers );
		self::assertSame( array( 200, array( 'ok' => true ) ), array( $sent->get_status(), $sent->get_data() ) );
		self::assertSame( array( $verdict, $reasons ), array( self::last()['verdict'], self::last()['reasons'] ) );
	}

	public function test_a_ticket_is_for_one_sign_up_and_for_one_site(): void {
		$ticket = $this->ticket();
		$this->send( array( 'ticket' => $ticket ) );
		$this->send( array( 'ticket' => $ticket, 'fields' => array( 'email' => 'bob@example.com' ) ) );
		self::assertSame( array( 'ticket-used' ), self::last()['reasons'] );
		self::assertSame( 'ticket-forged', Ticket::read( 'shop', Ticket::write( 'other' ) )['is'] );
	}

	public function test_a_ticket_that_was_shown_with_wrong_answers_is_still_good_for_the_right_ones(): void {
		$ticket = $this->ticket();
		self::assertSame( 422, $this->send( array( 'ticket' => $ticket, 'fields' => array( 'email' => 'nobody' ) ) )->get_status() );
		$this->send( array( 'ticket' => $ticket ) );
		self::assertSame( 'good', self::last()['verdict'] );
	}

	public function test_who_signs_up_many_others_is_in_doubt_then_spam(): void {
		$address = '';
		add_filter(
			'beckon_client_address',
			function () use ( &$address ) {
				return $address;
			}
		);
		$verdicts = array();
		foreach ( range( 0, 11 ) as $n ) {
			$address = "2001:db8:1:2::$n";
			$this->send( array( 'fields' => array( 'email' => "victim$n@example.com" ) ) );
			$verdicts[] = LeadListStore::list( array( 'search' => "victim$n@" ) )['rows'][0]['verdict'];
		}
		self::assertSame( array_merge( array_fill( 0, 8, 'good' ), array( 'doubtful', 'doubtful', 'spam', 'spam' ) ), $verdicts );
	}

	public function test_one_address_on_form_after_form_is_in_doubt_however_it_is_spelled(): void {
		$address = '';
		add_filter(
			'beckon_client_address',
			function () use ( &$address ) {
				return $address;
			}
		);
		FormBook::write( array_map( fn( $n ) => self::campaign( array(), "bomb-$n" ), range( 0, 5 ) ) );
		foreach ( range( 0, 5 ) as $n ) {
			$address = "198.51.100.$n";
			$this->send( array( 'campaign' => "bomb-$n", 'fields' => array( 'email' => "bombed+$n@example.com" ) ) );
		}
		$verdicts = array_column( LeadListStore::list()['rows'], 'verdict', 'campaign' );
		ksort( $verdicts );
		self::assertSame( array( 'good', 'good', 'good', 'good', 'doubtful', 'doubtful' ), array_values( $verdicts ) );
	}

	public function test_a_flood_is_not_looked_at(): void {
		$statuses = array();
		foreach ( range( 1, 62 ) as $n ) {
			$statuses[] = $this->send( array( 'ticket' => false, 'fields' => array( 'email' => 'x' ) ) )->get_status();
			Clock::pass( -4 );
		}
		self::assertContains( 429, $statuses );
		self::assertSame( 422, $statuses[0] );
	}

	public function test_a_page_that_was_open_while_its_form_changed_may_still_send_it_for_a_week(): void {
		$changed = self::campaign();
		$changed->content->steps[0]->blocks[0]->columns[0]->blocks[0]->fields[2]->version = '3';
		$changed->content->steps[0]->blocks[0]->columns[0]->blocks[0]->fields[2]->label   = 'Other words.';
		FormBook::write( array( $changed ) );
		$old = array( 'consents' => array( 'news' => array( 'given' => true, 'version' => '2' ) ) );
		self::assertSame( 200, $this->send( $old )->get_status() );
		self::assertSame( 'Send me news.', self::last()['consents']['news']['text'] );
		Clock::pass( 8 * DAY_IN_SECONDS );
		self::assertSame( array( array( 'field' => 'news', 'message' => 'This form has changed meanwhile. Please reload the page and try again.' ) ), $this->send( $old )->get_data()['problems'] );
		FormBook::write( array() );
		self::assertSame( 200, $this->send()->get_status() );
		Clock::pass( 8 * DAY_IN_SECONDS );
		self::assertSame( 404, $this->send()->get_status() );
	}

	public static function refused(): array {
		return array(
			'another site'         => array( array( 'site' => 'other' ), array(), 404 ),
			'another campaign'     => array( array( 'campaign' => 'nobody' ), array(), 404 ),
			'another form'         => array( array( 'form' => '__proto__' ), array(), 404 ),
			'a variant there is not' => array( array( 'variant' => 'b' ), array(), 404 ),
			'another origin'       => array( array(), array( 'Origin' => 'https://evil.example' ), 403 ),
			'no key'               => array( array(), array( 'Idempotency-Key' => '' ), 400 ),
			'a long key'           => array( array(), array( 'Idempotency-Key' => str_repeat( 'k', 256 ) ), 400 ),
			'no fields'            => array( array( 'fields' => null ), array(), 400 ),
			'a list of fields'     => array( array( 'fields' => array( 'a' ) ), array(), 400 ),
			'far too many fields'  => array( array( 'fields' => array_fill_keys( array_map( fn( $n ) => "f$n", range( 0, 60 ) ), 'x' ) ), array(), 400 ),
			'consents of another shape' => array( array( 'consents' => array( 'news' => true ) ), array(), 400 ),
			'far too much'         => array( array( 'fields' => array( 'email' => str_repeat( 'x', 200000 ) ) ), array(), 413 ),
		);
	}

	/** @dataProvider refused */
	public function test_what_cannot_be_ours_is_refused( array $body, array $headers, int $status ): void {
		self::assertSame( $status, $this->send( $body, $headers )->get_status() );
		self::assertNull( self::last() );
	}

	public function test_hostile_words_are_kept_as_words(): void {
		$hostile = "'); DROP TABLE wp_beckon_leads; -- <script>alert(1)</script> {{ x }} %s \\";
		self::assertSame( 200, $this->send( array( 'fields' => array( 'email' => 'ann@example.com', 'name' => $hostile ) ) )->get_status() );
		self::assertSame( $hostile, self::last()['fields']['name'] );
		self::assertSame( 1, LeadListStore::list( array( 'search' => '<script>' ) )['total'] );
		self::assertSame( 0, LeadListStore::list( array( 'search' => "%' OR 1=1 --" ) )['total'] );
		self::assertSame( 404, $this->send( array( 'campaign' => substr( $hostile, 0, 40 ) ) )->get_status() );
	}

	public function test_without_its_table_a_sign_up_is_refused_in_words_and_may_come_again(): void {
		global $wpdb;
		$prefix       = $wpdb->prefix;
		$ticket       = $this->ticket();
		$key          = self::key();
		$site         = Settings::site()->id;
		$wpdb->prefix = 'gone_';
		try {
			$sent = $this->send( array( 'ticket' => $ticket, 'site' => $site ), array(), $key );
		} finally {
			$wpdb->prefix = $prefix;
		}
		self::assertSame( array( 503, 'That did not go through. Please try again.' ), array( $sent->get_status(), $sent->get_data()['problems'][0]['message'] ) );
	}

	public function test_a_ticket_is_not_for_pages_of_others(): void {
		$site = Settings::site()->id;
		self::assertSame( 403, $this->request( 'GET', "/beckon/v1/leads/ticket?site=$site", null, array( 'Origin' => 'https://evil.example' ) )->get_status() );
		self::assertSame( 404, $this->request( 'GET', '/beckon/v1/leads/ticket?site=other' )->get_status() );
		self::assertSame( 404, $this->request( 'GET', '/beckon/v1/leads/ticket?site[]=x' )->get_status() );
	}
}
