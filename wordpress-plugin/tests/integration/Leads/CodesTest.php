<?php
/**
 * Codes for sign-ups, and the mail that asks for a confirmation first.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Leads;

use Beckon\Caller\Clock;
use Beckon\Leads\Codes;
use Beckon\Leads\CodeStore;
use Beckon\Leads\Confirmation;
use Beckon\Leads\ConfirmationPage;
use Beckon\Leads\LeadStore;
use Beckon\Shop\Shop;

require_once __DIR__ . '/LeadTestCase.php';

final class CodesTest extends LeadTestCase {

	const TEN_PERCENT = array(
		'kind'     => 'unique',
		'discount' => array( 'kind' => 'percentage', 'share' => 0.1 ),
		'prefix'   => 'TEA',
	);

	private array $wishes = array();

	private ?string $problem = null;

	private function give( ?array $terms ): void {
		add_filter( 'beckon_code_terms', fn() => $terms );
		$shop = $this->createStub( Shop::class );
		$shop->method( 'mint_coupon' )->willReturnCallback(
			function ( array $wish ) {
				$this->wishes[] = $wish;
				return $this->problem;
			}
		);
		add_filter( 'beckon_shop', fn() => $shop );
	}

	private function code_for( string $email, array $more = array() ): array {
		return $this->send( $more + array( 'fields' => array( 'email' => $email ) ) )->get_data();
	}

	public function test_each_gets_a_code_of_their_own_and_the_same_again(): void {
		$this->give( self::TEN_PERCENT );
		$first = $this->code_for( 'ann@example.com' )['code'];
		self::assertMatchesRegularExpression( '/^TEA-[2-9BCDFGHJKMNPQRSTVWXYZ]{5}-[2-9BCDFGHJKMNPQRSTVWXYZ]{5}$/', $first );
		self::assertSame( $first, $this->code_for( 'Ann+again@Example.com' )['code'] );
		self::assertNotSame( $first, $this->code_for( 'bob@example.com' )['code'] );
		self::assertCount( 2, $this->wishes );
		self::assertSame( array( 'ann@example.com', 'welcome' ), array( $this->wishes[0]['email'], $this->wishes[0]['campaign'] ) );
		self::assertSame( gmdate( 'Y-m-d', Clock::now() + 14 * DAY_IN_SECONDS ), substr( $this->wishes[0]['expires_at'], 0, 10 ) );
	}

	public function test_a_code_that_is_over_is_followed_by_a_new_one_and_one_that_was_used_is_not(): void {
		$this->give( self::TEN_PERCENT );
		$first = $this->code_for( 'ann@example.com' )['code'];
		Clock::pass( 15 * DAY_IN_SECONDS );
		$second = $this->code_for( 'ann@example.com' )['code'];
		self::assertNotSame( $first, $second );
		CodeStore::mark_used( $second, '7', Clock::sql() );
		self::assertSame( array( 'ok' => true ), $this->code_for( 'ann@example.com' ) );
		self::assertSame( 'used', self::last()['codeHeld'] );
	}

	public function test_there_are_so_many_an_hour(): void {
		$this->give( array( 'perHour' => 2 ) + self::TEN_PERCENT );
		$answers = array_map( fn( $n ) => $this->code_for( "p$n@example.com" ), range( 1, 3 ) );
		self::assertSame( array( true, true, false ), array_map( fn( $answer ) => isset( $answer['code'] ), $answers ) );
		self::assertStringContainsString( 'later', $answers[2]['message'] );
		Clock::pass( HOUR_IN_SECONDS );
		self::assertArrayHasKey( 'code', $this->code_for( 'p4@example.com' ) );
	}

	public function test_spam_gets_none_and_reads_nothing_of_it(): void {
		$this->give( self::TEN_PERCENT );
		self::assertSame( array( 'ok' => true ), $this->code_for( 'ann@example.com', array( 'honeypot' => 'x' ) ) );
		self::assertSame( array(), $this->wishes );
	}

	public function test_what_the_shop_does_not_take_is_not_given(): void {
		$this->give( self::TEN_PERCENT );
		$this->problem = 'The shop is closed.';
		self::assertArrayNotHasKey( 'code', $this->code_for( 'ann@example.com' ) );
		self::assertSame( 'refused', self::last()['codeHeld'] );
		$this->problem = null;
		self::assertArrayHasKey( 'code', $this->code_for( 'ann@example.com' ) );
	}

	public function test_a_code_that_was_promised_before_a_crash_is_given_to_the_same_call(): void {
		$this->give( self::TEN_PERCENT );
		$ticket = $this->ticket();
		$key    = self::key();
		$first  = $this->send( array( 'ticket' => $ticket ), array(), $key )->get_data()['code'];
		LeadStore::update( self::last()['id'], array( 'code' => null, 'code_held' => 'pending' ) );
		self::assertSame( $first, $this->send( array( 'ticket' => $ticket ), array(), $key )->get_data()['code'] );
	}

	public function test_one_code_for_all_needs_no_shop(): void {
		$this->give( array( 'kind' => 'fixed', 'code' => 'HELLO10' ) );
		add_filter( 'beckon_shop', '__return_null', 20 );
		self::assertSame( 'HELLO10', $this->code_for( 'ann@example.com' )['code'] );
	}

	public function test_without_a_shop_a_code_of_ones_own_is_for_later(): void {
		$this->give( self::TEN_PERCENT );
		add_filter( 'beckon_shop', '__return_null', 20 );
		self::assertStringContainsString( 'later', $this->code_for( 'ann@example.com' )['message'] );
	}

	public static function terms(): array {
		return array(
			array( null ),
			array( '' ),
			array( 'no JSON' ),
			array( array() ),
			array( array( 'kind' => 'fixed', 'code' => ' ' ) ),
			array( array( 'kind' => 'unique' ) ),
			array( array( 'kind' => 'unique', 'discount' => array( 'kind' => 'percentage', 'share' => 2 ) ) ),
			array( array( 'kind' => 'unique', 'discount' => array( 'kind' => 'amount', 'amount' => -1 ) ) ),
			array( array( 'kind' => 'unique', 'discount' => 'x' ) ),
		);
	}

	/** @dataProvider terms */
	public function test_terms_that_are_none_give_nothing( $given ): void {
		self::assertNull( Codes::read_terms( $given ) );
	}

	public function test_terms_are_read_from_text_too(): void {
		self::assertSame( 14, Codes::read_terms( wp_json_encode( self::TEN_PERCENT ) )['expiresAfterDays'] );
		self::assertSame( '', Codes::read_terms( array( 'prefix' => "<b>'" ) + self::TEN_PERCENT )['prefix'] );
	}

	private function ask_first(): string {
		self::set( 'leads', array( 'doubleOptIn' => true ) );
		self::assertTrue( \Beckon\Settings\Settings::get( 'leads' )['doubleOptIn'], 'the setting holds' );
		$answer = $this->code_for( 'ann@example.com', array( 'locale' => 'de' ) );
		self::assertArrayNotHasKey( 'code', $answer );
		self::assertStringStartsWith( 'Bitte bestätigen Sie', $answer['message'] );
		self::assertSame( 'ann@example.com', $this->mails[0]['to'] );
		self::assertSame( 1, preg_match( '~beckon_confirm=([\w-]{43})~', $this->mails[0]['message'], $found ) );
		return $found[1];
	}

	public function test_who_is_asked_first_gets_their_code_once_they_have_confirmed(): void {
		$this->give( array( 'after' => 'confirmation' ) + self::TEN_PERCENT );
		$confirmed = 0;
		add_action(
			'beckon_lead_confirmed',
			function () use ( &$confirmed ) {
				++$confirmed;
			}
		);
		$token = $this->ask_first();
		self::assertSame( array( 'unconfirmed', 'confirmation' ), array( self::last()['state'], self::last()['codeHeld'] ) );
		// A program that looks through mail opens the link.
		$page = ConfirmationPage::answer( $token, false, false );
		self::assertSame( array( 200, 'Adresse bestätigen' ), array( $page['status'], $page['button']['label'] ) );
		self::assertSame( 'unconfirmed', self::last()['state'] );
		foreach ( range( 1, 2 ) as $n ) {
			$page = ConfirmationPage::answer( $token, true, false );
			self::assertSame( 'Danke, Ihre Adresse ist bestätigt.', $page['sentence'] );
			self::assertStringStartsWith( 'TEA-', $page['code'] );
		}
		self::assertSame( array( 'confirmed', 1, 1 ), array( self::last()['state'], $confirmed, count( $this->wishes ) ) );
	}

	public function test_a_link_is_good_for_a_week_and_then_another_can_be_asked_for(): void {
		$this->give( null );
		$token = $this->ask_first();
		Clock::pass( 8 * DAY_IN_SECONDS );
		self::assertSame( 'again', ConfirmationPage::answer( $token, false, false )['button']['name'] );
		self::assertSame( 'again', ConfirmationPage::answer( $token, true, false )['button']['name'] );
		ConfirmationPage::answer( $token, true, true );
		self::assertSame( 'unconfirmed', self::last()['state'] );
		self::assertSame( 'open', Confirmation::find( $token )['is'] );
	}

	public function test_nobody_is_flooded_with_mails(): void {
		$this->give( null );
		self::set( 'leads', array( 'doubleOptIn' => true ) );
		foreach ( range( 1, 5 ) as $n ) {
			$this->code_for( "ann+$n@example.com" );
		}
		self::assertCount( 3, $this->mails );
	}

	public function test_spam_is_not_mailed(): void {
		$this->give( null );
		self::set( 'leads', array( 'doubleOptIn' => true ) );
		$this->code_for( 'ann@example.com', array( 'honeypot' => 'x' ) );
		self::assertSame( array(), $this->mails );
	}

	public static function tokens(): array {
		return array( array( '' ), array( 'x' ), array( str_repeat( 'A', 43 ) ), array( "' OR 1=1 --" ) );
	}

	/** @dataProvider tokens */
	public function test_a_link_that_is_none_says_so( string $token ): void {
		self::assertSame( 404, ConfirmationPage::answer( $token, true, false )['status'] );
	}
}
