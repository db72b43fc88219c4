<?php
/**
 * What the owner does with sign-ups: list, search, mark, delete, bring back, export.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Leads;

use Beckon\Caller\Clock;
use Beckon\Leads\Export;
use Beckon\Leads\LeadListStore;

require_once __DIR__ . '/LeadTestCase.php';

final class LeadStoreTest extends LeadTestCase {

	private function sign_up( string $email, array $more = array() ): string {
		$sent = $this->send( $more + array( 'fields' => array( 'email' => $email ) ) );
		self::assertSame( 200, $sent->get_status() );
		return self::last()['id'];
	}

	public function test_lists_are_pages_the_newest_first(): void {
		foreach ( array( 'a', 'b', 'c' ) as $name ) {
			$this->sign_up( "$name@example.com" );
		}
		$page = LeadListStore::list( array( 'per_page' => 2, 'page' => 1 ) );
		self::assertSame( array( 3, array( 'c@example.com', 'b@example.com' ) ), array( $page['total'], array_column( $page['rows'], 'email' ) ) );
		self::assertSame( array( 'a@example.com' ), array_column( LeadListStore::list( array( 'per_page' => 2, 'page' => 2 ) )['rows'], 'email' ) );
		self::assertSame( array( 'c@example.com', 'b@example.com', 'a@example.com' ), array_column( iterator_to_array( LeadListStore::each( array(), 2 ), false ), 'email' ) );
	}

	public function test_search_looks_into_what_was_filled_in(): void {
		$this->sign_up( 'ann@example.com', array( 'fields' => array( 'email' => 'ann@example.com', 'name' => 'Jürgen "Joe" 100%' ) ) );
		$this->sign_up( 'bob@example.com' );
		foreach ( array( 'ann@' => 1, 'Jürgen' => 1, '"Joe"' => 1, '100%' => 1, '%' => 1, 'example' => 2, '_' => 0, 'nobody' => 0 ) as $words => $total ) {
			self::assertSame( $total, LeadListStore::list( array( 'search' => $words ) )['total'], $words );
		}
		self::assertSame( 0, LeadListStore::list( array( 'campaign' => 'other' ) )['total'] );
		self::assertSame( 2, LeadListStore::list( array( 'campaign' => 'welcome', 'verdict' => 'good', 'state' => 'new', 'from' => gmdate( 'c', Clock::now() - 60 ), 'to' => gmdate( 'c', Clock::now() + 60 ) ) )['total'] );
		self::assertSame( 0, LeadListStore::list( array( 'to' => gmdate( 'c', Clock::now() - 60 ) ) )['total'] );
	}

	public function test_what_is_deleted_comes_back(): void {
		$id = $this->sign_up( 'ann@example.com' );
		self::assertSame( array( $id ), LeadListStore::delete( array( $id, $id, "x' OR '1", array() ) ) );
		self::assertSame( array(), LeadListStore::delete( array( $id ) ) );
		self::assertSame( array( 0, 1 ), array( LeadListStore::list()['total'], LeadListStore::list( array( 'is_deleted' => true ) )['total'] ) );
		self::assertSame( array( $id ), LeadListStore::restore( array( $id ) ) );
		self::assertSame( 1, LeadListStore::list()['total'] );
	}

	public function test_a_verdict_can_be_overruled(): void {
		$id = $this->sign_up( 'ann@example.com', array( 'honeypot' => 'x' ) );
		self::assertSame( 'spam', self::last()['verdict'] );
		self::assertSame( array( $id ), LeadListStore::mark( array( $id ), 'clean' ) );
		self::assertSame( array( 'good', array( 'honeypot' ) ), array( self::last()['verdict'], self::last()['reasons'] ) );
		LeadListStore::mark( array( $id ), 'spam' );
		self::assertSame( 'spam', self::last()['verdict'] );
	}

	public function test_the_file_for_spreadsheets_runs_nothing(): void {
		$this->sign_up(
			'ann@example.com',
			array(
				'fields'   => array( 'email' => 'ann@example.com', 'name' => '=HYPERLINK("http://evil.example","x")' ),
				'consents' => array( 'news' => array( 'given' => true, 'version' => '2' ) ),
			)
		);
		$file  = implode( '', iterator_to_array( LeadListStore::export(), false ) );
		$lines = explode( "\r\n", $file );
		self::assertSame( "\u{FEFF}id,created_at,campaign,variant,form,email,phone,state,confirmed_at,verdict,reasons,code,locale,page,refused_at,field:email,field:name,consent:news,consent_text:news", $lines[0] );
		self::assertStringContainsString( '"\'=HYPERLINK(""http://evil.example"",""x"")",true,Send me news. (2)', $lines[1] );
		self::assertCount( 3, $lines );
	}

	public static function cells(): array {
		return array(
			array( '=1+1', "'=1+1" ),
			array( '+49 30', "'+49 30" ),
			array( '-1', "'-1" ),
			array( '@SUM(A1)', "'@SUM(A1)" ),
			array( " \u{200b}=1", "' \u{200b}=1" ),
			array( "\t=1", "'\t=1" ),
			array( '＝1', "'＝1" ),
			array( 'a=1', 'a=1' ),
			array( array( 'a', 'b' ), 'a; b' ),
			array( null, '' ),
			array( false, 'false' ),
			array( 7, '7' ),
		);
	}

	/** @dataProvider cells */
	public function test_a_cell_is_never_a_formula( $value, string $cell ): void {
		self::assertSame( $cell, Export::cell( $value ) );
	}
}
