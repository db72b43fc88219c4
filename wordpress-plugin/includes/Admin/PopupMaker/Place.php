<?php
/**
 * One condition of Popup Maker as one of ours.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Names of its conditions are put together from types of posts and taxonomies: `page_selected`, `post_w_category`, `tax_category_all`.
 */
final class Place {

	/**
	 * As many posts as an audience names one by one.
	 */
	const MOST_POSTS = 200;

	/**
	 * Where the terms of a taxonomy stand in what a page knows of its post.
	 */
	const TERMS = array(
		'category' => 'page.post.categories',
		'post_tag' => 'page.post.tags',
	);

	/**
	 * Reads one.
	 *
	 * @param string   $target   Its name.
	 * @param string[] $selected What was chosen for it.
	 * @param Report   $report   What is noted on the way.
	 * @return array|null Null where there is no counterpart.
	 */
	public static function read( string $target, array $selected, Report $report ): ?array {
		switch ( $target ) {
			case 'is_front_page':
				return self::leaf( 'page.type', 'equals', 'home' );
			case 'is_home':
				return self::blog();
			case 'is_search':
				return self::leaf( 'page.type', 'equals', 'search' );
			case 'is_404':
				return self::leaf( 'page.type', 'equals', 'notFound' );
			case 'user_is_logged_in':
				return self::leaf( 'customer.isLoggedIn', 'isTrue' );
			case 'user_is_logged_out':
				return self::leaf( 'customer.isLoggedIn', 'isFalse' );
			case 'user_has_role':
				return array() === $selected ? null : self::leaf( 'customer.roles', 'includesAny', $selected );
			case 'device_is_phone':
				return self::leaf( 'device.kind', 'equals', 'phone' );
			case 'device_is_tablet':
				return self::leaf( 'device.kind', 'equals', 'tablet' );
			case 'device_is_desktop':
				return self::leaf( 'device.kind', 'equals', 'desktop' );
			case 'device_is_mobile':
				return self::leaf( 'device.kind', 'in', array( 'phone', 'tablet' ) );
		}
		if ( 1 === preg_match( '/^tax_(.+)_(all|selected|ID)$/D', $target, $match ) ) {
			return self::archive( $match[1], $match[2], $selected );
		}
		if ( 1 === preg_match( '/^(.+)_w_(.+)$/D', $target, $match ) ) {
			return self::with_terms( $match[1], $match[2], $selected );
		}
		if ( 1 === preg_match( '/^(.+)_(index|all|selected|ID|children|ancestors|template)$/D', $target, $match ) ) {
			return self::posts( $match[1], $match[2], $selected, $report );
		}
		return null;
	}

	/**
	 * A question about one attribute.
	 *
	 * @param string $attribute Its name.
	 * @param string $is        The operator.
	 * @param mixed  $value     What it is compared with; null where there is nothing to compare.
	 * @return array
	 */
	public static function leaf( string $attribute, string $is, $value = null ): array {
		$leaf = array(
			'attribute' => $attribute,
			'is'        => $is,
		);
		return null === $value ? $leaf : $leaf + array( 'value' => $value );
	}

	/**
	 * Posts of a type, or some of them.
	 *
	 * @param string   $type     The type.
	 * @param string   $which    Which of them.
	 * @param string[] $selected What was chosen.
	 * @param Report   $report   What is noted on the way.
	 * @return array|null
	 */
	private static function posts( string $type, string $which, array $selected, Report $report ): ?array {
		$of_type = self::leaf( 'page.post.type', 'equals', $type );
		switch ( $which ) {
			case 'all':
				// To Popup Maker the front page is one of the pages, whatever stands on it.
				return 'page' === $type ? array( 'any' => array( $of_type, self::leaf( 'page.type', 'equals', 'home' ) ) ) : $of_type;
			case 'selected':
			case 'ID':
				return self::by_ids( $selected );
			case 'children':
			case 'ancestors':
				$below = self::below( $type, wp_parse_id_list( $selected ), 'ancestors' === $which );
				if ( array() === $below ) {
					return null;
				}
				$report->change( __( 'Pages below others are named one by one, as they are today: pages that come later have to be added.', 'beckon' ) );
				return self::by_ids( $below );
			case 'template':
				return array() === $selected ? null : self::leaf( 'page.post.template', 'in', $selected );
			default:
				return self::at( get_post_type_archive_link( $type ) );
		}
	}

