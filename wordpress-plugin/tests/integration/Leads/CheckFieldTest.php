<?php
/**
 * What is kept of a field, and what is refused: the rows of the hub's own test.
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
		$fields = array(
			'one'    => array( 'kind' => 'choice', 'many' => false, 'options' => array( (object) array( 'value' => 'a' ), (object) array( 'value' => 'b' ) ) ),
			'many'   => array( 'kind' => 'choice', 'many' => true, 'options' => array( (object) array( 'value' => 'a' ), (object) array( 'value' => 'b' ) ) ),
			'rating' => array( 'kind' => 'rating', 'scale' => 5 ),
			'fixed'  => array( 'kind' => 'hidden', 'value' => 'footer' ),
			'filled' => array( 'kind' => 'hidden', 'value' => '{{ page.path }}' ),
		);
		return (object) ( ( $fields[ $kind ] ?? array( 'kind' => $kind ) ) + array( 'name' => 'it', 'label' => 'It', 'required' => $is_required ) );
	}

	public static function kept(): array {
		return array(
			array( 'email', ' Ann.Smith+x@Example.COM ', 'ann.smith+x@example.com' ),
			array( 'email', 'ann@münchen.example', 'ann@xn--mnchen-3ya.example' ),
			array( 'email', 'josé@example.com', 'josé@example.com' ),
			array( 'email', "\u{200b}ann@exam\u{ad}ple.com \u{feff}", 'ann@example.com' ),
			array( 'phone', '0049 30 123456', '+4930123456' ),
			array( 'phone', '+33 1 23 45 67 89', '+33123456789' ),
			array( 'phone', '(030) 123-456', '030123456' ),
			array( 'phone', '０９０−１２３４−５６７８', '09012345678' ),
			array( 'phone', '٠٥٠ ١٢٣ ٤٥٦٧', '0501234567' ),
			array( 'text', "  Ann\n\u{202e}Smith\0 ", 'Ann Smith' ),
			array( 'text', '=1+1', '=1+1' ),
			array( 'text', 'order 4111 1111 1111 1112', 'order 4111 1111 1111 1112' ),
			array( 'date', '2024-02-29', '2024-02-29' ),
			array( 'one', 'a', 'a' ),
			array( 'one', array( 'b' ), 'b' ),
			array( 'many', array( 'b', 'a', 'b' ), array( 'b', 'a' ) ),
			array( 'many', 'a', array( 'a' ) ),
			array( 'many', array(), null ),
			array( 'checkbox', true, true ),
			array( 'checkbox', 'true', false ),
			array( 'rating', 4, 4 ),
			array( 'rating', '5', 5 ),
			array( 'fixed', 'forged', 'footer' ),
			array( 'filled', '/cart', '/cart' ),
			array( 'filled', new \stdClass(), '' ),
		);
	}

	/** @dataProvider kept */
	public function test_it_is_kept( string $kind, $given, $value ): void {
		self::assertSame( null === $value ? array() : array( 'value' => $value ), CheckField::read( self::field( $kind ), $given ) );
	}

	public static function refused(): array {
		return array(
			array( 'email', 'ann', 'email' ),
			array( 'email', 'ann@example', 'email' ),
			array( 'email', 'ann@@example.com', 'email' ),
			array( 'email', 'a nn@example.com', 'email' ),
			array( 'email', '.ann@example.com', 'email' ),
			array( 'email', 'an..n@example.com', 'email' ),
			array( 'email', 'ann@-example.com', 'email' ),
			array( 'email', 'ann@127.0.0.1', 'email' ),
			array( 'email', "ann@example.com\nBcc: all@example.com", 'email' ),
			array( 'email', str_repeat( 'a', 65 ) . '@example.com', 'email' ),
			array( 'phone', '12', 'phone' ),
			array( 'phone', 'call me', 'phone' ),
			array( 'phone', '+49 30 123456 ext. 7', 'phone' ),
			array( 'text', str_repeat( 'x', 1001 ), 'long' ),
			array( 'text', 'my card is 4111 1111 1111 1111', 'card' ),
			array( 'text', '5500-0000-0000-0004', 'card' ),
			array( 'date', '2023-02-29', 'date' ),
			array( 'date', '29.02.2024', 'date' ),
			array( 'one', 'c', 'choose' ),
			array( 'one', array( 'a', 'b' ), 'choose' ),
			array( 'many', array( 'a', 'c' ), 'choose' ),
			array( 'many', array( new \stdClass() ), 'choose' ),
			array( 'rating', 0, 'choose' ),
			array( 'rating', 6, 'choose' ),
			array( 'rating', 2.5, 'choose' ),
			array( 'rating', 'much', 'choose' ),
		);
	}

	/** @dataProvider refused */
	public function test_it_is_refused( string $kind, $given, string $problem ): void {
		self::assertSame( array( 'problem' => $problem ), CheckField::read( self::field( $kind ), $given ) );
	}

	public function test_what_is_required_must_not_stay_empty(): void {
		$expected = array( 'email' => 'required', 'phone' => 'required', 'text' => 'required', 'date' => 'required', 'one' => 'choose', 'many' => 'choose', 'checkbox' => 'tick', 'rating' => 'choose' );
		foreach ( $expected as $kind => $problem ) {
			foreach ( array( null, '' ) as $nothing ) {
				self::assertSame( array( 'problem' => $problem ), CheckField::read( self::field( $kind, true ), $nothing ), $kind );
			}
		}
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
