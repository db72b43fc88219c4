<?php
namespace Beckon\Tests\Admin;

use Beckon\Admin\CampaignFile;
use Beckon\Admin\Import\ImportFile;
use Beckon\Campaigns\CampaignStore;
use Beckon\Json;
use Beckon\Tests\TestCase;

/**
 * Campaigns out to a file, and in from one.
 */
final class ImportTest extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->log_in( 'administrator' );
	}

	private static function document( array $more = array() ): array {
		return $more + array(
			'schema'   => 1,
			'id'       => 'hello',
			'name'     => 'Hello “you”',
			'status'   => 'live',
			'format'   => array( 'kind' => 'popup', 'width' => 400 ),
			'content'  => array( 'label' => 'Hello', 'steps' => array( array( 'id' => 'ask', 'blocks' => array( array( 'kind' => 'heading', 'id' => 'h', 'text' => 'Hi \\ <b>"there"</b> 😀', 'level' => 2 ) ) ) ) ),
			'audience' => array( 'attribute' => 'page.path', 'is' => 'wildcard', 'value' => '/a\\*' ),
			'priority' => 7,
		);
	}

	private static function file( array ...$documents ): string {
		return wp_json_encode( array( 'beckon' => 1, 'campaigns' => $documents ) );
	}

	public function test_what_goes_out_comes_in_elsewhere_as_the_same(): void {
		$first = ImportFile::import( self::file( self::document() ) )[0];
		self::assertSame( array( array(), array() ), array( $first['problems'], $first['notes'] ) );
		$file = CampaignFile::write( array( $first['postId'] ) );
		wp_delete_post( $first['postId'], true );

		$again = ImportFile::import( "\u{FEFF}" . $file )[0];
		self::assertSame( array( array(), array() ), array( $again['problems'], $again['notes'] ) );
		self::assertSame( 'hello', CampaignStore::id_of( $again['postId'] ) );
		self::assertSame( 'draft', get_post_status( $again['postId'] ) );
		self::assertSame( $file, CampaignFile::write( array( $again['postId'] ) ) );
		$document = CampaignStore::document( $again['postId'] );
		self::assertSame( 'Hi \\ <b>"there"</b> 😀', $document->content->steps[0]->blocks[0]->text );
		self::assertSame( '/a\\*', $document->audience->value );
	}

	public function test_the_file_is_in_the_order_of_ids_and_holds_what_was_chosen(): void {
		$posts = array_column( ImportFile::import( self::file( self::document( array( 'id' => 'b' ) ), self::document( array( 'id' => 'a' ) ) ) ), 'postId' );
		$ids   = static fn( string $file ): array => array_column( json_decode( $file, true )['campaigns'], 'id' );
		self::assertSame( array( 'a', 'b' ), $ids( CampaignFile::write( null ) ) );
		self::assertSame( array( 'b' ), $ids( CampaignFile::write( array( $posts[0], 123456 ) ) ) );
		self::assertStringStartsWith( "{\n    \"beckon\": 1,", CampaignFile::write( null ) );
	}

	public function test_an_id_that_is_taken_or_another_sites_is_given_anew_and_that_is_told(): void {
		ImportFile::import( self::file( self::document() ) );
		list( $twin, $foreign ) = ImportFile::import( self::file( self::document(), self::document( array( 'id' => 'post-1' ) ) ) );
		self::assertSame( 'post-' . $twin['postId'], CampaignStore::id_of( $twin['postId'] ) );
		self::assertStringContainsString( '“hello”', $twin['notes'][0] );
		self::assertSame( 'post-' . $foreign['postId'], CampaignStore::id_of( $foreign['postId'] ) );
	}

	public function test_an_embed_that_is_given_a_new_id_stands_at_its_own_place(): void {
		$embed = self::document( array( 'id' => 'post-9', 'format' => array( 'kind' => 'embed', 'into' => '[data-beckon-embed="post-9"]' ) ) );
		$taken = ImportFile::import( self::file( $embed ) )[0];
		self::assertSame( '[data-beckon-embed="post-' . $taken['postId'] . '"]', CampaignStore::document( $taken['postId'] )->format->into );
		$fixed = ImportFile::import( self::file( self::document( array( 'format' => array( 'kind' => 'embed', 'into' => '#here' ) ) ) ) )[0];
		self::assertSame( '#here', CampaignStore::document( $fixed['postId'] )->format->into );
	}

	public function test_one_that_is_wrong_does_not_keep_the_others_back(): void {
		$results = ImportFile::import(
			wp_json_encode(
				array(
					'beckon'    => 1,
					'campaigns' => array(
						self::document( array( 'priority' => 'high', 'name' => '<script>alert(1)</script>Bad' ) ),
						'no campaign',
						self::document( array( 'id' => 'good' ) ),
						array( 'id' => "'; DROP TABLE wp_posts; --" ),
					),
				)
			)
		);
		self::assertSame( array( false, false, true, false ), array_map( static fn( array $one ): bool => isset( $one['postId'] ), $results ) );
		self::assertSame( array( 'Bad', 'No. 2', 'Hello “you”', 'No. 4' ), array_column( $results, 'name' ) );
		self::assertSame( 'priority', $results[0]['problems'][0]['path'] );
		self::assertGreaterThan( 1, count( $results[3]['problems'] ) );
	}

	public function files(): array {
		return array(
			array( '', 'This is no JSON file, or it is damaged. Please export it anew.' ),
			array( '{', 'This is no JSON file, or it is damaged. Please export it anew.' ),
			array( 'null', 'This is no JSON file, or it is damaged. Please export it anew.' ),
			array( '[]', 'This is not a file of Beckon campaigns.' ),
			array( '{"campaigns":[]}', 'This is not a file of Beckon campaigns.' ),
			array( '{"beckon":2,"campaigns":[]}', 'This file was written by a newer Beckon. Please update this one, then import it.' ),
			array( '{"beckon":1}', 'The list of campaigns is missing from this file.' ),
			array( '{"beckon":1,"campaigns":{}}', 'The list of campaigns is missing from this file.' ),
			array( '{"beckon":1,"campaigns":[' . rtrim( str_repeat( '1,', 1001 ), ',' ) . ']}', 'This file holds more than 1,000 campaigns. Please split it.' ),
			array( str_repeat( ' ', 5000001 ), 'This file is larger than 5 MB. Please split it.' ),
		);
	}

	/**
	 * @dataProvider files
	 */
	public function test_a_file_that_is_none_is_refused_in_words( string $text, string $message ): void {
		$response = $this->request( 'POST', '/beckon/v1/admin/import', array( 'file' => $text ) );
		self::assertSame( array( 400, $message ), array( $response->get_status(), $response->get_data()['message'] ) );
	}

	public function test_the_snapshot_is_handed_out_with_all_that_can_be_asked_about(): void {
		$draft = ImportFile::import( self::file( self::document() ) )[0]['postId'];
		$read  = fn() => json_decode( wp_json_encode( $this->request( 'GET', '/beckon/v1/admin/snapshot' )->get_data() ) );
		self::assertNull( $read()->snapshot );
		self::assertSame( array( 'hello', 'draft' ), array( $read()->kept[0]->id, $read()->kept[0]->status ) );
		self::assertSame( 'hello', $read()->documents[0]->id );
		wp_publish_post( $draft );
		self::assertSame( array( 'hello' ), array_column( $read()->snapshot->campaigns, 'id' ) );
		self::assertSame( 'live', $read()->kept[0]->status );
	}
}
