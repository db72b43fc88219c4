<?php
namespace Beckon\Tests\Campaigns;

use Beckon\Campaigns\Schema;
use Beckon\Json;
use Beckon\Tests\TestCase;

/**
 * The rows of core/spec/campaigns.json, which the engine passes too.
 */
final class SchemaTest extends TestCase {

	/**
	 * @return array[] Of the whole document, where in it the part in question is, and the row.
	 */
	public function rows(): array {
		$spec  = self::read_spec( 'campaigns' );
		$with  = fn( array $part ) => (object) ( $part + (array) $spec->base );
		$rows  = array();
		$parts = array(
			'formats'  => fn( $input ) => $with( array( 'format' => $input ) ),
			'triggers' => fn( $input ) => $with( array( 'triggers' => (object) array( 'list' => array( $input ) ) ) ),
			'blocks'   => fn( $input ) => $with( array( 'content' => (object) array( 'steps' => array( (object) array( 'blocks' => array( $input ) ) ) ) ) ),
		);
		$find  = array(
			'formats'  => fn( $document ) => $document->format,
			'triggers' => fn( $document ) => $document->triggers->list[0],
			'blocks'   => fn( $document ) => $document->content->steps[0]->blocks[0],
		);
		foreach ( $parts as $name => $make ) {
			foreach ( $spec->$name as $row ) {
				$rows[ "$name: $row->name" ] = array( $make( $row->input ), $find[ $name ], $row );
			}
		}
		foreach ( $spec->campaigns as $row ) {
			$rows[ "campaigns: $row->name" ] = array( $row->input, null, $row );
		}
		return $rows;
	}

	/**
	 * @dataProvider rows
	 */
	public function test_a_document_is_taken_or_refused_as_by_the_engine( $document, ?callable $find, \stdClass $row ): void {
		$problems = Schema::check( $document );
		if ( isset( $row->problems ) ) {
			self::assertNotSame( array(), $problems );
			foreach ( $problems as $problem ) {
				self::assertIsString( $problem['path'] );
				self::assertMatchesRegularExpression( '/^[A-Z“].*\.$/u', $problem['message'] );
			}
			return;
		}
		self::assertSame( array(), $problems );
		$before = Json::encode( $document );
		$filled = Schema::fill( $document );
		if ( $find ) {
			self::assertSame( Json::canonical( $row->becomes ), Json::canonical( $find( $filled ) ) );
		} else {
			// Of a whole campaign, the row lists only the parts in question.
			foreach ( get_object_vars( $row->becomes ) as $key => $expected ) {
				self::assertSame( Json::canonical( $expected ), Json::canonical( $filled->$key ), $key );
			}
		}
		self::assertSame( $before, Json::encode( $document ), 'The document itself stays as it was.' );
		self::assertSame( array(), Schema::check( $filled ), 'What it became is good.' );
		self::assertSame( Json::encode( $filled ), Json::encode( Schema::fill( $filled ) ), 'Filling again gives the same.' );
	}

	/**
	 * @dataProvider rows
	 */
	public function test_a_problem_is_said_where_it_is( $document, ?callable $find, \stdClass $row ): void {
		if ( ! isset( $row->problems ) ) {
			self::assertTrue( isset( $row->becomes ) );
			return;
		}
		$prefix = array( 'formats' => 'format', 'triggers' => 'triggers.list.0', 'blocks' => 'content.steps.0.blocks.0' )[ strtok( $this->dataName(), ':' ) ] ?? '';
		$first  = Schema::check( $document )[0]['path'];
		$paths  = array_map( fn( $path ) => trim( "$prefix.$path", '.' ), $row->problems );
		// PHP may stop at the group that holds the problem, or see one more inside of it; it never points elsewhere.
		$near = array_filter( $paths, fn( $path ) => 0 === strpos( "$path.", '' === $first ? '' : "$first." ) || 0 === strpos( "$first.", '' === $path ? '' : "$path." ) );
		self::assertNotSame( array(), $near, "$first is none of " . implode( ', ', $paths ) );
	}

	public function test_a_question_is_taken_or_refused_as_by_the_engine(): void {
		$spec = self::read_spec( 'campaigns' );
		foreach ( $spec->conditions as $row ) {
			$document = (object) ( array( 'audience' => (object) array( 'not' => (object) array( 'all' => array( $row->condition ) ) ) ) + (array) $spec->base );
			$paths    = array_map( fn( $path ) => "audience.not.all.0.$path", $row->problems ?? array() );
			// That a length of time is nothing, PHP says of its first part.
			$found = array_map( fn( $path ) => (string) preg_replace( '/(\.value)\.weeks$/', '$1', $path ), array_column( Schema::check( $document ), 'path' ) );
			self::assertSame( $paths, array_values( array_unique( $found ) ), Json::encode( $row ) );
		}
	}

	public function test_a_length_of_time_stays_within_a_hundred_years(): void {
		$century = Json::decode( '{"weeks":5000,"days":1600}' );
		$rest    = (object) array( 'kind' => 'after', 'rest' => $century );
		$base    = (array) self::read_spec( 'campaigns' )->base;
		self::assertSame( array( 'frequency.again.rest', 'frequency.afterClose.quiet' ), array_column( Schema::check( (object) ( array( 'frequency' => (object) array( 'again' => $rest, 'afterClose' => (object) array( 'quiet' => $century ) ) ) + $base ) ), 'path' ) );
	}

	public function test_what_is_no_document_at_all_is_refused(): void {
		foreach ( array( null, 1, 'x', array(), true, new \stdClass(), (object) array( 'id' => str_repeat( 'a', 300000 ) ) ) as $input ) {
			self::assertNotSame( array(), Schema::check( $input ) );
		}
		$deep = new \stdClass();
		for ( $i = 0; $i < 150; $i++ ) {
			$deep = (object) array( 'not' => $deep );
		}
		self::assertStringContainsString( 'nested', Schema::check( (object) array( 'audience' => $deep ) )[0]['message'] );
	}

	public function test_a_part_is_held_to_its_shape(): void {
		self::assertSame( array(), Schema::check_part( Json::decode( '{"match":"all"}' ), 'triggers' ) );
		self::assertSame( 'rules.triggers.match', Schema::check_part( Json::decode( '{"match":"some"}' ), 'triggers', 'rules.triggers' )[0]['path'] );
	}
}
