<?php
namespace Beckon\Tests\Blocks;

use Beckon\Blocks\AllowedBlocks;
use Beckon\Blocks\BlockTypes;
use Beckon\Blocks\Patterns;
use Beckon\Blocks\Place;
use Beckon\Blocks\StartDates;
use Beckon\Blocks\Starts;
use Beckon\Campaigns\Compile;
use Beckon\Json;
use Beckon\Tests\TestCase;

/**
 * Blocks on the server: places in pages, patterns, and what the inserter offers.
 */
final class BlocksTest extends TestCase {

	const INSIDE = '<!-- wp:heading --><h2>Letters &amp; more, {{ own.name | default: "you" }}</h2><!-- /wp:heading --><!-- wp:paragraph --><p>Twice a <strong>month</strong></p><!-- /wp:paragraph --><!-- wp:beckon/form {"submit":"Go"} --><!-- wp:beckon/field {"kind":"email","name":"email","label":"Email"} /--><!-- /wp:beckon/form --><!-- wp:buttons --><div class="wp-block-buttons"><!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="/sale">Sale</a></div><!-- /wp:button --></div><!-- /wp:buttons -->';

	private function embed( array $fields = array(), array $format = array() ): int {
		return $this->create_post(
			$fields + array(
				'post_type'    => 'beckon_campaign',
				'post_title'   => 'News',
				'post_content' => get_comment_delimited_block_content( 'beckon/campaign', array( 'format' => $format + array( 'kind' => 'embed' ) ), self::INSIDE ),
			)
		);
	}

	public function test_a_page_registers_what_it_draws_and_routes_register_all(): void {
		$names = fn() => array_values( array_filter( array_keys( \WP_Block_Type_Registry::get_instance()->get_all_registered() ), fn( $name ) => 0 === strpos( $name, 'beckon/' ) ) );
		foreach ( $names() as $name ) {
			unregister_block_type( $name );
		}
		wp_deregister_script( BlockTypes::HANDLE );
		BlockTypes::register();
		self::assertEqualsCanonicalizing( array( 'beckon/campaign', 'beckon/page-campaign', 'beckon/place', 'beckon/privacy-request' ), $names() );
		BlockTypes::register_all();
		self::assertCount( count( BlockTypes::NAMES ), $names() );
		self::assertTrue( wp_script_is( BlockTypes::HANDLE, 'registered' ) );
		BlockTypes::register_all();
		self::assertCount( count( BlockTypes::NAMES ), $names() );
	}

	public function test_what_a_page_draws_is_what_the_files_of_the_blocks_say(): void {
		foreach ( BlockTypes::drawn() as $name => $settings ) {
			$file = Json::decode( file_get_contents( \Beckon\Plugin::path( "build/blocks/$name/block.json" ) ) );
			self::assertSame( $file->{'apiVersion'}, $settings['api_version'] );
			if ( isset( $settings['attributes'] ) ) {
				self::assertEquals( json_decode( json_encode( $file->attributes ), true ), $settings['attributes'] );
			}
			if ( isset( $settings['supports'] ) ) {
				self::assertEquals( json_decode( json_encode( $file->supports ), true ), $settings['supports'] );
			}
		}
	}

	public function test_what_is_written_for_a_campaign_is_never_drawn_in_a_page(): void {
		foreach ( array( 'campaign', 'page-campaign' ) as $name ) {
			self::assertSame( '', do_blocks( get_comment_delimited_block_content( "beckon/$name", array(), self::INSIDE ) ) );
		}
	}

	public function test_a_place_names_its_campaign_keeps_room_and_can_be_read_without_javascript(): void {
		$id   = $this->embed( array(), array( 'reserve' => 320 ) );
		$html = do_blocks( '<!-- wp:beckon/place {"campaign":' . $id . '} /-->' );
		self::assertStringContainsString( 'data-beckon-embed="post-' . $id . '"', $html );
		self::assertStringContainsString( 'min-height:320px', $html );
		self::assertMatchesRegularExpression( '~<noscript>.*<h2>Letters &amp; more, you</h2>.*<strong>month</strong>.*href="/sale".*</noscript>~s', $html );
		self::assertStringNotContainsString( '{{', $html );
		self::assertStringNotContainsString( '<form', $html );
	}

	/**
	 * @dataProvider nothing
	 */
	public function test_a_place_without_a_live_embed_prints_nothing( array $fields, array $format ): void {
		$id = $this->embed( $fields, $format );
		self::assertSame( '', do_blocks( '<!-- wp:beckon/place {"campaign":' . $id . '} /-->' ) );
	}

	public function nothing(): array {
		return array(
			'a draft'   => array( array( 'post_status' => 'draft' ), array() ),
			'in trash'  => array( array( 'post_status' => 'trash' ), array() ),
			'a popup'   => array( array(), array( 'kind' => 'popup' ) ),
			'not whole' => array( array( 'post_content' => '<!-- wp:beckon/campaign {"format":{"kind":"embed"}} --><!-- wp:beckon/form /--><!-- /wp:beckon/campaign -->' ), array() ),
		);
	}

