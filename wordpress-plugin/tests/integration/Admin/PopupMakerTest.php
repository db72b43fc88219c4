<?php
namespace Beckon\Tests\Admin;

use Beckon\Admin\PopupMaker\Classic;
use Beckon\Admin\PopupMaker\Colour;
use Beckon\Admin\PopupMaker\ImportPopup;
use Beckon\Admin\PopupMaker\Span;
use Beckon\Campaigns\CampaignStore;
use Beckon\Tests\TestCase;

/**
 * Popups as Popup Maker keeps them, without that plugin.
 */
final class PopupMakerTest extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		self::assertFalse( post_type_exists( 'popup' ) );
		$this->log_in( 'administrator' );
	}

	private function popup( array $settings = array(), string $content = '<p>Hello</p>', array $meta = array() ): int {
		$id = $this->create_post( array( 'post_type' => 'popup', 'post_title' => 'Newsletter', 'post_name' => 'newsletter', 'post_content' => $content ) );
		foreach ( $meta + array( 'popup_settings' => $settings ) as $key => $value ) {
			update_post_meta( $id, $key, $value );
		}
		return $id;
	}

	/**
	 * Takes a popup over, and gives the answer with the document that it became.
	 */
	private function take( int $id ): array {
		$answer = ImportPopup::import( get_post( $id ) );
		self::assertSame( array(), $answer['problems'] );
		$document = CampaignStore::document( $answer['postId'] );
		self::assertNotNull( $document, wp_json_encode( CampaignStore::problems( $answer['postId'] ) ) );
		return $answer + array( 'document' => json_decode( wp_json_encode( $document ), true ) );
	}

	private static function auto_open( int $delay, array $cookies = array() ): array {
		return array( 'type' => 'auto_open', 'settings' => array( 'delay' => $delay ) + ( $cookies ? array( 'cookie_name' => $cookies ) : array() ) );
	}

	private static function cookie( string $event, array $settings ): array {
		return array( 'event' => $event, 'settings' => $settings + array( 'name' => 'pum-1', 'key' => '', 'session' => null, 'path' => true ) );
	}

	public function test_a_usual_popup_comes_over_as_a_draft_with_a_report(): void {
		$theme = $this->create_post( array( 'post_type' => 'popup_theme' ) );
		update_post_meta(
			$theme,
			'popup_theme_settings',
			array(
				'container_background_color'   => '#f9f',
				'container_background_opacity' => '100',
				'container_border_radius'      => '80',
				'content_font_color'           => 'rgb(10, 20, 30)',
				'overlay_background_color'     => '#000000',
				'overlay_background_opacity'   => '50',
			)
		);
		$id    = $this->popup(
			array(
				'theme_id'               => (string) $theme,
				'triggers'               => array( self::auto_open( 5000, array( 'pum-1' ) ) ),
				'cookies'                => array( self::cookie( 'on_popup_close', array( 'time' => '1 month' ) ), self::cookie( 'pum_sub_form_success', array( 'time' => '1 year' ) ) ),
				'conditions'             => array( array( array( 'target' => 'post_all', 'settings' => array() ), array( 'target' => 'is_front_page' ) ) ),
				'size'                   => 'medium',
				'responsive_max_width'   => '600',
				'responsive_max_width_unit' => 'px',
				'location'               => 'center top',
				'close_on_overlay_click' => '1',
			),
			"<h3>Stay <em>in</em> touch</h3>\nNews once a month.\n\n[pum_sub_form name_field_type=\"first_last\" label_email=\"Your email\" label_submit=\"Join\" privacy_consent_enabled=\"yes\" privacy_consent_label=\"Yes, send me news.\"]",
			array( 'popup_title' => 'Join us' )
		);
		$taken = $this->take( $id );
		self::assertSame( array(), $taken['left'] );
		self::assertSame( array( 'draft', 'Newsletter' ), array( get_post_status( $taken['postId'] ), $taken['name'] ) );
		$document = $taken['document'];
		self::assertSame( array( array( 'kind' => 'delay', 'seconds' => 5 ) ), $document['triggers']['list'] );
		self::assertSame( array( 'quiet' => array( 'days' => 30 ) ), $document['frequency']['afterClose'] );
		self::assertSame( array( 'quiet' => array( 'days' => 365 ) ), $document['frequency']['afterConversion'] );
		self::assertSame( array( 'kind' => 'every-page-view' ), $document['frequency']['again'] );
		self::assertSame(
			array( 'all' => array( array( 'any' => array( array( 'attribute' => 'page.post.type', 'is' => 'equals', 'value' => 'post' ), array( 'attribute' => 'page.type', 'is' => 'equals', 'value' => 'home' ) ) ) ) ),
			$document['audience']
		);
		self::assertSame( array( 'popup', 'top', 600, true ), array( $document['format']['kind'], $document['format']['position'], $document['format']['width'], $document['format']['closesOnOverlay'] ) );
		self::assertSame( array( '#ff99ff', '#0a141e', '#00000080' ), array( $document['theme']['colors']['background'], $document['theme']['colors']['text'], $document['theme']['colors']['overlay'] ) );
		self::assertSame( 40, $document['theme']['radius'] );

		list( $ask, $thanks ) = $document['content']['steps'];
		self::assertSame( array( 'heading', 'heading', 'text', 'form' ), array_column( $ask['blocks'], 'kind' ) );
		self::assertSame( array( 'Join us', 2 ), array( $ask['blocks'][0]['text'], $ask['blocks'][0]['level'] ) );
		$form = $ask['blocks'][3];
		self::assertSame( array( 'first_name', 'last_name', 'email', 'consent' ), array_column( $form['fields'], 'name' ) );
		self::assertSame( array( 'Your email', 'Yes, send me news.', 'Join' ), array( $form['fields'][2]['label'], $form['fields'][3]['label'], $form['submit'] ) );
		self::assertSame( 'Thank you!', $thanks['blocks'][0]['text'] );
	}

	public function triggers(): array {
		$scroll = static fn( array $settings ): array => array( 'type' => 'scroll', 'settings' => $settings );
		return array(
			'at once'           => array( array( self::auto_open( 0 ) ), array( array( 'kind' => 'page-load' ) ), 0 ),
			'half a second'     => array( array( self::auto_open( 500 ) ), array( array( 'kind' => 'delay', 'seconds' => 0.5 ) ), 0 ),
			'leaving'           => array( array( array( 'type' => 'exit_intent', 'settings' => array() ) ), array( array( 'kind' => 'exit-intent' ) ), 0 ),
			'a share'           => array( array( $scroll( array( 'distance' => '75%' ) ) ), array( array( 'kind' => 'scroll', 'percent' => 75 ) ), 0 ),
			'a share with unit' => array( array( $scroll( array( 'distance' => '50', 'distance_unit' => '%' ) ) ), array( array( 'kind' => 'scroll', 'percent' => 50 ) ), 0 ),
			'an element'        => array( array( $scroll( array( 'element' => '#footer' ) ) ), array( array( 'kind' => 'in-view', 'selector' => '#footer' ) ), 0 ),
			'both'              => array( array( self::auto_open( 1000 ), array( 'type' => 'exit_intent' ) ), array( array( 'kind' => 'delay', 'seconds' => 1 ), array( 'kind' => 'exit-intent' ) ), 0 ),
			'pixels'            => array( array( self::auto_open( 0 ), $scroll( array( 'distance' => '300', 'distance_unit' => 'px' ) ) ), array( array( 'kind' => 'page-load' ) ), 1 ),
			'a form'            => array( array( self::auto_open( 0 ), array( 'type' => 'form_submission', 'settings' => array( 'form' => 'any' ) ) ), array( array( 'kind' => 'page-load' ) ), 1 ),
			'unheard of'        => array( array( self::auto_open( 0 ), array( 'type' => '<script>', 'settings' => 'text' ), array() ), array( array( 'kind' => 'page-load' ) ), 2 ),
		);
	}

	/**
	 * @dataProvider triggers
	 */
	public function test_triggers( array $theirs, array $ours, int $left ): void {
		$taken = $this->take( $this->popup( array( 'triggers' => $theirs ) ) );
		self::assertEquals( $ours, $taken['document']['triggers']['list'] );
		self::assertCount( $left, $taken['left'] );
	}

	public function test_what_opened_it_by_a_click_still_does(): void {
		$id    = $this->popup( array( 'triggers' => array( array( 'type' => 'click_open', 'settings' => array( 'extra_selectors' => '.join, #join', 'do_default' => '1' ) ) ) ) );
		$taken = $this->take( $id );
		self::assertEquals( array( array( 'kind' => 'click', 'selector' => ".popmake-$id, a[href=\"#popmake-$id\"], .popmake-newsletter, .join, #join", 'prevents' => false ) ), $taken['document']['triggers']['list'] );
		$without = $this->take( $this->popup() );
		self::assertSame( 'click', $without['document']['triggers']['list'][0]['kind'] );
		self::assertTrue( $without['document']['triggers']['list'][0]['prevents'] );
		$broken = $this->take( $this->popup( array( 'triggers' => array( array( 'type' => 'click_open', 'settings' => array( 'extra_selectors' => 'a{}<script>' ) ) ) ) ) );
		self::assertStringNotContainsString( 'script', $broken['document']['triggers']['list'][0]['selector'] );
		self::assertCount( 1, $broken['left'] );
	}

	public function cookies(): array {
		$close = array( 'quiet' => array( 'days' => 30 ) );
		return array(
			'a session is a visit'  => array( array( self::cookie( 'on_popup_open', array( 'time' => '1 month', 'session' => '1' ) ) ), array( 'kind' => 'once-per-visit' ), 'nothing', 0 ),
			'opened'                => array( array( self::cookie( 'on_popup_open', array( 'time' => '2 weeks 3 days' ) ) ), array( 'kind' => 'after', 'rest' => array( 'weeks' => 2, 'days' => 3 ) ), 'nothing', 0 ),
			'closed'                => array( array( self::cookie( 'on_popup_close', array( 'time' => '1 month' ) ) ), array( 'kind' => 'every-page-view' ), $close, 0 ),
			'no time is a month'    => array( array( self::cookie( 'on_popup_close', array( 'time' => 'for ever' ) ) ), array( 'kind' => 'every-page-view' ), $close, 0 ),
			'by hand'               => array( array( self::cookie( 'manual', array() ) ), array( 'kind' => 'every-page-view' ), 'nothing', 1 ),
			'that no trigger heeds' => array( array( self::cookie( 'on_popup_close', array( 'name' => 'other', 'time' => '1 month' ) ) ), array( 'kind' => 'every-page-view' ), 'nothing', 1 ),
		);
	}

	/**
	 * @dataProvider cookies
	 */
	public function test_cookies( array $theirs, array $again, $after_close, int $left ): void {
		$taken = $this->take( $this->popup( array( 'triggers' => array( self::auto_open( 0, array( 'pum-1' ) ) ), 'cookies' => $theirs ) ) );
		self::assertEquals( $again, $taken['document']['frequency']['again'] );
		self::assertEquals( $after_close, $taken['document']['frequency']['afterClose'] );
		self::assertCount( $left, $taken['left'] );
	}

	public function conditions(): array {
		$leaf = static fn( string $attribute, string $is, $value = null ): array => array( 'attribute' => $attribute, 'is' => $is ) + ( null === $value ? array() : array( 'value' => $value ) );
		$one  = static fn( array $facet ): array => array( array( $facet ) );
		return array(
			'none'                => array( array(), array( 'all' => array() ), 0 ),
			'not search'          => array( $one( array( 'target' => 'is_search', 'not_operand' => '1' ) ), array( 'all' => array( array( 'not' => $leaf( 'page.type', 'equals', 'search' ) ) ) ), 0 ),
			'logged out'          => array( $one( array( 'target' => 'user_is_logged_out' ) ), array( 'all' => array( $leaf( 'customer.isLoggedIn', 'isFalse' ) ) ), 0 ),
			'chosen pages'        => array( $one( array( 'target' => 'page_selected', 'settings' => array( 'selected' => array( '3', '7' ) ) ) ), array( 'all' => array( $leaf( 'page.post.id', 'in', array( '3', '7' ) ) ) ), 0 ),
			'ids as they were'    => array( $one( array( 'target' => 'page_ID', 'selected' => '3, 7' ) ), array( 'all' => array( $leaf( 'page.post.id', 'in', array( '3', '7' ) ) ) ), 0 ),
			'an own type'         => array( $one( array( 'target' => 'my_type_all' ) ), array( 'all' => array( $leaf( 'page.post.type', 'equals', 'my_type' ) ) ), 0 ),
			'a list of a term'    => array( $one( array( 'target' => 'tax_category_selected', 'settings' => array( 'selected' => '1' ) ) ), array( 'all' => array( $leaf( 'page.collection.id', 'in', array( '1' ) ) ) ), 0 ),
			'two that must hold'  => array( array( array( array( 'target' => 'is_404' ) ), array( array( 'target' => 'user_is_logged_in' ) ) ), array( 'all' => array( $leaf( 'page.type', 'equals', 'notFound' ), $leaf( 'customer.isLoggedIn', 'isTrue' ) ) ), 0 ),
			'one of two unknown'  => array( array( array( array( 'target' => 'is_404' ), array( 'target' => 'js_function' ) ) ), array( 'all' => array( $leaf( 'page.type', 'equals', 'notFound' ) ) ), 1 ),
			'unknown'             => array( $one( array( 'target' => "url_contains'; DROP TABLE" ) ), array( 'all' => array() ), 1 ),
			'nothing chosen'      => array( $one( array( 'target' => 'post_w_category', 'settings' => array( 'selected' => '' ) ) ), array( 'all' => array() ), 1 ),
			'nonsense'            => array( array( 'text', array( 'text' ), array( array() ) ), array( 'all' => array() ), 0 ),
		);
	}

	/**
	 * @dataProvider conditions
	 */
	public function test_conditions( array $theirs, array $ours, int $left ): void {
		$taken = $this->take( $this->popup( array( 'triggers' => array( self::auto_open( 0 ) ), 'conditions' => $theirs ) ) );
		self::assertEquals( $ours, $taken['document']['audience'] );
		self::assertCount( $left, $taken['left'], wp_json_encode( $taken['left'] ) );
	}

	public function test_categories_go_by_name_and_pages_below_others_one_by_one(): void {
		$term   = wp_insert_term( 'Tea & more', 'category' );
		$parent = $this->create_post( array( 'post_type' => 'page' ) );
		$child  = $this->create_post( array( 'post_type' => 'page', 'post_parent' => $parent ) );
		$deep   = $this->create_post( array( 'post_type' => 'page', 'post_parent' => $child ) );
		$taken  = $this->take(
			$this->popup(
				array(
					'conditions' => array(
						array( array( 'target' => 'post_w_category', 'settings' => array( 'selected' => array( $term['term_id'] ) ) ) ),
						array( array( 'target' => 'page_children', 'settings' => array( 'selected' => $parent ) ) ),
						array( array( 'target' => 'page_ancestors', 'settings' => array( 'selected' => $parent ) ) ),
					),
					'disable_on_mobile' => true,
				)
			)
		);
		list( $category, $children, $below, $phone ) = $taken['document']['audience']['all'];
		self::assertSame( array( 'tea-more' ), $category['all'][1]['value'] );
		self::assertSame( array( (string) $child ), $children['value'] );
		self::assertSame( array( (string) $child, (string) $deep ), $below['value'] );
		self::assertSame( array( 'attribute' => 'device.kind', 'is' => 'equals', 'value' => 'phone' ), $phone['not'] );
	}

	public function looks(): array {
		return array(
			array( array(), array( 'kind' => 'popup', 'position' => 'center', 'width' => 480, 'closesOnOverlay' => false ) ),
			array( array( 'size' => 'custom', 'custom_width' => '2000', 'custom_width_unit' => 'px', 'location' => 'center bottom' ), array( 'kind' => 'popup', 'position' => 'bottom', 'width' => 960 ) ),
			array( array( 'size' => 'tiny' ), array( 'kind' => 'popup', 'width' => 384 ) ),
			array( array( 'overlay_disabled' => '1', 'location' => 'right bottom', 'size' => 'tiny' ), array( 'kind' => 'slide-in', 'corner' => 'bottom-end', 'width' => 384 ) ),
			array( array( 'overlay_disabled' => '1', 'location' => 'left top', 'size' => 'xlarge' ), array( 'kind' => 'slide-in', 'corner' => 'top-start', 'width' => 560 ) ),
			array( array( 'overlay_disabled' => '1', 'location' => 'center bottom', 'size' => 'xlarge' ), array( 'kind' => 'bar', 'edge' => 'bottom', 'pushes' => false ) ),
			array( array( 'overlay_disabled' => '1', 'location' => 'center' ), array( 'kind' => 'popup' ) ),
		);
	}

	/**
	 * @dataProvider looks
	 */
	public function test_size_and_place( array $theirs, array $ours ): void {
		$format = $this->take( $this->popup( $theirs ) )['document']['format'];
		self::assertEquals( $ours, array_intersect_key( $format, $ours ) );
	}

	public function test_content_keeps_its_blocks_and_loses_what_cannot_run(): void {
		$blocks = "<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">Hi</h2>\n<!-- /wp:heading -->\n\n<!-- wp:group -->\n<div class=\"wp-block-group\"><!-- wp:shortcode -->\n[pum_sub_form]\n<!-- /wp:shortcode --></div>\n<!-- /wp:group -->\n\n<!-- wp:shortcode -->\n[contact-form-7 id=\"5\" title=\"Contact\"]\n<!-- /wp:shortcode -->\n\n<!-- wp:paragraph -->\n<p>[sic] It [[gallery]] stays <script>alert(1)</script></p>\n<!-- /wp:paragraph -->";
		$taken  = $this->take( $this->popup( array(), $blocks, array( 'enabled' => '0' ) ) );
		self::assertSame( array( 'Shortcode [contact-form-7]' ), array_map( static fn( string $line ): string => explode( ':', $line )[0], $taken['left'] ) );
		self::assertContains( 'It was switched off in Popup Maker.', $taken['changed'] );
		$json = wp_json_encode( $taken['document']['content'] );
		self::assertStringContainsString( '"kind":"form"', $json );
		self::assertStringContainsString( '[sic] It', $json );
		self::assertStringNotContainsString( 'contact-form-7', $json );
		self::assertStringNotContainsString( 'script', $json );
	}

	public function test_classic_text_becomes_blocks(): void {
		self::assertSame( '', Classic::to_blocks( " \n " ) );
		$blocks = parse_blocks( Classic::to_blocks( "Grüße & <b>more</b>\n\n<h4>Ü</h4>\n<ul><li>one</li></ul>\n<img src=\"/a.png\" alt=\"A\">" ) );
		$names  = array_values( array_filter( array_column( $blocks, 'blockName' ) ) );
		self::assertSame( array( 'core/paragraph', 'core/heading', 'core/html', 'core/html' ), $names );
		self::assertSame( '<p>Grüße &amp; <b>more</b></p>', trim( $blocks[0]['innerHTML'] ) );
		self::assertSame( 4, $blocks[2]['attrs']['level'] );
	}

	public function test_routes_list_take_over_and_remember(): void {
		$id   = $this->popup( array( 'triggers' => array( self::auto_open( 0 ) ) ) );
		$off  = $this->popup( array(), 'x', array( 'enabled' => '' ) );
		$rows = $this->request( 'GET', '/beckon/v1/admin/popup-maker' )->get_data()['popups'];
		self::assertSame( array( array( $id, true, 0 ), array( $off, false, 0 ) ), array_map( static fn( array $row ): array => array( $row['id'], $row['isOn'], $row['campaigns'] ), $rows ) );
		$results = $this->request( 'POST', '/beckon/v1/admin/popup-maker', array( 'ids' => array( $id, $id, 1, 999999 ) ) )->get_data()['results'];
		self::assertSame( array( $id ), array_column( $results, 'id' ) );
		self::assertSame( 1, $this->request( 'GET', '/beckon/v1/admin/popup-maker' )->get_data()['popups'][0]['campaigns'] );
		self::assertSame( 400, $this->request( 'POST', '/beckon/v1/admin/popup-maker', array( 'ids' => array( "1' OR 1" ) ) )->get_status() );
		self::assertSame( 400, $this->request( 'POST', '/beckon/v1/admin/popup-maker', array( 'ids' => array() ) )->get_status() );
	}

	public function test_settings_of_another_shape_are_no_settings(): void {
		foreach ( array( 'text', '', 7, new \stdClass(), array( 'triggers' => 'text', 'cookies' => 1, 'conditions' => null, 'location' => array() ) ) as $settings ) {
			$id = $this->popup();
			update_post_meta( $id, 'popup_settings', $settings );
			self::assertSame( 'popup', $this->take( $id )['document']['format']['kind'] );
		}
	}

	public function spans(): array {
		return array(
			array( '1 month', array( 'days' => 30 ) ),
			array( '364 days 23 hours 59 minutes 59 seconds', array( 'days' => 364, 'hours' => 23, 'minutes' => 59, 'seconds' => 59 ) ),
			array( '1 year 1 day', array( 'days' => 366 ) ),
			array( '1.5 Weeks', array( 'weeks' => 1.5 ) ),
			array( '90 min', array( 'minutes' => 90 ) ),
			array( '0 days', null ),
			array( 'soon', null ),
			array( '999999999 years', null ),
			array( '', null ),
		);
	}

	/**
	 * @dataProvider spans
	 */
	public function test_spans( string $text, ?array $span ): void {
		self::assertSame( $span, Span::read( $text ) );
	}

	public function colours(): array {
		return array(
			array( '#FFF', '', '#ffffff' ),
			array( '#123456', '50', '#12345680' ),
			array( 'rgba(255, 0, 999, 0.5)', '', '#ff00ff80' ),
			array( 'rgb(1,2,3)', '0', '#01020300' ),
			array( '#123456', 'many', '#123456' ),
			array( 'red', '', null ),
			array( 'url(javascript:1)', '', null ),
			array( '', '', null ),
		);
	}

	/**
	 * @dataProvider colours
	 */
	public function test_colours( string $css, string $opacity, ?string $colour ): void {
		self::assertSame( $colour, Colour::read( $css, $opacity ) );
	}
}
