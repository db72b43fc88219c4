<?php
namespace Beckon\Tests\Json;

use Beckon\Json;
use Beckon\Tests\TestCase;

final class JsonTest extends TestCase {

	public function canonical_rows(): array {
		$rows = array();
		foreach ( self::read_spec( 'snapshots' )->canonical as $row ) {
			$rows[ $row->name ] = array( $row->value, $row->text, $row->hash );
		}
		return $rows;
	}

	/**
	 * @dataProvider canonical_rows
	 */
	public function test_a_value_has_one_text_and_one_hash( $value, string $text, string $hash ): void {
		self::assertSame( $text, Json::canonical( $value ) );
		self::assertSame( $hash, Json::hash( $value ) );
	}

	public function test_a_line_separator_is_written_as_ecmascript_writes_it(): void {
		self::assertSame( "\"a\u{2028}b\u{2029}\"", Json::encode( "a\u{2028}b\u{2029}" ) );
	}

	public function numbers(): array {
		return array(
			array( 0.1, '0.1' ),
			array( -0.0, '0' ),
			array( 1 / 3, '0.3333333333333333' ),
			array( 123456789012345680000.0, '123456789012345680000' ),
			array( 1e22, '1e+22' ),
			array( -1.5e-9, '-1.5e-9' ),
			array( 0.000001, '0.000001' ),
			array( 5e-324, '5e-324' ),
			array( 1.7976931348623157e308, '1.7976931348623157e+308' ),
			array( 9007199254740993, '9007199254740992' ),
			array( 12.0, '12' ),
		);
	}

	/**
	 * @dataProvider numbers
	 */
	public function test_numbers_are_written_as_ecmascript_does( $number, string $text ): void {
		self::assertSame( $text, Json::canonical( $number ) );
	}

	public function test_settling_keeps_what_is_equal_equal(): void {
		$a = Json::decode( '{"b":{"d":[],"c":{}},"a":[{"z":1,"y":2}]}' );
		self::assertSame( '{"a":[{"y":2,"z":1}],"b":{"c":{},"d":[]}}', Json::encode( Json::settle( $a ) ) );
		self::assertSame( '{"b":{"d":[],"c":{}},"a":[{"z":1,"y":2}]}', Json::encode( $a ) );
	}

	public function test_nothing_written_for_a_page_can_end_its_script_element(): void {
		$written = Json::encode_for_page( array( '</script><!--', 'a & b', 'é' ) );
		self::assertStringNotContainsString( '<', $written );
		self::assertSame( array( '</script><!--', 'a & b', 'é' ), Json::decode( $written ) );
	}

	public function test_a_text_that_is_no_json_is_null(): void {
		self::assertNull( Json::decode( '{"a":' ) );
		self::assertNull( Json::decode( str_repeat( '[', 300 ) . str_repeat( ']', 300 ) ) );
	}
}
