<?php
namespace Beckon\Tests\Snapshot;

use Beckon\Campaigns\Schema;
use Beckon\Json;
use Beckon\Settings\Settings;
use Beckon\Snapshot\Publish;
use Beckon\Snapshot\Rebuild;
use Beckon\Snapshot\SnapshotStore;
use Beckon\Tests\TestCase;

final class PrintTagTest extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		add_filter( 'beckon_live_campaigns', fn() => $this->campaigns, 99 );
		$this->publish();
	}

	private array $campaigns = array();

	private function publish( string ...$documents ): void {
		$this->campaigns = array_map( array( Json::class, 'decode' ), $documents );
		do_action( 'beckon_campaigns_changed' );
	}

	private static function campaign( string $more = '', string $text = 'Hello' ): string {
		static $number = 0;
		++$number;
		return '{"id":"c-' . $number . '","name":"C","status":"live","format":{"kind":"bar"},"content":{"steps":[{"blocks":[{"kind":"heading","text":' . json_encode( $text ) . '}]}]}' . $more . '}';
	}

	private static function audience( string $attribute, string $value = '"x"', string $is = 'equals' ): string {
		return ',"audience":{"attribute":"' . $attribute . '","is":"' . $is . '","value":' . $value . '}';
	}

	/**
	 * @return mixed What stands in an element of the page as JSON.
	 */
	private static function read_json( string $page, string $id ) {
		return preg_match( "~<script[^>]*id=[\"']{$id}[\"'][^>]*>(.*?)</script>~s", $page, $found ) ? Json::decode( trim( $found[1] ) ) : null;
	}

	public function test_a_page_without_live_campaigns_has_nothing_and_asks_nothing(): void {
		global $wpdb;
		$this->visit( '/' );
		$before = $wpdb->num_queries;
		ob_start();
		\Beckon\Snapshot\PrintTag::print_tag();
		self::assertSame( '', ob_get_clean() );
		self::assertSame( 0, $wpdb->num_queries - $before );
		self::assertStringNotContainsString( 'beckon', $this->visit( '/' ) );
	}

	public function test_room_for_a_bar_that_every_page_shows_is_kept_in_the_head(): void {
		global $wpdb;
		$bar = ',"format":{"kind":"bar","edge":"top","pushes":true,"height":44,"phoneHeight":60},"triggers":{"match":"any","list":[{"kind":"page-load"}]},"frequency":{"again":{"kind":"every-page-view"},"withoutMemory":"show"}';
		$this->publish( self::campaign( $bar ) );
		$page = $this->visit( '/' );
		$id   = SnapshotStore::read()->campaigns[0]->id;
		self::assertSame( 1, preg_match( '~<script[^>]*id="beckon-room"[^>]*></script>~', $page, $found, PREG_OFFSET_CAPTURE ) );
		list( $element, $at ) = $found[0];
		self::assertStringContainsString( "data-campaign=\"$id\"", $element );
		self::assertStringContainsString( 'data-height="44"', $element );
		self::assertStringContainsString( 'data-phone-height="60"', $element );
		// Before that a phone takes itself for a wide window.
		self::assertLessThan( $at, strpos( $page, 'name="viewport"' ) );
		self::assertStringContainsString( 'build/tag/keep-room.js?ver=', $element );
		self::assertDoesNotMatchRegularExpression( '~async|defer|module~', $element );
		self::assertFileExists( \Beckon\Plugin::path( 'build/tag/keep-room.js' ) );
		self::assertLessThan( strpos( $page, 'beckon-snapshot' ), $at );

		$before = $wpdb->num_queries;
		ob_start();
		\Beckon\Snapshot\PrintTag::print_room();
		self::assertNotSame( '', ob_get_clean() );
		self::assertSame( 0, $wpdb->num_queries - $before );
		add_filter( 'beckon_prints_tag', '__return_false' );
		self::assertStringNotContainsString( 'beckon-room', $this->visit( '/' ) );
		remove_filter( 'beckon_prints_tag', '__return_false' );

		$this->publish( self::campaign( $bar . self::audience( 'page.path' ) ) );
		self::assertStringNotContainsString( 'beckon-room', $this->visit( '/' ) );
		$this->publish();
		self::assertStringNotContainsString( 'beckon', $this->visit( '/' ) );
	}

	/**
	 * @return array{string, int} What is printed once WordPress has loaded its options, and how many queries that takes.
	 */
	private function print_after_options(): array {
		global $wpdb;
		wp_cache_flush();
		wp_load_alloptions();
		$before = $wpdb->num_queries;
		ob_start();
		\Beckon\Snapshot\PrintTag::print_tag();
		return array( (string) ob_get_clean(), $wpdb->num_queries - $before );
	}

	public function test_a_snapshot_comes_with_the_other_options_until_it_is_long(): void {
		$this->publish( self::campaign() );
		self::assertSame( 0, $this->print_after_options()[1] );
		add_filter( 'beckon_snapshot', $lengthen = function ( $snapshot ) {
			$snapshot->more = str_repeat( 'x', SnapshotStore::AUTOLOADED_BYTES );
			return $snapshot;
		} );
		Rebuild::rebuild();
		list( $printed, $queries ) = $this->print_after_options();
		self::assertSame( 1, $queries );
		self::assertStringContainsString( 'xxxx', $printed );
		remove_filter( 'beckon_snapshot', $lengthen );
		Rebuild::rebuild();
		self::assertSame( 0, $this->print_after_options()[1] );
		wp_set_option_autoload( SnapshotStore::TEXT, false );
		self::assertSame( 1, $this->print_after_options()[1] );
		Rebuild::rebuild();
		self::assertSame( 0, $this->print_after_options()[1], 'An option of before that is the same in words.' );
	}

	public function test_a_page_is_printed_with_snapshot_and_loader_without_a_query(): void {
		$this->publish( self::campaign() );
		list( $printed, $queries ) = $this->print_after_options();
		self::assertSame( 0, $queries );
		self::assertEquals( SnapshotStore::read(), self::read_json( $printed, 'beckon-snapshot' ) );
		self::assertNull( self::read_json( $printed, 'beckon-facts' ) );
		self::assertMatchesRegularExpression( '~<script (?=[^>]*defer)[^>]*src="[^"]+/plugins/beckon/build/tag/loader\.js\?ver=[^"]+"~', $printed );
		self::assertStringNotContainsString( 'beckon/v1/visit', $printed );
	}

	/**
	 * @dataProvider wholes
	 */
	public function test_a_sure_popup_with_a_form_is_one_module_and_all_else_the_loader( string $more, string $block, bool $is_whole ): void {
		$this->publish( '{"id":"p","name":"P","status":"live","format":{"kind":"popup"},"content":{"steps":[{"blocks":[' . $block . ']}]}' . $more . '}' );
		$page = $this->visit( '/' );
		self::assertSame( 1, substr_count( $page, 'id="beckon-loader"' ) );
		self::assertSame( $is_whole, 1 === preg_match( '~<script (?=[^>]*type="module")(?=[^>]*id="beckon-loader")[^>]*src="[^"?]+/build/tag/beckon-popup-and-form\.js\?ver=[0-9a-f]{6}"~', $page ) );
		self::assertSame( ! $is_whole, false !== strpos( $page, '/build/tag/loader.js?ver=' ) );
	}

	public function wholes(): array {
		$form    = '{"kind":"form","fields":[{"kind":"email","name":"email","label":"Email"}],"submit":"Go"}';
		$heading = '{"kind":"heading","text":"Hello"}';
		$at_once = ',"triggers":{"list":[{"kind":"page-load"}]}';
		return array(
			'for everybody, with a form' => array( $at_once, $form, true ),
			'without a form'             => array( $at_once, $heading, false ),
			'for some'                   => array( $at_once . self::audience( 'page.path' ), $form, false ),
			'by a click'                 => array( ',"triggers":{"list":[{"kind":"click","selector":"a"}]}', $form, false ),
		);
	}

	public function test_it_is_the_snapshot_that_the_engine_would_publish(): void {
		$this->publish( self::campaign( '', '😀 & </script>' ), self::campaign( ',"priority":5' ) );
		$expected = Publish::publish( array_map( array( Schema::class, 'fill' ), $this->campaigns ), Settings::site() );
		self::assertSame( Json::canonical( $expected ), Json::canonical( self::read_json( $this->visit( '/' ), 'beckon-snapshot' ) ) );
		self::assertSame( 1, substr_count( $this->visit( '/' ), 'id="beckon-snapshot"' ) );
	}

	public function test_it_is_made_anew_when_settings_or_addresses_change(): void {
		$this->publish( self::campaign() );
		$first = SnapshotStore::live()['hash'];
		Settings::save( array( 'site' => array( 'visitMinutes' => 5 ) ) );
		$second = SnapshotStore::live()['hash'];
		update_option( 'timezone_string', 'Asia/Tokyo' );
		$third = SnapshotStore::live()['hash'];
		self::assertCount( 3, array_unique( array( $first, $second, $third ) ) );
		self::assertSame( 'Asia/Tokyo', SnapshotStore::read()->site->{'timeZone'} );
		$this->publish();
		self::assertNull( SnapshotStore::read() );
		self::assertSame( 0, SnapshotStore::live()['count'] );
	}

	public function test_another_release_and_files_built_anew_make_it_anew(): void {
		$this->publish( self::campaign() );
		$live = SnapshotStore::live();
		foreach ( array( 'maker', 'version' ) as $older ) {
			update_option( SnapshotStore::LIVE, array( $older => 'older' ) + $live );
			\Beckon\Snapshot\Module::bring_up_to_date();
			self::assertSame( $live, SnapshotStore::live() );
		}
	}

	public function test_a_wrong_campaign_is_left_out_and_the_others_stay(): void {
		$this->publish( '{"id":"bad","name":"Bad","status":"live"}', self::campaign(), '[]', '"x"' );
		self::assertSame( array( 'C' ), array_column( SnapshotStore::read()->campaigns, 'name' ) );
		add_filter( 'beckon_snapshot', '__return_false' );
		$this->publish( self::campaign() );
		self::assertCount( 1, SnapshotStore::read()->campaigns );
	}

	public function test_a_filter_may_change_the_snapshot_and_its_hash_follows(): void {
		add_filter( 'beckon_snapshot', function ( $snapshot ) {
			$snapshot->site->{'visitMinutes'} = 7;
			return $snapshot;
		} );
		$this->publish( self::campaign() );
		$snapshot = SnapshotStore::read();
		$hash     = $snapshot->hash;
		unset( $snapshot->hash );
		self::assertSame( 7, $snapshot->site->{'visitMinutes'} );
		self::assertSame( $hash, Json::hash( $snapshot ) );
	}

	public function test_large_contents_lie_at_addresses_of_their_own_for_as_long_as_cached_pages_may_name_them(): void {
		$words = fn( $letter ) => str_repeat( "$letter ", 240 );
		$block = fn( $letter ) => implode( ',', array_fill( 0, 40, '{"kind":"text","text":"' . $words( $letter ) . '"}' ) );
		$large = fn( $id, $letter ) => '{"id":"' . $id . '","name":"L","status":"live","format":{"kind":"popup"},"content":{"steps":[{"blocks":[' . $block( $letter ) . ']}]}}';
		$this->publish( $large( 'large', 'a' ), self::campaign() );
		$snapshot = SnapshotStore::read();
		self::assertSame( '/wp-json/beckon/v1/contents/', $snapshot->{'contentsAt'} );
		self::assertCount( 1, (array) $snapshot->contents );
		self::assertLessThan( Rebuild::INLINE_BYTES + 4000, strlen( SnapshotStore::text() ) );
		$hash = $snapshot->campaigns[0]->contents->{'en'} ?? $snapshot->campaigns[1]->contents->{'en'};
		foreach ( $snapshot->campaigns as $campaign ) {
			$hash = 'large' === $campaign->id ? $campaign->contents->{'en'} : $hash;
		}
		$answer = $this->request( 'GET', "/beckon/v1/contents/$hash.json" );
		self::assertSame( 200, $answer->get_status() );
		self::assertSame( $hash, Json::hash( $answer->get_data() ) );
		self::assertStringContainsString( 'immutable', $answer->get_headers()['Cache-Control'] );
		$this->publish( $large( 'large', 'b' ) );
		self::assertSame( 200, $this->request( 'GET', "/beckon/v1/contents/$hash.json" )->get_status(), 'A cached page still asks for it.' );
		foreach ( array( '0000000000000000.json', 'x.json', '%2e%2e.json' ) as $other ) {
			self::assertSame( 404, $this->request( 'GET', "/beckon/v1/contents/$other" )->get_status() );
		}
	}

	public function test_with_plain_permalinks_every_address_has_a_query_and_still_leads_somewhere(): void {
		$words = str_repeat( 'tea ', 300 );
		$block = implode( ',', array_fill( 0, 20, '{"kind":"text","text":"' . $words . '"}' ) );
		$this->publish( '{"id":"large","name":"L","status":"live","format":{"kind":"popup"},"content":{"steps":[{"blocks":[' . $block . ']}]},"audience":{"attribute":"customer.isLoggedIn","is":"isTrue"}}' );
		update_option( 'permalink_structure', '' );
		$page     = $this->visit( '/' );
		$snapshot = self::read_json( $page, 'beckon-snapshot' );
		$leads    = $snapshot->site->endpoints->leads;
		$hash     = $snapshot->campaigns[0]->contents->{'en'};
		// As the tag makes them of what is printed.
		$made = array(
			'POST ' . $snapshot->site->endpoints->collect         => 200,
			"POST $leads"                                         => 400,
			"GET $leads/ticket&site=" . $snapshot->site->id       => 200,
			"GET {$snapshot->{'contentsAt'}}$hash.json"           => 200,
			'GET ' . self::read_json( $page, 'beckon-facts' )->visit => 200,
		);
		foreach ( $made as $call => $status ) {
			list( $method, $address ) = explode( ' ', $call );
			self::assertStringStartsWith( '/index.php?rest_route=/beckon/v1/', $address );
			parse_str( wp_parse_url( $address, PHP_URL_QUERY ), $query );
			$route = add_query_arg( array_diff_key( $query, array( 'rest_route' => 1 ) ), $query['rest_route'] );
			$body  = 'POST' === $method ? '{"events":[]}' : null;
			self::assertSame( $status, $this->request( $method, $route, $body, array( 'Origin' => home_url(), 'Sec-Fetch-Site' => 'same-origin' ) )->get_status(), $address );
		}
	}

	public function test_what_is_printed_is_the_same_whoever_asks(): void {
		$this->publish( self::campaign( self::audience( 'customer.isLoggedIn' ) . '' ), self::campaign( self::audience( 'page.post.slug' ) ) );
		$post    = get_permalink( $this->create_post( array( 'post_name' => 'hello-there' ) ) );
		$printed = fn() => preg_replace( '~.*(<script[^>]*id="beckon-snapshot")~s', '$1', strstr( $this->visit( $post ) . '<!--end-->', 'beckon-loader', true ) );
		$nobody  = $printed();
		$this->log_in( 'administrator' );
		$_COOKIE['beckon'] = 'a returning visitor';
		$_SERVER['HTTP_USER_AGENT'] = 'A phone';
		self::assertSame( $nobody, $printed() );
		self::assertStringContainsString( 'hello-there', $nobody );
	}

	public function test_a_person_is_asked_for_apart_and_only_when_a_campaign_reads_one(): void {
		$this->publish( '{"id":"p","name":"P","status":"live","format":{"kind":"bar"},"content":{"steps":[{"blocks":[]}]},"audience":{"attribute":"customer.isLoggedIn","is":"isTrue"}}' );
		self::assertStringContainsString( '"visit":"/wp-json/beckon/v1/visit"', $this->visit( '/' ) );
		$this->publish( self::campaign( self::audience( 'page.type', '"home"' ) ) );
		self::assertStringNotContainsString( 'beckon/v1/visit', $this->visit( '/' ) );
	}

	public function test_the_facts_of_a_page_are_those_that_are_read(): void {
		$author = $this->log_in( 'author' );
		wp_update_user( array( 'ID' => $author, 'user_nicename' => 'ann' ) );
		wp_set_current_user( 0 );
		$category = wp_insert_term( 'Knitwear', 'category' )['term_id'];
		$post     = $this->create_post( array( 'post_name' => 'wool', 'post_author' => $author, 'post_category' => array( $category ), 'tags_input' => array( 'Warm', 'New in' ) ) );
		$page     = $this->create_post( array( 'post_type' => 'page', 'post_name' => 'about' ) );
		$facts    = fn( string $address ) => self::read_json( $this->visit( $address ), 'beckon-facts' );

		$this->publish( self::campaign( self::audience( 'page.type', '"home"' ) ) );
		self::assertEquals( (object) array( 'page.type' => 'article' ), $facts( get_permalink( $post ) ) );
		self::assertSame( 'page', $facts( get_permalink( $page ) )->{'page.type'} );
		self::assertSame( 'home', $facts( '/' )->{'page.type'} );
		self::assertSame( 'search', $facts( '/?s=wool' )->{'page.type'} );
		self::assertSame( 'notFound', $facts( '/nothing-here/' )->{'page.type'} );
		self::assertSame( 'collection', $facts( get_category_link( $category ) )->{'page.type'} );

		$this->publish( self::campaign( self::audience( 'page.post.categories', '"x"', 'includes' ) . ',"name":"D"' ), self::campaign( self::audience( 'page.post.author' ) ), self::campaign( self::audience( 'page.post.tags', '"x"', 'includes' ) ), self::campaign( self::audience( 'page.post.template' ) ) );
		$told = $facts( get_permalink( $post ) )->{'page.post'};
		self::assertEquals(
			(object) array( 'id' => (string) $post, 'type' => 'post', 'slug' => 'wool', 'categories' => array( 'knitwear' ), 'author' => 'ann', 'template' => 'default', 'tags' => array( 'new-in', 'warm' ) ),
			$told
		);
		$this->publish( self::campaign( self::audience( 'page.collection.handle' ) ) );
		self::assertEquals( (object) array( 'id' => (string) $category, 'handle' => 'knitwear', 'title' => 'Knitwear' ), $facts( get_category_link( $category ) )->{'page.collection'} );
		self::assertNull( $facts( get_permalink( $post ) ) );
	}

	public function test_where_nobody_visits_nothing_is_printed(): void {
		$this->publish( self::campaign() );
		add_filter( 'beckon_prints_tag', '__return_false' );
		self::assertStringNotContainsString( 'beckon', $this->visit( '/' ) );
	}

	public function test_broken_options_print_nothing_rather_than_an_error(): void {
		$this->publish( self::campaign() );
		delete_option( SnapshotStore::TEXT );
		self::assertStringNotContainsString( 'beckon', $this->visit( '/' ) );
		update_option( SnapshotStore::LIVE, 'nonsense' );
		self::assertStringNotContainsString( 'beckon', $this->visit( '/' ) );
		update_option( SnapshotStore::CONTENTS, 'nonsense' );
		self::assertNull( SnapshotStore::content( '0000000000000000' ) );
	}

	public function test_no_text_ends_the_script_that_it_stands_in(): void {
		$evil = '</script ><script>alert(1)</script><!--<script>-->]]>' . "\u{2028}\u{2029}" . '&lt;/script&gt;\'"\\';
		$this->publish( self::campaign( self::audience( 'page.title', Json::encode( $evil ) ), $evil ) );
		ob_start();
		\Beckon\Snapshot\PrintTag::print_tag();
		$page = (string) ob_get_clean();
		// Every element that begins ends, none is nested, and no comment begins that would swallow the rest of the page.
		self::assertSame( substr_count( $page, '<script' ), substr_count( $page, '</script>' ) );
		self::assertSame( 0, preg_match( '~<!--|</script\s+>|alert\(1\)</|]]>~i', $page ) );
		$snapshot = Json::encode( self::read_json( $page, 'beckon-snapshot' ) );
		self::assertStringContainsString( Json::encode( $evil ), $snapshot );
	}
}
