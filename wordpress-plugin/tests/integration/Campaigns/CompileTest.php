<?php
namespace Beckon\Tests\Campaigns;

use Beckon\Campaigns\Compile;
use Beckon\Json;
use Beckon\Tests\TestCase;

/**
 * What an editor writes, as it becomes a document.
 */
final class CompileTest extends TestCase {

	private function compile( string $inside, array $root = array(), array $rules = array() ): array {
		$content = get_comment_delimited_block_content( 'beckon/campaign', $root, $inside );
		return Compile::from_blocks( $content, $rules, array( 'id' => 'post-7', 'name' => 'Hello', 'status' => 'live' ) );
	}

	/**
	 * @return array[] What is written, and the blocks that it becomes, as far as they are told.
	 */
	public function rows(): array {
		return array(
			'an empty campaign'                 => array( '', '[]' ),
			'white space and empty blocks'      => array( "\n\n<!-- wp:paragraph -->\n<p></p>\n<!-- /wp:paragraph --><!-- wp:heading --><h2></h2><!-- /wp:heading --><!-- wp:image --><figure class=\"wp-block-image\"><img alt=\"\"/></figure><!-- /wp:image -->", '[]' ),
			'a heading too large'               => array( '<!-- wp:heading {"level":1} --><h1 class="wp-block-heading">A &amp; B</h1><!-- /wp:heading -->', '[{"id":"block-1-1","kind":"heading","level":2,"text":"A & B"}]' ),
			'two blocks with one id'            => array( '<!-- wp:heading {"beckon":{"id":"a"}} --><h2>1</h2><!-- /wp:heading --><!-- wp:heading {"beckon":{"id":"a"}} --><h2>2</h2><!-- /wp:heading -->', '[{"id":"a","kind":"heading","level":2,"text":"1"},{"id":"a-2","kind":"heading","level":2,"text":"2"}]' ),
			'a button whose link is not set'    => array( '<!-- wp:buttons --><div class="wp-block-buttons"><!-- wp:button {"className":"is-style-outline"} --><div class="wp-block-button is-style-outline"><a class="wp-block-button__link wp-element-button">Go</a></div><!-- /wp:button --></div><!-- /wp:buttons -->', '[{"action":{"do":"link","href":"#"},"converts":true,"id":"block-1-1","kind":"button","look":"secondary","text":"Go"}]' ),
			'a close button'                    => array( '<!-- wp:beckon/close /-->', '[{"action":{"do":"close"},"converts":false,"id":"block-1-1","kind":"button","look":"link","text":"No thank you"}]' ),
			'a quote is custom HTML'            => array( '<!-- wp:quote --><blockquote class="wp-block-quote"><!-- wp:paragraph --><p>Wise</p><!-- /wp:paragraph --><cite>Who</cite></blockquote><!-- /wp:quote -->', '[{"id":"block-1-1","kind":"html","markup":[{"children":[{"children":["Wise"],"tag":"p"},"Who"],"tag":"blockquote"}]}]' ),
			'a group is what is inside it'      => array( '<!-- wp:group {"backgroundColor":"x"} --><div class="wp-block-group has-x-background-color"><!-- wp:heading --><h2>1</h2><!-- /wp:heading --><!-- wp:spacer {"height":"2rem"} --><div style="height:2rem" aria-hidden="true" class="wp-block-spacer"></div><!-- /wp:spacer --></div><!-- /wp:group -->', '[{"id":"block-1-1","kind":"heading","level":2,"text":"1"},{"height":32,"id":"block-1-1-2","kind":"spacer","line":false}]' ),
			'a picture with a caption'          => array( '<!-- wp:image {"width":"300px","height":"200px"} --><figure class="wp-block-image is-resized"><img src="/a.jpg" alt="A" style="width:300px;height:200px"/><figcaption class="wp-element-caption">By <em>me</em></figcaption></figure><!-- /wp:image -->', '[{"alt":"A","height":200,"id":"block-1-1","kind":"image","url":"/a.jpg","width":300},{"id":"block-1-1-caption","kind":"text","text":[{"children":[{"children":["By ",{"children":["me"],"tag":"em"}],"tag":"small"}],"tag":"p"}]}]' ),
			'one column is none'                => array( '<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><!-- wp:heading --><h2>1</h2><!-- /wp:heading --></div><!-- /wp:column --></div><!-- /wp:columns -->', '[{"id":"block-1-1","kind":"heading","level":2,"text":"1"}]' ),
			'links to places of unknown name'   => array( '<!-- wp:social-links --><ul class="wp-block-social-links"><!-- wp:social-link {"url":"https://x.com/shop","service":"x"} /--><!-- wp:social-link {"service":"mail"} /--></ul><!-- /wp:social-links -->', '[{"id":"block-1-1","kind":"social","links":[{"href":"https://x.com/shop","label":"X"}]}]' ),
			'a page popup inside does not nest' => array( '<!-- wp:beckon/place {"campaign":3} /--><!-- wp:beckon/page-campaign --><!-- /wp:beckon/page-campaign -->', '[]' ),
		);
	}

