<?php
namespace Beckon\Tests\Campaigns;

use Beckon\Campaigns\Blocks;
use Beckon\Campaigns\CampaignStore;
use Beckon\Campaigns\DuplicateCampaign;
use Beckon\Campaigns\Rules;
use Beckon\Plugin;
use Beckon\Tests\TestCase;

/**
 * What is kept of a campaign, and what of it is live.
 */
final class CampaignStoreTest extends TestCase {

	const GOOD = '<!-- wp:beckon/campaign --><!-- wp:heading --><h2>Hello</h2><!-- /wp:heading --><!-- /wp:beckon/campaign -->';
	const BAD  = '<!-- wp:beckon/campaign --><!-- wp:beckon/form --><!-- /wp:beckon/form --><!-- /wp:beckon/campaign -->';

	private function campaign( array $fields = array() ): int {
		return $this->create_post(
			$fields + array(
				'post_type'    => 'beckon_campaign',
				'post_title'   => 'Hello',
				'post_content' => self::GOOD,
			)
		);
	}

	public function test_a_published_campaign_is_live_under_an_id_of_its_post(): void {
		$id   = $this->campaign();
		$live = CampaignStore::live();
		self::assertSame( array( "post-$id" ), array_column( $live, 'id' ) );
		self::assertSame( 'live', $live[0]->status );
		self::assertSame( $id, CampaignStore::find( "post-$id" ) );
		self::assertNull( CampaignStore::find( 'post-' . ( $id + 1 ) ) );
		self::assertNull( CampaignStore::find( 'somebody-else' ) );
	}

	/**
	 * @dataProvider not_live
	 */
	public function test_nothing_else_is_live( string $status ): void {
		$this->campaign( array( 'post_status' => $status, 'post_date' => '2099-01-01 00:00:00' ) );
		self::assertSame( array(), CampaignStore::live() );
	}

	public function not_live(): array {
		return array( array( 'draft' ), array( 'pending' ), array( 'private' ), array( 'future' ), array( 'trash' ) );
	}

	public function test_a_scheduled_campaign_goes_live_at_its_time(): void {
		$id = $this->campaign( array( 'post_status' => 'future', 'post_date' => '2099-01-01 00:00:00' ) );
		wp_publish_post( $id );
		self::assertCount( 1, CampaignStore::live() );
	}

	public function test_a_live_campaign_with_problems_stays_live_as_it_was(): void {
		$id = $this->campaign();
		wp_update_post( array( 'ID' => $id, 'post_content' => self::BAD ) );
		self::assertSame( 'Hello', CampaignStore::live()[0]->content->steps[0]->blocks[0]->text );
		self::assertSame( 'content.steps.0.blocks.0.fields', CampaignStore::problems( $id )[0]['path'] );
		self::assertNull( CampaignStore::document( $id ) );
		wp_update_post( array( 'ID' => $id, 'post_content' => self::GOOD ) );
		self::assertSame( array(), CampaignStore::problems( $id ) );
	}

	public function test_a_draft_with_problems_does_not_go_live_as_an_older_draft(): void {
		$id = $this->campaign( array( 'post_status' => 'draft' ) );
		wp_update_post( array( 'ID' => $id, 'post_content' => self::BAD ) );
		wp_publish_post( $id );
		self::assertSame( array(), CampaignStore::live() );
	}

	public function test_rules_written_by_code_are_compiled_too(): void {
		$id = $this->campaign();
		update_post_meta( $id, Rules::META, array( 'priority' => 700 ) );
		self::assertSame( 700, CampaignStore::live()[0]->priority );
	}

	public function test_unknown_rules_and_rules_without_end_are_not_kept(): void {
		$id = $this->campaign();
		update_post_meta( $id, Rules::META, array( 'priority' => 7, 'secret' => 'x' ) );
		self::assertSame( array( 'priority' => 7 ), CampaignStore::rules( $id ) );
		update_post_meta( $id, Rules::META, array( 'locale' => str_repeat( 'x', Rules::MOST_BYTES ) ) );
		self::assertSame( array(), CampaignStore::rules( $id ) );
	}

	public function test_every_change_is_announced_once(): void {
		$count = 0;
		add_action( 'beckon_campaigns_changed', function () use ( &$count ) { ++$count; } );
		$id = $this->campaign();
		self::assertSame( 1, $count );
		wp_trash_post( $id );
		self::assertGreaterThan( 1, $count );
		$before = $count;
		wp_delete_post( $id, true );
		self::assertSame( $before + 1, $count );
		$this->create_post();
		self::assertSame( $before + 1, $count );
	}

