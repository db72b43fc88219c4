<?php
namespace Beckon\Tests\Campaigns;

use Beckon\Campaigns\CampaignStore;
use Beckon\Plugin;
use Beckon\Tests\TestCase;

/**
 * The routes of the editor, and who may use them.
 */
final class RestTest extends TestCase {

	const CONTENT = '<!-- wp:beckon/campaign --><!-- wp:heading --><h2>Hello</h2><!-- /wp:heading --><!-- /wp:beckon/campaign -->';

	private function campaign(): int {
		return $this->create_post( array( 'post_type' => 'beckon_campaign', 'post_title' => 'Hello', 'post_content' => self::CONTENT ) );
	}

	public function test_what_is_in_the_editor_is_compiled_without_being_saved(): void {
		$this->log_in( 'editor' );
		$id     = $this->campaign();
		$answer = $this->request( 'POST', '/beckon/v1/compile', array( 'content' => str_replace( 'Hello', 'Changed', self::CONTENT ), 'rules' => array( 'priority' => 5 ), 'title' => 'New name', 'id' => $id ) );
		self::assertSame( 200, $answer->get_status() );
		$document = $answer->get_data()['document'];
		self::assertSame( array( "post-$id", 'New name', 5, 'Changed' ), array( $document->id, $document->name, $document->priority, $document->content->steps[0]->blocks[0]->text ) );
		self::assertSame( 'Hello', CampaignStore::live()[0]->content->steps[0]->blocks[0]->text );
	}

	public function test_an_editor_writes_rules_through_the_api_and_they_are_compiled(): void {
		$this->log_in( 'editor' );
		$answer = $this->request( 'POST', '/wp/v2/beckon-campaigns', array( 'title' => 'By API', 'status' => 'publish', 'content' => self::CONTENT, 'meta' => array( 'beckon_rules' => array( 'priority' => 42, 'audience' => array( 'all' => array() ) ) ) ) );
		self::assertSame( 201, $answer->get_status(), wp_json_encode( $answer->get_data() ) );
		self::assertSame( array( 42 ), array_column( CampaignStore::live(), 'priority' ) );
		self::assertSame( 'post-' . $answer->get_data()['id'], $answer->get_data()['beckon_id'] );
	}

	/**
	 * @dataProvider strangers
	 */
	public function test_whoever_may_not_write_campaigns_is_refused_everywhere( string $role ): void {
		$id = $this->campaign();
		if ( '' !== $role ) {
			$this->log_in( $role );
		}
		$tries = array(
			array( 'POST', '/beckon/v1/compile', array( 'content' => self::CONTENT ) ),
			array( 'POST', '/beckon/v1/campaigns', array( 'id' => 'x' ) ),
			array( 'GET', "/beckon/v1/campaigns/$id", null ),
			array( 'POST', '/wp/v2/beckon-campaigns', array( 'title' => 'x', 'status' => 'draft' ) ),
			array( 'POST', "/wp/v2/beckon-campaigns/$id", array( 'title' => 'x' ) ),
			array( 'POST', "/wp/v2/beckon-campaigns/$id", array( 'meta' => array( 'beckon_rules' => array( 'priority' => 1 ) ) ) ),
			array( 'DELETE', "/wp/v2/beckon-campaigns/$id", null ),
			array( 'GET', "/wp/v2/beckon-campaigns/$id?context=edit", null ),
			array( 'GET', "/wp/v2/beckon-campaigns/$id/revisions", null ),
			array( 'POST', "/wp/v2/beckon-campaigns/$id/autosaves", array( 'title' => 'x' ) ),
		);
		foreach ( $tries as $try ) {
			self::assertContains( $this->request( $try[0], $try[1], $try[2] )->get_status(), array( 401, 403 ), "$try[0] $try[1]" );
		}
		self::assertSame( 'Hello', get_the_title( $id ) );
		self::assertNotContains( $id, array_column( (array) $this->request( 'GET', '/wp/v2/search?search=Hello' )->get_data(), 'id' ) );
	}

	public function strangers(): array {
		return array( array( '' ), array( 'subscriber' ), array( 'contributor' ), array( 'author' ) );
	}

	public function test_the_settings_give_campaigns_to_other_roles(): void {
		$this->log_in( 'author' );
		self::assertFalse( current_user_can( 'edit_beckon_campaigns' ) );
		$this->log_in( 'administrator' );
		foreach ( array( 'edit_beckon_campaigns', 'view_beckon_reports', 'manage_beckon_leads', 'manage_beckon_settings' ) as $capability ) {
			self::assertTrue( current_user_can( $capability ), $capability );
		}
		$this->log_in( 'editor' );
		self::assertTrue( current_user_can( 'view_beckon_reports' ) );
		self::assertFalse( current_user_can( 'manage_beckon_leads' ) );
	}

	public function test_a_campaign_goes_out_as_a_document_and_comes_in_again(): void {
		$this->log_in( 'editor' );
		foreach ( json_decode( file_get_contents( Plugin::path( 'build/templates.json' ) ) ) as $template ) {
			$answer = $this->request( 'POST', '/beckon/v1/campaigns', wp_json_encode( $template->campaign ) );
			self::assertSame( 201, $answer->get_status(), $template->id . wp_json_encode( $answer->get_data() ) );
			$post = $answer->get_data()['post'];
			self::assertSame( 'draft', get_post_status( $post ) );
			self::assertSame( $template->id, $answer->get_data()['id'] );
			$out = $this->request( 'GET', "/beckon/v1/campaigns/$post" )->get_data();
			self::assertEquals( $template->campaign, $out );
			self::assertSame( $post, CampaignStore::find( $template->id ) );
		}
		$again = $this->request( 'POST', '/beckon/v1/campaigns', wp_json_encode( $template->campaign ) )->get_data();
		self::assertSame( 'post-' . $again['post'], $again['id'] );
	}

	/**
	 * @dataProvider nonsense
	 */
	public function test_what_is_no_campaign_is_refused_in_words( string $body, int $status ): void {
		$this->log_in( 'editor' );
		$answer = $this->request( 'POST', '/beckon/v1/campaigns', $body );
		self::assertSame( $status, $answer->get_status() );
		self::assertMatchesRegularExpression( '/^[A-Z“].+\.$/u', $answer->get_data()['message'] );
		self::assertSame( array(), get_posts( array( 'post_type' => 'beckon_campaign', 'post_status' => 'any' ) ) );
	}

	public function nonsense(): array {
		return array(
			'a list'     => array( '[]', 400 ),
			'a number'   => array( '7', 400 ),
			'an object'  => array( '{}', 422 ),
			'a bad one'  => array( '{"id":"x","name":"x","format":{"kind":"hologram"},"content":{"steps":[]}}', 422 ),
			'SQL in it'  => array( '{"id":"x\' OR 1=1","name":"x","format":{"kind":"popup"},"content":{"steps":[{"blocks":[]}]}}', 422 ),
			'too deep'   => array( str_repeat( '{"a":', 600 ) . '1' . str_repeat( '}', 600 ), 400 ),
			'too long'   => array( '{"id":"' . str_repeat( 'x', 1000001 ) . '"}', 400 ),
		);
	}
}