	/**
	 * @dataProvider rows
	 */
	public function test_blocks_become( string $inside, string $blocks ): void {
		$compiled = $this->compile( $inside );
		self::assertSame( array(), $compiled['problems'] );
		self::assertSame( $blocks, Json::canonical( $compiled['document']->content->steps[0]->blocks ) );
	}

	public function test_a_post_without_a_root_block_is_read_as_a_popup(): void {
		$document = Compile::from_blocks( '<p>Old <b>words</b></p>', array(), array( 'id' => 'post-7', 'name' => 'x' ) )['document'];
		self::assertSame( 'popup', $document->format->kind );
		self::assertSame( '[{"children":["Old ",{"children":["words"],"tag":"b"}],"tag":"p"}]', Json::canonical( $document->content->steps[0]->blocks[0]->markup ) );
	}

	public function test_blocks_between_steps_become_steps(): void {
		$heading  = fn( string $words ) => "<!-- wp:heading --><h2>$words</h2><!-- /wp:heading -->";
		$compiled = $this->compile( $heading( 'a' ) . '<!-- wp:beckon/step {"id":"x"} -->' . $heading( 'b' ) . '<!-- /wp:beckon/step --><!-- wp:beckon/step {"id":"x"} /-->' . $heading( 'c' ) . '<!-- wp:beckon/tab {"text":"Open me","side":"start"} /-->' );
		self::assertSame( array(), $compiled['problems'] );
		$content = $compiled['document']->content;
		self::assertSame( array( 'step-1', 'x', 'x-2', 'step-4' ), array_column( $content->steps, 'id' ) );
		self::assertSame( 'Open me', $content->tab->text );
		self::assertSame( 'after-close', $content->tab->when );
	}

	public function test_a_campaign_is_in_a_language_that_browsers_take(): void {
		foreach ( array( 'pt_PT_ao90' => 'pt-PT', 'de_DE_formal' => 'de-DE', 'nl_NL' => 'nl-NL' ) as $locale => $tag ) {
			$filter = fn() => $locale;
			add_filter( 'locale', $filter );
			self::assertSame( $tag, $this->compile( '' )['document']->locale );
			remove_filter( 'locale', $filter );
		}
	}

	public function test_what_is_left_out_is_filled_in(): void {
		$document = $this->compile( '' )['document'];
		self::assertSame( 'popup', $document->format->kind );
		self::assertSame( 'Hello', $document->content->label );
		self::assertSame( 'page-load', $document->triggers->list[0]->kind );
	}

	public function test_an_embed_stands_where_its_block_is_and_news_is_announced_by_its_name(): void {
		$embed = $this->compile( '', array( 'format' => array( 'kind' => 'embed' ) ) )['document'];
		self::assertSame( '[data-beckon-embed="post-7"]', $embed->format->into );
		$news = $this->compile( '', array( 'format' => array( 'kind' => 'feed' ) ) )['document'];
		self::assertSame( 'Hello', $news->format->teaser );
	}

	public function test_a_problem_names_the_block_it_is_about(): void {
		$form     = '<!-- wp:beckon/form --><!-- /wp:beckon/form -->';
		$compiled = $this->compile( "<!-- wp:heading --><h2>1</h2><!-- /wp:heading -->\n\n" . $form );
		self::assertSame( 'content.steps.0.blocks.1.fields', $compiled['problems'][0]['path'] );
		self::assertSame( array( 0, 1 ), $compiled['problems'][0]['at'] );
		self::assertMatchesRegularExpression( '/^[A-Z].*\.$/', $compiled['problems'][0]['message'] );
	}

