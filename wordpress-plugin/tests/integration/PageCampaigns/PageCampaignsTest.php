<?php
namespace Beckon\Tests\PageCampaigns;

use Beckon\PageCampaigns\PageStore;
use Beckon\Tests\TestCase;

/**
 * Popups that are written in a page.
 */
final class PageCampaignsTest extends TestCase {

	private function popup( string $words = 'Only here', array $attributes = array() ): string {
		return get_comment_delimited_block_content( 'beckon/page-campaign', $attributes + array( 'key' => 'abc', 'rules' => array( 'priority' => 60 ) ), "<!-- wp:heading --><h2>$words</h2><!-- /wp:heading -->" );
	}

	private function page( string $content, array $fields = array() ): int {
		return $this->create_post( $fields + array( 'post_type' => 'page', 'post_title' => 'A page', 'post_content' => "<!-- wp:paragraph --><p>Words</p><!-- /wp:paragraph -->$content" ) );
	}

	private function snapshot( string $address ): ?\stdClass {
		$html = $this->visit( $address );
		return 1 === preg_match( '~<script[^>]*id="beckon-snapshot"[^>]*>(.*?)</script>~s', $html, $found ) ? json_decode( $found[1] ) : null;
	}

	public function test_a_popup_written_in_a_page_is_on_that_page_and_no_other(): void {
		$this->log_in( 'editor' );
		$id    = $this->page( $this->popup() );
		$other = $this->page( '' );
		$here  = $this->snapshot( get_permalink( $id ) );
		self::assertSame( array( "page-$id-abc" ), array_column( $here->campaigns, 'id' ) );
		self::assertSame( 'A page', $here->campaigns[0]->name );
		self::assertSame( 60, $here->campaigns[0]->priority );
		self::assertNull( $this->snapshot( get_permalink( $other ) ) );
	}

	public function test_it_stands_beside_what_is_live_everywhere_by_priority(): void {
		$this->log_in( 'editor' );
		foreach ( array( 10, 90 ) as $priority ) {
			$this->create_post( array( 'post_type' => 'beckon_campaign', 'post_title' => "P$priority", 'post_content' => '<!-- wp:beckon/campaign --><!-- /wp:beckon/campaign -->', 'meta_input' => array( 'beckon_rules' => array( 'priority' => $priority ) ) ) );
		}
		$id   = $this->page( $this->popup() );
		$here = $this->snapshot( get_permalink( $id ) );
		self::assertSame( array( 'P90', 'A page', 'P10' ), array_column( $here->campaigns, 'name' ) );
		foreach ( $here->campaigns as $campaign ) {
			self::assertArrayHasKey( current( (array) $campaign->contents ), (array) $here->contents );
		}
		self::assertSame( \Beckon\Snapshot\Publish::seal( $here )->hash, $here->hash );
	}

	public function test_the_page_itself_does_not_show_what_the_popup_says(): void {
		$this->log_in( 'editor' );
		$id = $this->page( $this->popup() );
		self::assertStringNotContainsString( 'Only here', apply_filters( 'the_content', get_post( $id )->post_content ) );
		self::assertStringNotContainsString( 'Only here', get_the_excerpt( $id ) );
	}

	public function test_an_author_cannot_put_one_on_the_site(): void {
		$this->log_in( 'author' );
		$id = $this->create_post( array( 'post_content' => $this->popup() ) );
		self::assertSame( array(), PageStore::read( $id ) );
		self::assertNull( $this->snapshot( get_permalink( $id ) ) );
	}

	public function test_an_author_who_changes_one_changes_nothing_until_an_editor_saves_it(): void {
		$this->log_in( 'editor' );
		$id = $this->page( $this->popup( 'First' ) );
		$this->log_in( 'author' );
		wp_update_post( wp_slash( array( 'ID' => $id, 'post_content' => $this->popup( 'Second' ) . $this->popup( 'Mine', array( 'key' => 'mine' ) ) ) ) );
		$kept = PageStore::read( $id );
		self::assertSame( array( "page-$id-abc" ), array_keys( $kept ) );
		self::assertSame( 'First', $kept[ "page-$id-abc" ]->content->steps[0]->blocks[0]->text );
		wp_update_post( wp_slash( array( 'ID' => $id, 'post_content' => 'Nothing' ) ) );
		self::assertSame( array(), PageStore::read( $id ) );
	}

	public function test_one_with_problems_stays_as_it_was(): void {
		$this->log_in( 'editor' );
		$id = $this->page( $this->popup( 'Good' ) );
		wp_update_post( wp_slash( array( 'ID' => $id, 'post_content' => $this->popup( 'Bad', array( 'rules' => array( 'priority' => 5000 ) ) ) ) ) );
		self::assertSame( 'Good', current( PageStore::read( $id ) )->content->steps[0]->blocks[0]->text );
	}

	public function test_two_of_them_and_one_inside_a_group_are_found(): void {
		$this->log_in( 'editor' );
		$id = $this->page( $this->popup() . '<!-- wp:group --><div class="wp-block-group">' . $this->popup( 'Inner', array( 'key' => 'inner', 'name' => 'Named' ) ) . '</div><!-- /wp:group -->' . $this->popup( 'Same key' ) );
		self::assertSame( array( 'A page', 'Named' ), array_column( PageStore::read( $id ), 'name' ) );
	}

	public function test_a_page_behind_a_password_keeps_its_popup_behind_it(): void {
		$this->log_in( 'editor' );
		$id = $this->page( $this->popup(), array( 'post_password' => 'secret' ) );
		wp_set_current_user( 0 );
		self::assertNull( $this->snapshot( get_permalink( $id ) ) );
	}

	public function test_printing_it_costs_no_query_of_its_own(): void {
		global $wpdb;
		$this->log_in( 'editor' );
		$with    = $this->page( $this->popup() );
		$without = $this->page( '' );
		$this->create_post( array( 'post_type' => 'beckon_campaign', 'post_content' => '<!-- wp:beckon/campaign --><!-- /wp:beckon/campaign -->' ) );
		$count = function ( int $id ) use ( $wpdb ): int {
			$this->visit( get_permalink( $id ) );
			wp_cache_delete( $id, 'post_meta' );
			$before = $wpdb->num_queries;
			$this->visit( get_permalink( $id ) );
			return $wpdb->num_queries - $before;
		};
		self::assertSame( $count( $without ), $count( $with ) );
	}

	public function test_its_form_is_taken(): void {
		$this->log_in( 'editor' );
		$id    = $this->page( get_comment_delimited_block_content( 'beckon/page-campaign', array( 'key' => 'f' ), '<!-- wp:beckon/form {"id":"form-1","submit":"Go"} --><!-- wp:beckon/field {"kind":"email","name":"email","label":"Email"} /--><!-- /wp:beckon/form -->' ) );
		$ids   = array_column( apply_filters( 'beckon_form_campaigns', array() ), 'id' );
		self::assertSame( array( "page-$id-f" ), $ids );
	}
}
