<?php
/**
 * The facts of a page.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Snapshot;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Says of a page what campaigns read of it and the tag cannot see: the same for every visitor.
 */
final class PageFacts {

	/**
	 * The facts of the page that is being printed.
	 *
	 * @param string[] $reads The names of the attributes that live campaigns read.
	 * @return array By attribute.
	 */
	public static function gather( array $reads ): array {
		$facts = array();
		if ( in_array( 'page.type', $reads, true ) ) {
			$facts['page.type'] = self::name_page();
		}
		if ( self::reads( $reads, 'page.collection' ) && ( is_category() || is_tag() || is_tax() ) ) {
			$term = get_queried_object();

			$facts['page.collection'] = array(
				'id'     => (string) $term->term_id,
				'handle' => $term->slug,
				'title'  => $term->name,
			);
		}
		$post = is_singular() ? get_queried_object() : null;
		if ( self::reads( $reads, 'page.post' ) && $post instanceof \WP_Post ) {
			$facts['page.post'] = self::describe_post( $post, $reads );
		}
		/**
		 * Filters the facts that a page is printed with. Page caches keep them: nothing in them may be about a person.
		 *
		 * @param array    $facts Facts by attribute.
		 * @param string[] $reads The names of the attributes that live campaigns read.
		 */
		return (array) apply_filters( 'beckon_facts', $facts, $reads );
	}

	/**
	 * What kind of page this is, in the engine's words.
	 *
	 * @return string
	 */
	private static function name_page(): string {
		$kinds = array(
			'home'       => is_front_page(),
			'search'     => is_search(),
			'notFound'   => is_404(),
			'article'    => is_singular( 'post' ),
			'page'       => is_page(),
			'collection' => is_category() || is_tag() || is_tax(),
		);
		return (string) ( array_search( true, $kinds, true ) ? array_search( true, $kinds, true ) : 'other' );
	}

	/**
	 * A post in the words of `page.post`. Only what is read is looked up: an author may cost a query.
	 *
	 * @param \WP_Post $post  The post of the page.
	 * @param string[] $reads Names of attributes.
	 * @return array
	 */
	private static function describe_post( \WP_Post $post, array $reads ): array {
		$facts = array(
			'id'   => (string) $post->ID,
			'type' => $post->post_type,
			'slug' => $post->post_name,
		);
		foreach ( array(
			'categories' => 'category',
			'tags'       => 'post_tag',
		) as $name => $taxonomy ) {
			if ( self::reads( $reads, "page.post.$name" ) && is_object_in_taxonomy( $post->post_type, $taxonomy ) ) {
				$terms          = get_the_terms( $post, $taxonomy );
				$facts[ $name ] = is_array( $terms ) ? wp_list_pluck( $terms, 'slug' ) : array();
			}
		}
		if ( self::reads( $reads, 'page.post.author' ) ) {
			$author          = get_userdata( (int) $post->post_author );
			$facts['author'] = $author ? $author->user_nicename : '';
		}
		if ( self::reads( $reads, 'page.post.template' ) ) {
			$template          = get_page_template_slug( $post );
			$facts['template'] = $template ? $template : 'default';
		}
		return $facts;
	}

	/**
	 * Whether a name, or something inside of it, or all it lies in is read.
	 *
	 * @param string[] $reads Names of attributes.
	 * @param string   $name  One name.
	 * @return bool
	 */
	private static function reads( array $reads, string $name ): bool {
		foreach ( $reads as $read ) {
			if ( 0 === strpos( "$read.", "$name." ) || 0 === strpos( "$name.", "$read." ) ) {
				return true;
			}
		}
		return false;
	}
}
