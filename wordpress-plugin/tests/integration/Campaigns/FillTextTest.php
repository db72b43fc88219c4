<?php
namespace Beckon\Tests\Campaigns;

use Beckon\Blocks\Still;
use Beckon\Campaigns\FillText;
use Beckon\Campaigns\Schema;
use Beckon\Json;
use Beckon\Tests\TestCase;

/**
 * The rows of core/spec/texts.json, which the engine passes too.
 */
final class FillTextTest extends TestCase {

	public function rows(): array {
		$rows = array();
		foreach ( self::read_spec( 'texts' )->cases as $row ) {
			$rows[ $row->name ] = array( $row );
		}
		return $rows;
	}

	/**
	 * @dataProvider rows
	 */
	public function test_a_text_is_filled_as_by_the_engine( \stdClass $row ): void {
		$asked   = array();
		$becomes = FillText::fill(
			$row->text,
			static function ( string $name ) use ( $row, &$asked ) {
				$asked[] = $name;
				return property_exists( $row->attributes, $name ) ? $row->attributes->$name : null;
			}
		);
		self::assertSame( $row->becomes, $becomes );
		self::assertSame( $row->reads, array_values( array_unique( $asked ) ) );
	}

	public function test_without_javascript_each_text_says_its_default_as_the_tag_would(): void {
		$document = Schema::fill( Json::decode( '{"id":"a","name":"A","format":{"kind":"popup"},"content":{"steps":[{"blocks":[{"kind":"heading","text":"{{ own.a | default: \"friend\" | capitalize }}, {{ no placeholder }}"},{"kind":"text","text":[{"tag":"a","attributes":{"href":"/x?n={{ own.a | default: \"you\" }}","title":"A"},"children":["{{ own.b | default: \"A & B\" | upper }}"]}]}]}]}}' ) );
		self::assertSame( array(), Schema::check( $document ) );
		$still = Still::draw( $document );
		self::assertStringContainsString( '<h2>Friend, {{ no placeholder }}</h2>', $still );
		self::assertStringContainsString( '<a href="/x?n=you" title="A">A &amp; B</a>', $still );
	}
}