	/**
	 * Certain posts.
	 *
	 * @param array $ids Which.
	 * @return array|null
	 */
	private static function by_ids( array $ids ): ?array {
		$ids = array_slice( array_values( array_filter( wp_parse_id_list( $ids ) ) ), 0, self::MOST_POSTS );
		return array() === $ids ? null : self::leaf( 'page.post.id', 'in', array_map( 'strval', $ids ) );
	}

	/**
	 * Posts below others.
	 *
	 * @param string $type    Of which type.
	 * @param int[]  $parents Below which.
	 * @param bool   $is_deep Also those below these.
	 * @return int[]
	 */
	private static function below( string $type, array $parents, bool $is_deep ): array {
		$found = array();
		$next  = $parents;
		while ( array() !== $next && ! isset( $found[ self::MOST_POSTS - 1 ] ) ) {
			$next  = array_diff(
				get_posts(
					array(
						'post_type'       => $type,
						'post_parent__in' => $next,
						'fields'          => 'ids',
						// phpcs:ignore WordPress.WP.PostsPerPage -- Bounded, and only where popups are taken over.
						'posts_per_page'  => self::MOST_POSTS,
					)
				),
				$found
			);
			$found = array_merge( $found, $next );
			$next  = $is_deep ? $next : array();
		}
		return $found;
	}

	/**
	 * Posts of a type with certain terms.
	 *
	 * @param string   $type     The type.
	 * @param string   $taxonomy Of the terms.
	 * @param string[] $selected Ids of terms.
	 * @return array|null
	 */
	private static function with_terms( string $type, string $taxonomy, array $selected ): ?array {
		$attribute = self::TERMS[ $taxonomy ] ?? null;
		$slugs     = array();
		foreach ( wp_parse_id_list( $selected ) as $id ) {
			$term = get_term( $id, $taxonomy );
			if ( $term instanceof \WP_Term ) {
				$slugs[] = $term->slug;
			}
		}
		if ( null === $attribute || array() === $slugs ) {
			return null;
		}
		return array( 'all' => array( self::leaf( 'page.post.type', 'equals', $type ), self::leaf( $attribute, 'includesAny', $slugs ) ) );
	}

	/**
	 * The list of a term's posts.
	 *
	 * @param string   $taxonomy Of the term.
	 * @param string   $which    All of them, or some.
	 * @param string[] $selected Ids of terms.
	 * @return array|null
	 */
	private static function archive( string $taxonomy, string $which, array $selected ): ?array {
		if ( 'all' === $which ) {
			$selected = get_terms(
				array(
					'taxonomy' => $taxonomy,
					'fields'   => 'ids',
					'number'   => self::MOST_POSTS,
				)
			);
		}
		$ids = is_array( $selected ) ? array_filter( wp_parse_id_list( $selected ) ) : array();
		return array() === $ids ? null : self::leaf( 'page.collection.id', 'in', array_map( 'strval', array_values( $ids ) ) );
	}

	/**
	 * The list of the latest posts.
	 *
	 * @return array|null
	 */
	private static function blog(): ?array {
		$page = (int) get_option( 'page_for_posts' );
		return 'page' === get_option( 'show_on_front' ) && $page > 0 ? self::at( get_permalink( $page ) ) : self::leaf( 'page.type', 'equals', 'home' );
	}

	/**
	 * A page of the site by its address, and those that go on from it.
	 *
	 * @param string|false $url The address.
	 * @return array|null
	 */
	private static function at( $url ): ?array {
		$path  = is_string( $url ) ? wp_parse_url( $url, PHP_URL_PATH ) : null;
		$query = is_string( $url ) ? wp_parse_url( $url, PHP_URL_QUERY ) : null;
		if ( ! is_string( $path ) || '' === trim( $path, '/' ) || null !== $query ) {
			// Without permalinks every page has the same path.
			return null;
		}
		$path = untrailingslashit( $path );
		return array( 'any' => array( self::leaf( 'page.path', 'in', array( $path, $path . '/' ) ), self::leaf( 'page.path', 'startsWith', $path . '/page/' ) ) );
	}
}