	public function test_a_place_of_no_campaign_prints_nothing(): void {
		foreach ( array( 0, -1, 999999, $this->create_post(), 'x', null ) as $campaign ) {
			self::assertSame( '', Place::render( array( 'campaign' => $campaign ) ) );
		}
	}

	public function test_markup_of_a_place_is_escaped(): void {
		$id = $this->embed( array( 'post_content' => '<!-- wp:beckon/campaign {"format":{"kind":"embed"}} --><!-- wp:heading --><h2>&lt;script&gt;alert(1)&lt;/script&gt;</h2><!-- /wp:heading --><!-- wp:image --><figure class="wp-block-image"><img src="/a.jpg?x=&quot;onerror=alert(1)" alt="&quot;&gt;&lt;script&gt;"/></figure><!-- /wp:image --><!-- /wp:beckon/campaign -->' ) );
		$html = do_blocks( '<!-- wp:beckon/place {"campaign":' . $id . '} /-->' );
		self::assertStringNotContainsString( '<script', $html );
		self::assertStringNotContainsString( '"onerror', $html );
	}

	public function test_every_template_is_drawn_without_a_fault(): void {
		foreach ( Starts::list_all() as $id => $start ) {
			self::assertNotSame( '', \Beckon\Blocks\Still::draw( $start['document'] ), $id );
		}
	}

	public function test_patterns_are_registered_where_campaigns_are_written_and_nowhere_else(): void {
		$registry = \WP_Block_Patterns_Registry::get_instance();
		$count    = fn() => count( array_filter( $registry->get_all_registered(), fn( $pattern ) => 0 === strpos( $pattern['name'], 'beckon/' ) ) );
		self::assertSame( 0, $count() );
		Patterns::register();
		self::assertGreaterThanOrEqual( 12, $count() );
		foreach ( $registry->get_all_registered() as $pattern ) {
			if ( 0 === strpos( $pattern['name'], 'beckon/' ) ) {
				self::assertSame( array( 'beckon_campaign' ), $pattern['postTypes'] );
				unregister_block_pattern( $pattern['name'] );
			}
		}
	}

	public function test_a_pattern_becomes_the_campaign_of_its_template(): void {
		foreach ( Starts::list_all() as $id => $start ) {
			$found    = Starts::find( $id );
			$compiled = Compile::from_blocks( Starts::write( $id, $start['document'] ), $found['rules'], array( 'id' => $id, 'name' => $found['name'], 'status' => 'draft' ) );
			self::assertSame( array(), $compiled['problems'], $id );
			self::assertSame( Json::canonical( $start['document'] ), Json::canonical( $compiled['document'] ), $id );
		}
	}

	public static function dates(): array {
		return array(
			'to come'                    => array( 'holiday', true, '2026-11-01', 'UTC', '2026-12-01T00:00', '2026-12-18T12:00', '2026-12-18T12:00:00Z' ),
			'to come, elsewhere'         => array( 'holiday', true, '2026-11-01', 'America/Los_Angeles', '2026-12-01T00:00', '2026-12-18T12:00', '2026-12-18T20:00:00Z' ),
			'past, and named'            => array( 'holiday', true, '2027-02-01', 'Europe/Berlin', '2027-12-01T00:00', '2027-12-18T12:00', '2027-12-18T11:00:00Z' ),
			'past, on a day of the week' => array( 'sale', false, '2027-02-01', 'UTC', '2027-11-26T00:00', '2027-11-30T00:00', '2027-11-30T00:00:00Z' ),
		);
	}

	/**
	 * @dataProvider dates
	 */
	public function test_dates_of_a_start_lie_ahead_by_the_clocks_of_the_site( string $which, bool $names_dates, string $now, string $zone, string $from, string $until, string $at ): void {
		$end      = 'sale' === $which ? '2026-12-01T00:00' : '2026-12-18T12:00';
		$begin    = 'sale' === $which ? '2026-11-27T00:00' : '2026-12-01T00:00';
		$clock    = (object) array( 'kind' => 'countdown', 'until' => (object) array( 'at' => $end . ':00Z' ) );
		$document = (object) array(
			'schedule' => (object) array( 'from' => $begin, 'until' => $end ),
			'content'  => (object) array( 'steps' => array( (object) array( 'blocks' => array( $clock ) ) ) ),
		);
		StartDates::move( $document, $names_dates, (int) strtotime( $now . ' UTC' ), new \DateTimeZone( $zone ) );
		self::assertSame( array( $from, $until, $at ), array( $document->schedule->from, $document->schedule->until, $clock->until->at ) );
	}