	public function test_backslashes_quotes_and_emoji_survive_being_kept(): void {
		$words = 'C:\\new "x" \' é 😀 {{ own.name | default: "you" }}';
		$id    = $this->campaign( array( 'post_title' => $words, 'post_content' => '<!-- wp:beckon/campaign --><!-- wp:heading --><h2>' . esc_html( $words ) . '</h2><!-- /wp:heading --><!-- wp:beckon/coupon {"label":"C:\\\\new","code":{"from":"fixed","code":"A\\u0022B"}} /--><!-- /wp:beckon/campaign -->' ) );
		$live  = CampaignStore::live()[0];
		self::assertSame( $words, $live->name );
		self::assertSame( $words, $live->content->steps[0]->blocks[0]->text );
		self::assertSame( 'C:\\new', $live->content->steps[0]->blocks[1]->label );
		self::assertSame( 'A"B', $live->content->steps[0]->blocks[1]->code->code );
		self::assertSame( $id, CampaignStore::find( $live->id ) );
	}

	public function test_a_revision_brings_its_rules_back(): void {
		$id = $this->campaign();
		update_post_meta( $id, Rules::META, array( 'priority' => 1 ) );
		wp_update_post( array( 'ID' => $id, 'post_title' => 'First' ) );
		update_post_meta( $id, Rules::META, array( 'priority' => 2 ) );
		wp_update_post( array( 'ID' => $id, 'post_title' => 'Second' ) );
		self::assertSame( 2, CampaignStore::live()[0]->priority );
		$revisions = array_values( wp_get_post_revisions( $id, array( 'order' => 'ASC' ) ) );
		$first     = array_values( array_filter( $revisions, fn( $revision ) => 'First' === $revision->post_title ) );
		wp_restore_post_revision( $first[0]->ID );
		self::assertSame( 'First', CampaignStore::live()[0]->name );
		self::assertSame( 1, CampaignStore::live()[0]->priority );
	}

	public function test_what_was_saved_by_itself_keeps_the_rules_beside_the_words_and_brings_both_back(): void {
		$this->log_in( 'administrator' );
		$id = $this->campaign( array( 'meta_input' => array( Rules::META => array( 'priority' => 1 ) ) ) );
		$by_itself = $this->request( 'POST', "/wp/v2/beckon-campaigns/$id/autosaves", array( 'title' => 'Half written', 'content' => self::GOOD, 'meta' => array( Rules::META => array( 'priority' => 5 ) ) ) );
		self::assertSame( 200, $by_itself->get_status() );
		self::assertSame( 1, CampaignStore::live()[0]->priority );
		self::assertSame( array( 'priority' => 5 ), get_post_meta( $by_itself->get_data()['id'], Rules::META, true ) );
		wp_restore_post_revision( $by_itself->get_data()['id'] );
		self::assertSame( 5, CampaignStore::live()[0]->priority );
	}

	public function test_the_editor_is_told_whether_a_version_can_be_shown(): void {
		$this->log_in( 'administrator' );
		$good   = $this->campaign();
		$broken = $this->campaign( array( 'meta_input' => array( Rules::META => array( 'priority' => 'high' ) ) ) );
		update_post_meta( $good, Rules::META, array( 'priority' => 'high' ) );
		foreach ( array( $good => true, $broken => false ) as $id => $is_kept ) {
			self::assertNotEmpty( CampaignStore::problems( $id ) );
			self::assertSame( $is_kept, $this->request( 'GET', "/wp/v2/beckon-campaigns/$id?context=edit" )->get_data()['beckon_kept'] );
			self::assertArrayNotHasKey( 'beckon_kept', $this->request( 'GET', "/wp/v2/beckon-campaigns/$id" )->get_data() );
		}
	}

	public function test_a_copy_is_a_draft_with_the_same_blocks_and_rules(): void {
		$id = $this->campaign();
		update_post_meta( $id, Rules::META, array( 'priority' => 9 ) );
		update_post_meta( $id, CampaignStore::ID, 'imported' );
		update_post_meta( $id, '_beckon_codes', array( 'secret' => 1 ) );
		$copy = DuplicateCampaign::copy( $id );
		self::assertSame( 'draft', get_post_status( $copy ) );
		self::assertSame( 'Hello (copy)', get_the_title( $copy ) );
		self::assertSame( self::GOOD, get_post( $copy )->post_content );
		self::assertSame( array( 'priority' => 9 ), CampaignStore::rules( $copy ) );
		self::assertSame( "post-$copy", CampaignStore::id_of( $copy ) );
		self::assertSame( '', get_post_meta( $copy, '_beckon_codes', true ) );
		self::assertSame( 0, DuplicateCampaign::copy( $this->create_post() ) );
	}

	public function test_all_templates_can_be_live_at_once(): void {
		$templates = json_decode( file_get_contents( Plugin::path( 'build/templates.json' ) ) );
		foreach ( $templates as $template ) {
			$written = Blocks::from_document( $template->campaign );
			$this->campaign( array( 'post_title' => $template->name, 'post_content' => $written['content'], 'meta_input' => array( Rules::META => $written['rules'] ) ) );
		}
		self::assertCount( count( $templates ), CampaignStore::live() );
	}
}
