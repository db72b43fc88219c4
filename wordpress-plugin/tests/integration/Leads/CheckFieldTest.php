<?php
/**
 * What is kept of a field, and what is refused: the rows of core/spec/answers.json, which the hub passes too.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Leads;

use Beckon\Leads\CheckField;
use Beckon\Leads\Email;
use Beckon\Leads\LeadWords;
use Beckon\Leads\Spam;
use Beckon\Tests\TestCase;

final class CheckFieldTest extends TestCase {

	private static function field( string $kind, bool $is_required = false ): \stdClass {
		return (object) ( (array) self::read_spec( 'answers' )->fields->$kind + array( 'name' => 'it', 'label' => 'It', 'required' => $is_required ) );
	}

	public static function rows(): array {
		return array_map( fn( $row ) => array( $row ), self::read_spec( 'answers' )->rows );
	}

	/** @dataProvider rows */
	public function test_it_is_kept_or_refused_as_by_the_hub( \stdClass $row ): void {
		$expected = array_intersect_key( (array) $row, array( 'value' => true, 'problem' => true ) );
		self::assertSame( $expected, CheckField::read( self::field( $row->kind, $row->required ?? false ), $row->given ) );
	}

	public static function kept(): array {
		return array(
			array( 'phone', '(030) 123-456', '030123456' ),
			array( 'phone', '０９０−１２３４−５６７８', '09012345678' ),
			array( 'phone', '٠٥٠ ١٢٣ ٤٥٦٧', '0501234567' ),
			array( 'text', str_repeat( '😀', 1000 ), str_repeat( '😀', 1000 ) ),
			array( 'filled', 'x' . str_repeat( '😀', 1000 ), 'x' . str_repeat( '😀', 999 ) ),
		);
	}

	/** @dataProvider kept */
	public function test_it_is_kept( string $kind, $given, $value ): void {
		self::assertSame( array( 'value' => $value ), CheckField::read( self::field( $kind ), $given ) );
	}

	public function test_whatever_is_sent_gives_a_value_of_its_kind_or_a_problem(): void {
		$anything = array( null, '', 'x', "\xff\xfe", 0, -1, 1e308, true, array(), array( 'a', array() ), new \stdClass(), (object) array( 'a' => 1 ), str_repeat( "\u{202e}", 3000 ) );
		foreach ( array( 'email', 'phone', 'text', 'date', 'one', 'many', 'checkbox', 'rating', 'fixed', 'filled' ) as $kind ) {
			foreach ( $anything as $given ) {
				$read = CheckField::read( self::field( $kind ), $given );
				if ( isset( $read['value'] ) ) {
					$types = array( 'many' => 'array', 'checkbox' => 'boolean', 'rating' => 'integer' );
					self::assertSame( $types[ $kind ] ?? 'string', gettype( $read['value'] ) );
				}
			}
		}
		self::assertTrue( true );
	}

	public function test_one_mailbox_has_one_name_however_it_is_spelled(): void {
		foreach ( array(
			'Ann.B+x@googlemail.com' => 'annb@gmail.com',
			'ann.b@example.com'      => 'ann.b@example.com',
			'ANN+1@Example.com.'     => 'ann@example.com',
			'+@example.com'          => '+@example.com',
			'nobody'                 => 'nobody',
		) as $given => $name ) {
			self::assertSame( $name, Email::normalise( $given ) );
		}
	}

	public function test_words_are_there_in_six_languages_and_else_in_that_of_the_site(): void {
		$english = LeadWords::of( 'en' );
		foreach ( array( 'de', 'fr', 'es', 'it', 'nl' ) as $language ) {
			self::assertSame( array_keys( $english ), array_keys( LeadWords::of( $language . '-XX' ) ) );
			self::assertNotSame( $english['required'], LeadWords::of( $language )['required'] );
		}
		foreach ( array( '', 'xx', '__proto__' ) as $other ) {
			self::assertSame( $english, LeadWords::of( $other ) );
		}
	}

	public function test_names_that_machines_draw_look_so_and_names_of_people_do_not(): void {
		foreach ( array( 'x4kd93jf8s2lq@example.com' => true, 'qwrtpsdfg@example.com' => true, 'schwarzschild@example.com' => false, 'ann1984@example.com' => false, 'j.r.r.tolkien@example.com' => false, 'bob@example.com' => false ) as $email => $is_random ) {
			self::assertSame( $is_random, Spam::looks_random( $email ), $email );
		}
	}
}