	public function test_a_german_editor_begins_in_german(): void {
		$english = Starts::find( 'welcome-discount' );
		$before  = Starts::list_all()['welcome-discount']['description'];
		$user    = $this->log_in( 'editor' );
		update_user_meta( $user, 'locale', 'de_DE' );
		$german = Starts::find( 'welcome-discount' );
		self::assertSame( 'Welcome discount', $english['name'] );
		self::assertSame( 'Willkommensrabatt', $german['name'] );
		self::assertNotSame( $before, Starts::list_all()['welcome-discount']['description'] );
		self::assertSame( 'de', $german['rules']['locale'] );
		self::assertArrayNotHasKey( 'translations', $german['rules'] );
	}

	public function test_the_rules_of_a_start_are_for_who_may_write_campaigns(): void {
		self::assertSame( 401, $this->request( 'GET', '/beckon/v1/starts/win-back' )->get_status() );
		$this->log_in( 'author' );
		self::assertSame( 403, $this->request( 'GET', '/beckon/v1/starts/win-back' )->get_status() );
		$this->log_in( 'editor' );
		self::assertArrayHasKey( 'triggers', $this->request( 'GET', '/beckon/v1/starts/win-back' )->get_data()['rules'] );
		self::assertSame( 404, $this->request( 'GET', '/beckon/v1/starts/nothing' )->get_status() );
	}

	public function test_an_author_sees_live_embeds_in_the_editor_of_a_page_and_no_drafts(): void {
		$live  = $this->embed();
		$draft = $this->embed( array( 'post_status' => 'draft' ) );
		$this->log_in( 'author' );
		$drawn = $this->request( 'GET', "/beckon/v1/campaigns/$live/still" )->get_data()['html'];
		self::assertStringContainsString( 'Letters', $drawn );
		self::assertStringNotContainsString( 'JavaScript', $drawn );
		self::assertSame( 403, $this->request( 'GET', "/beckon/v1/campaigns/$draft/still" )->get_status() );
		$this->log_in( 'subscriber' );
		self::assertSame( 403, $this->request( 'GET', "/beckon/v1/campaigns/$live/still" )->get_status() );
	}

	public function test_the_editor_of_a_page_is_told_whether_visitors_see_what_is_placed(): void {
		$tell = fn( int $id ): array => array_intersect_key( $this->request( 'GET', "/beckon/v1/campaigns/$id/still" )->get_data(), array( 'name' => 1, 'standing' => 1 ) );
		$this->log_in( 'editor' );
		$live = $this->embed();
		self::assertSame( array( 'name' => 'News', 'standing' => 'live' ), $tell( $live ) );
		self::assertSame( 'waits', $tell( $this->embed( array( 'post_status' => 'draft' ) ) )['standing'] );
		self::assertSame( 'waits', $tell( $this->embed( array(), array( 'kind' => 'popup' ) ) )['standing'] );
		wp_trash_post( $live );
		$gone = array( 'name' => '', 'standing' => 'gone' );
		self::assertSame( $gone, $tell( $live ) );
		self::assertSame( $gone, $tell( 999999 ) );
		self::assertSame( $gone, $tell( $this->create_post() ) );
		$this->log_in( 'author' );
		self::assertSame( 403, $this->request( 'GET', "/beckon/v1/campaigns/$live/still" )->get_status() );
	}

	public function test_the_inserter_of_a_campaign_is_limited_and_that_of_a_page_is_not(): void {
		$context       = new \WP_Block_Editor_Context();
		$context->post = get_post( $this->embed() );
		self::assertContains( 'core/heading', AllowedBlocks::limit( true, $context ) );
		self::assertNotContains( 'core/query', AllowedBlocks::limit( true, $context ) );
		$context->post = get_post( $this->create_post() );
		self::assertTrue( AllowedBlocks::limit( true, $context ) );
	}

	public function test_campaigns_are_written_with_blocks_also_where_the_classic_editor_is_wanted(): void {
		add_filter( 'use_block_editor_for_post_type', '__return_false', 50 );
		self::assertTrue( use_block_editor_for_post_type( 'beckon_campaign' ) );
		self::assertFalse( use_block_editor_for_post_type( 'post' ) );
	}

	public function test_a_page_with_a_link_to_a_campaign_loads_the_script_for_it_and_no_other_page_does(): void {
		apply_filters( 'the_content', '<p><a href="#offer">beckon</a></p>' );
		self::assertFalse( wp_script_is( 'beckon-open', 'enqueued' ) );
		self::assertSame( 7, \Beckon\Blocks\OpenLinks::notice( 7 ) );
		do_blocks( '<!-- wp:paragraph --><p><a href="#beckon-post-3">Open</a></p><!-- /wp:paragraph -->' );
		self::assertTrue( wp_script_is( 'beckon-open', 'enqueued' ) );
		wp_dequeue_script( 'beckon-open' );
	}
}
