<?php
namespace Beckon\Tests\Campaigns;

use Beckon\Campaigns\Markup;
use Beckon\Json;
use Beckon\Tests\TestCase;

/**
 * The rows of core/spec/markup.json, which `html-to-markup` of core/editing passes too.
 */
final class MarkupTest extends TestCase {

	/**
	 * @return array[]
	 */
	public function rows(): array {
		$rows = array();
		foreach ( self::read_spec( 'markup' )->rows as $row ) {
			$rows[ $row->name ] = array( $row );
		}
		return $rows;
	}

	/**
	 * @dataProvider rows
	 */
	public function test_html_is_read_as_core_editing_reads_it( \stdClass $row ): void {
		$read = Markup::from_html( $row->html, $row->allows );
		self::assertSame( Json::canonical( $row->becomes ), Json::canonical( $read['markup'] ) );
		self::assertEqualsCanonicalizing( $row->removed, $read['removed'] );
		$again = Markup::from_html( Markup::to_html( $row->becomes ), $row->allows );
		self::assertSame( Json::canonical( $row->becomes ), Json::canonical( $again['markup'] ) );
	}

	public function test_the_lists_are_those_of_core_spec(): void {
		$lists = self::read_spec( 'markup-lists' );
		self::assertSame( array( $lists->text, $lists->html, $lists->attributes ), array( Markup::TEXT_TAGS, Markup::HTML_TAGS, Markup::ATTRIBUTES ) );
	}

	public function test_whatever_is_typed_only_the_lists_come_out_and_reading_it_again_changes_nothing(): void {
		$pieces = array( '<a href="javascript:x">', '<p onclick=x>', '</p>', '<ul>', '<li>', '</ul>', '<table>', '<tr>', '<td>', '</table>', '<svg>', '</svg>', '<script>', '</script>', '<style>', '<img src=x onerror=x>', '<img src="data:x">', '<form>', '</form>', '<b>', '</b>', '<i style=x>', '</i>', '<h2>', '</h3>', '<pre>', "\n", '<!--', '-->', '&lt;', '&#0;', "\0", '<', '>', '"', 'x', ' ', '<math><mtext>', '<title>', '<textarea>', '<noscript>', '<template>', '</template>', '<details open>', '<summary>', '<blockquote>', '<select>', '<option>', '<plaintext>', "\xff", 'é' );
		mt_srand( 20261128 );
		for ( $run = 0; $run < 1500; $run++ ) {
			$html = '';
			for ( $count = mt_rand( 0, 25 ); $count > 0; $count-- ) {
				$html .= $pieces[ mt_rand( 0, count( $pieces ) - 1 ) ];
			}
			foreach ( array( 'text', 'html' ) as $allows ) {
				$markup = Markup::from_html( $html, $allows )['markup'];
				self::assertSame( array(), $this->list_strangers( $markup, 'text' === $allows ? Markup::TEXT_TAGS : Markup::HTML_TAGS ), $html );
				self::assertSame( Json::canonical( $markup ), Json::canonical( Markup::from_html( Markup::to_html( $markup ), $allows )['markup'] ), $html );
			}
		}
	}

	public function test_a_script_that_nothing_ends_ends_with_the_text(): void {
		foreach ( array( '<', '-', '--', '<!--<', '<!--<script></script>-' ) as $last ) {
			self::assertSame( array( 'x' ), Markup::from_html( "x<script>$last", 'html' )['markup'] );
		}
	}

	public function test_a_document_nested_ten_thousand_deep_is_read_flattened(): void {
		$read = Markup::from_html( str_repeat( '<div>', 10000 ) . 'x', 'html' );
		self::assertStringContainsString( 'x', Json::encode( $read['markup'] ) );
		self::assertSame( array( 'layout' ), $read['removed'] );
	}

	/**
	 * What in a tree is on no list.
	 */
	private function list_strangers( array $markup, array $tags ): array {
		$strangers = array();
		foreach ( $markup as $node ) {
			if ( ! is_object( $node ) ) {
				continue;
			}
			if ( ! in_array( $node->tag, $tags, true ) ) {
				$strangers[] = $node->tag;
			}
			foreach ( (array) ( $node->attributes ?? array() ) as $name => $value ) {
				if ( ! in_array( $name, Markup::ATTRIBUTES, true ) || ( in_array( $name, array( 'href', 'src' ), true ) && ! Markup::is_safe_url( $value ) ) ) {
					$strangers[] = "$name=$value";
				}
			}
			$strangers = array_merge( $strangers, $this->list_strangers( $node->children ?? array(), $tags ) );
		}
		return $strangers;
	}
}
