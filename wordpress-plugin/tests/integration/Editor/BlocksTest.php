<?php
/**
 * Documents become blocks again for whoever may edit campaigns.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Editor;

use Beckon\Campaigns\Compile;
use Beckon\Editor\EditorFacts;
use Beckon\Json;
use Beckon\Tests\TestCase;

/**
 * `POST beckon/v1/blocks`, and the facts that the editor is told.
 */
final class BlocksTest extends TestCase {

	/**
	 * A document.
	 *
	 * @return \stdClass
	 */
	private static function document(): \stdClass {
		return Json::decode( '{"id":"a","name":"A","format":{"kind":"popup"},"theme":{},"content":{"steps":[{"id":"start","blocks":[{"kind":"heading","id":"heading","text":"Hello","level":2}]}]}}' );
	}

	/**
	 * What is written compiles to the same content.
	 *
	 * @return void
	 */
	public function test_blocks_compile_to_what_they_were_written_from(): void {
		$this->log_in( 'editor' );
		$answer = $this->request( 'POST', '/beckon/v1/blocks', self::document() );
		$this->assertSame( 200, $answer->get_status() );
		$compiled = Compile::from_blocks( $answer->get_data()['content'], array(), array( 'id' => 'a', 'name' => 'A' ) );
		$this->assertSame( array(), $compiled['problems'] );
		$this->assertSame( 'Hello', $compiled['document']->content->steps[0]->blocks[0]->text );
	}

	/**
	 * What is no campaign is refused, and nobody without rights is answered.
	 *
	 * @return void
	 */
	public function test_others_and_nonsense_are_refused(): void {
		$this->log_in( 'editor' );
		$this->assertSame( 422, $this->request( 'POST', '/beckon/v1/blocks', (object) array( 'id' => 7 ) )->get_status() );
		$this->log_in( 'subscriber' );
		$this->assertSame( 403, $this->request( 'POST', '/beckon/v1/blocks', self::document() )->get_status() );
	}

	/**
	 * The facts name what a page is told: slugs, files and roles.
	 *
	 * @return void
	 */
	public function test_the_editor_is_told_types_templates_and_roles(): void {
		$this->log_in( 'editor' );
		$facts = EditorFacts::read();
		$this->assertContains( array( 'value' => 'page', 'label' => 'Page' ), $facts['postTypes'] );
		$this->assertNotContains( 'beckon_campaign', array_column( $facts['postTypes'], 'value' ) );
		$this->assertContains( 'subscriber', array_column( $facts['roles'], 'value' ) );
		$this->assertContains( 'default', array_column( $facts['templates'], 'value' ) );
		$this->assertArrayNotHasKey( 'settingsUrl', $facts );
		$this->assertSame( 'site', $facts['site']->id );
	}
}
