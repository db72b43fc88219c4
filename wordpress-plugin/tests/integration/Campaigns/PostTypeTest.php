<?php
/**
 * The post type, for those who read its words and for those who do not.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Campaigns;

use Beckon\Campaigns\PostType;
use Beckon\Tests\TestCase;

final class PostTypeTest extends TestCase {

	public function test_words_that_come_later_are_those_that_come_with_it(): void {
		$named = get_post_type_object( PostType::NAME );
		$words = array( $named->label, $named->description, (array) $named->labels );
		self::assertSame( array( 'Campaigns', 'Campaign', 'Edit campaign' ), array( $named->label, $named->labels->singular_name, $named->labels->edit_item ) );
		self::assertSame( array(), array_diff( array_keys( (array) get_post_type_object( 'post' )->labels ), array_keys( (array) $named->labels ) ) );
		PostType::name();
		self::assertSame( $words, array( $named->label, $named->description, (array) $named->labels ) );
	}
}
