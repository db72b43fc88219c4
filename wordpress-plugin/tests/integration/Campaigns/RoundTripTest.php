<?php
namespace Beckon\Tests\Campaigns;

use Beckon\Campaigns\Blocks;
use Beckon\Campaigns\Compile;
use Beckon\Campaigns\Schema;
use Beckon\Json;
use Beckon\Plugin;
use Beckon\Tests\TestCase;

/**
 * Document to blocks to document: nothing is lost on the way into the editor.
 */
final class RoundTripTest extends TestCase {

	/**
	 * Every template of the gallery, in every language that it has words for, and every good row of the spec.
	 *
	 * @return array[]
	 */
	public function documents(): array {
		$documents = array();
		foreach ( json_decode( file_get_contents( Plugin::path( 'build/templates.json' ) ) ) as $template ) {
			$documents[ "template $template->id" ] = array( $template->campaign );
			foreach ( (array) $template->{'inOtherWords'} as $locale => $campaign ) {
				$documents[ "template $template->id in $locale" ] = array( $campaign );
			}
		}
		$spec = self::read_spec( 'campaigns' );
		$with = fn( array $part ) => (object) ( $part + (array) $spec->base );
		foreach ( $spec->formats as $row ) {
			$documents[ "format $row->name" ] = array( isset( $row->problems ) ? null : $with( array( 'format' => $row->input ) ) );
		}
		foreach ( $spec->triggers as $row ) {
			$documents[ "trigger $row->name" ] = array( isset( $row->problems ) ? null : $with( array( 'triggers' => (object) array( 'list' => array( $row->input ) ) ) ) );
		}
		foreach ( $spec->blocks as $row ) {
			$content                       = (object) array( 'steps' => array( (object) array( 'blocks' => array( $row->input ) ) ) );
			$documents[ "block $row->name" ] = array( isset( $row->problems ) ? null : $with( array( 'content' => $content ) ) );
		}
		foreach ( $spec->campaigns as $row ) {
			$documents[ "campaign $row->name" ] = array( isset( $row->problems ) ? null : $row->input );
		}
		return array_filter( $documents, fn( array $row ) => null !== $row[0] );
	}

	/**
	 * @dataProvider documents
	 */
	public function test_a_document_comes_back_from_the_editor_as_it_went_in( \stdClass $document ): void {
		self::assertSame( array(), Schema::check( $document ) );
		$document = Schema::fill( $document );
		$written  = Blocks::from_document( $document );
		// As it is kept: arrays in metadata, text in the post.
		$rules    = json_decode( json_encode( $written['rules'] ), true );
		$compiled = Compile::from_blocks(
			$written['content'],
			$rules,
			array(
				'id'     => $document->id,
				'name'   => $document->name,
				'status' => $document->status,
			)
		);
		self::assertSame( array(), $compiled['problems'] );
		self::assertSame( Json::canonical( $document ), Json::canonical( $compiled['document'] ) );
	}

	public function test_there_are_enough_documents_to_mean_something(): void {
		self::assertGreaterThan( 120, count( $this->documents() ) );
	}

	public function test_the_gallery_is_written_without_a_line_of_custom_html(): void {
		foreach ( $this->documents() as $name => $row ) {
			if ( 0 === strpos( $name, 'template ' ) ) {
				self::assertStringNotContainsString( 'wp:html', Blocks::from_document( $row[0] )['content'], $name );
			}
		}
	}
}