	public function test_rules_are_held_to_the_schema_and_empty_maps_stay_maps(): void {
		$bad = $this->compile( '', array(), array( 'audience' => array( 'attribute' => 'page.path', 'is' => 'tastesLike', 'value' => 'x' ) ) );
		self::assertNotSame( array(), $bad['problems'] );
		$good = $this->compile( '', array(), array( 'translations' => array( 'de' => array() ) ) );
		self::assertSame( array(), $good['problems'] );
		self::assertSame( '{"de":{}}', Json::encode( $good['document']->translations ) );
	}

	public function test_what_sanitising_takes_out_is_told_and_nothing_hostile_stays(): void {
		$compiled = $this->compile( '<!-- wp:html --><script>alert(1)</script><a href="javascript:alert(1)" onclick="x">y</a><!-- /wp:html -->' );
		self::assertCount( 3, $compiled['notes'] );
		self::assertSame( array( 0, 0 ), $compiled['notes'][0]['at'] );
		self::assertSame( '[{"children":["y"],"tag":"a"}]', Json::canonical( $compiled['document']->content->steps[0]->blocks[0]->markup ) );
	}

	public function test_a_tree_smuggled_in_beside_the_html_is_held_to_the_lists(): void {
		$html     = 'x';
		$own      = array( 'markup' => array( array( 'tag' => 'script', 'children' => array( 'alert(1)' ) ) ), 'of' => hash( 'sha256', $html ) );
		$compiled = $this->compile( get_comment_delimited_block_content( 'core/html', array( 'beckon' => $own ), $html ) );
		self::assertNotSame( array(), $compiled['problems'] );
	}

	public function test_a_pattern_that_holds_itself_is_read_once(): void {
		$id = $this->create_post( array( 'post_type' => 'wp_block' ) );
		wp_update_post( wp_slash( array( 'ID' => $id, 'post_content' => '<!-- wp:heading --><h2>Again</h2><!-- /wp:heading --><!-- wp:block {"ref":' . $id . '} /-->' ) ) );
		$compiled = $this->compile( '<!-- wp:block {"ref":' . $id . '} /-->' );
		self::assertSame( array( 'Again' ), array_column( $compiled['document']->content->steps[0]->blocks, 'text' ) );
	}

	/**
	 * @return array[]
	 */
	public function nonsense(): array {
		return array(
			'no blocks'            => array( 'just words' ),
			'nothing'              => array( '' ),
			'broken delimiters'    => array( '<!-- wp:beckon/campaign {"format":{"kind": --><!-- /wp:beckon/campaign -->' ),
			'attributes of others' => array( '<!-- wp:beckon/campaign {"format":"popup","theme":7,"label":[1]} --><!-- wp:beckon/form {"after":3,"submit":{"a":1}} --><!-- wp:beckon/field {"kind":["x"],"name":{"a":1}} /--><!-- /wp:beckon/form --><!-- wp:beckon/tab {"text":[1]} /--><!-- wp:button {"beckon":"x"} --><a>x</a><!-- /wp:button --><!-- wp:heading {"beckon":7,"level":"x"} --><h2>x</h2><!-- /wp:heading --><!-- wp:image {"beckon":[],"id":"x","sizeSlug":[1]} --><img src="/a.jpg"/><!-- /wp:image --><!-- wp:social-links --><!-- wp:social-link {"url":[1]} /--><!-- /wp:social-links --><!-- wp:spacer {"height":[1]} /--><!-- wp:video {"tracks":"x","beckon":{"label":[1]}} --><video src="/a.mp4"></video><!-- /wp:video --><!-- /wp:beckon/campaign -->' ),
			'too much'             => array( str_repeat( 'x', Compile::MOST_BYTES + 1 ) ),
			'SQL'                  => array( "<!-- wp:paragraph --><p>'; DROP TABLE wp_posts; --</p><!-- /wp:paragraph -->" ),
		);
	}

	/**
	 * @dataProvider nonsense
	 */
	public function test_nonsense_is_a_document_or_problems_and_never_a_fault( string $content ): void {
		$compiled = Compile::from_blocks( $content, array( 'triggers' => 'x', 'priority' => array() ), array( 'id' => 'post-7', 'name' => 'x' ) );
		self::assertIsArray( $compiled['problems'] );
		self::assertNotSame( array(), $compiled['problems'] );
		Compile::from_blocks( $content, array(), array() );
	}
}
