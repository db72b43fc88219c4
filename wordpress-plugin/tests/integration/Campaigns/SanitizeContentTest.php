<?php
/**
 * What is stored of a campaign, whoever saves it.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Campaigns;

use Beckon\Campaigns\CampaignStore;
use Beckon\Campaigns\SanitizeContent;
use Beckon\Tests\TestCase;

final class SanitizeContentTest extends TestCase {

	private static function wrap( string $inside ): string {
		return "<!-- wp:beckon/campaign -->\n$inside\n<!-- /wp:beckon/campaign -->";
	}

	public function typed(): array {
		$html = fn( string $typed ) => "<!-- wp:html -->\n$typed\n<!-- /wp:html -->";
		return array(
			'a script'          => array( $html( '<p>Tea</p><script>run()</script>' ), $html( '<p>Tea</p>' ), array( 'script' ) ),
			'a handler'         => array( $html( '<p onclick="run()">Tea</p>' ), $html( '<p>Tea</p>' ), array( 'handler' ) ),
			'an address'        => array( $html( '<a href="javascript:run()">Tea</a>' ), $html( '<a>Tea</a>' ), array( 'address' ) ),
			'a frame, a drawing' => array( $html( '<iframe src="/x"></iframe><svg onload=run()></svg><b>Tea</b>' ), $html( '<b>Tea</b>' ), array( 'frame', 'drawing' ) ),
			'styles of its own' => array( $html( '<p style="position:fixed">Tea</p>' ), $html( '<p>Tea</p>' ), array( 'styling' ) ),
			'a form'            => array( $html( '<form action="//evil.example"><input name="password"></form><p>Tea</p>' ), $html( '<p>Tea</p>' ), array( 'form' ) ),
			'in a paragraph'    => array( '<!-- wp:paragraph --><p>Tea <img src="x" onerror="run()"></p><!-- /wp:paragraph -->', '<!-- wp:paragraph --><p>Tea <img src="x"></p><!-- /wp:paragraph -->', array( 'handler' ) ),
			'in a group'        => array( '<!-- wp:group --><div class="wp-block-group" onclick="run()">' . $html( '<i>Tea</i><script>run()</script>' ) . '</div><!-- /wp:group -->', '<!-- wp:group --><div class="wp-block-group">' . $html( '<i>Tea</i>' ) . '</div><!-- /wp:group -->', array( 'script', 'handler' ) ),
			'outside of blocks' => array( '<p>Tea</p><object data="x"></object>', '<p>Tea</p>', array( 'frame' ) ),
			'nothing to take'   => array( $html( '<p class="big">Tea &amp; <a href="/sale?a=1&amp;b=2">cake</a></p>' ), $html( '<p class="big">Tea &amp; <a href="/sale?a=1&amp;b=2">cake</a></p>' ), array() ),
		);
	}

	/**
	 * @dataProvider typed
	 */
	public function test_what_could_run_is_taken_out_and_told( string $typed, string $stays, array $kinds ): void {
		$clean = SanitizeContent::sanitize( self::wrap( $typed ) );
		self::assertSame( self::wrap( $stays ), $clean['content'] );
		self::assertEqualsCanonicalizing( $kinds, $clean['removed'] );
		self::assertSame( $clean['content'], SanitizeContent::sanitize( $clean['content'] )['content'] );
	}

	public function test_whoever_saves_it_by_whatever_way_it_is_stored_clean_and_they_are_told(): void {
		$this->log_in( 'administrator' );
		self::assertTrue( current_user_can( 'unfiltered_html' ) || is_multisite() );
		$typed  = self::wrap( "<!-- wp:html -->\n<p>Tea</p><script>run( '\\\\' )</script>\n<!-- /wp:html -->" );
		$stored = self::wrap( "<!-- wp:html -->\n<p>Tea</p>\n<!-- /wp:html -->" );
		$answer = $this->request( 'POST', '/wp/v2/beckon-campaigns', array( 'title' => 'By API', 'status' => 'publish', 'content' => $typed ) );
		$told   = $answer->get_data();
		self::assertSame( 201, $answer->get_status() );
		self::assertSame( $stored, get_post( $told['id'] )->post_content );
		self::assertSame( array( 'A script was left out. Campaigns cannot run code.' ), $told['beckon_taken_out'] );
		self::assertSame( 'html', CampaignStore::live()[0]->content->steps[0]->blocks[0]->kind );

		$again = $this->request( 'POST', "/wp/v2/beckon-campaigns/{$told['id']}", array( 'content' => $stored . ' ' ) )->get_data();
		self::assertSame( array(), $again['beckon_taken_out'] );

		$id = $this->create_post( array( 'post_type' => 'beckon_campaign', 'post_content' => $typed ) );
		self::assertSame( $stored, get_post( $id )->post_content, 'By other code of the site.' );
		$other = $this->create_post( array( 'post_content' => '<script>theirs()</script>' ) );
		self::assertSame( '<script>theirs()</script>', get_post( $other )->post_content, 'Posts of the site are none of ours.' );
	}

	public function test_a_tree_that_goes_along_is_still_that_of_its_html_when_this_is_written_another_way(): void {
		$html  = '<p   class="big">Tea</p>';
		$own   = array( 'markup' => array( 'Tea', 'Tea' ), 'of' => hash( 'sha256', $html ) );
		$typed = static fn( array $own ) => self::wrap( '<!-- wp:html ' . wp_json_encode( array( 'beckon' => $own ) ) . " -->\n$html\n<!-- /wp:html -->" );
		$read  = static fn( string $content ) => parse_blocks( SanitizeContent::sanitize( $content )['content'] )[0]['innerBlocks'][0];

		$block = $read( $typed( $own ) );
		self::assertStringContainsString( '<p class="big">Tea</p>', $block['innerHTML'] );
		self::assertSame( hash( 'sha256', trim( $block['innerHTML'] ) ), $block['attrs']['beckon']['of'] );
		// Of HTML that somebody changed since, it stays what it was.
		self::assertSame( 'other', $read( $typed( array( 'of' => 'other' ) + $own ) )['attrs']['beckon']['of'] );
	}

	public function test_whatever_is_typed_nothing_that_runs_is_stored(): void {
		$pieces = array( '<a href="javascript:x">', '<p onclick=x>', '</p>', '<svg>', '</svg>', '<script>', '</script>', '<style>', '<img src=x onerror=x>', '<form>', '<b>', '</b>', '<!--', '-->', '&lt;', "\0", '<', '>', '"', 'x', '<math><mtext>', '<textarea>', '<noscript>', '<template>', '</template>', '<!-- wp:html -->', '<!-- /wp:html -->', '<!-- wp:group -->', '<!-- /wp:group -->', '<iframe srcdoc="<script>">' );
		mt_srand( 20261129 );
		for ( $run = 0; $run < 400; $run++ ) {
			$typed = '';
			for ( $count = mt_rand( 1, 20 ); $count > 0; $count-- ) {
				$typed .= $pieces[ mt_rand( 0, count( $pieces ) - 1 ) ];
			}
			$clean = SanitizeContent::sanitize( $typed )['content'];
			$tags  = new \WP_HTML_Tag_Processor( $clean . "\n" );
			while ( $tags->next_tag() ) {
				self::assertNotContains( $tags->get_tag(), array( 'SCRIPT', 'SVG', 'IFRAME', 'STYLE' ), $typed );
				self::assertSame( array(), (array) $tags->get_attribute_names_with_prefix( 'on' ), $typed );
				self::assertStringStartsNotWith( 'javascript:', (string) $tags->get_attribute( 'href' ), $typed );
			}
		}
	}
}
