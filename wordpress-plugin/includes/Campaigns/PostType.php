<?php
/**
 * Campaigns as posts of a type of their own.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The post type, and the metadata that the editor reads and writes.
 */
final class PostType {

	const NAME = 'beckon_campaign';

	/**
	 * Registers the post type and its metadata.
	 *
	 * @return void
	 */
	public static function register(): void {
		register_post_type(
			self::NAME,
			array(
				'label'               => 'Campaigns',
				'public'              => false,
				'show_ui'             => true,
				'show_in_menu'        => 'beckon',
				'show_in_admin_bar'   => true,
				'show_in_rest'        => true,
				'rest_base'           => 'beckon-campaigns',
				'exclude_from_search' => true,
				'has_archive'         => false,
				'rewrite'             => false,
				'query_var'           => false,
				'can_export'          => true,
				'delete_with_user'    => false,
				'menu_icon'           => 'dashicons-megaphone',
				'supports'            => array( 'title', 'editor', 'author', 'revisions', 'custom-fields' ),
				'capability_type'     => array( 'beckon_campaign', 'beckon_campaigns' ),
				'map_meta_cap'        => true,
			)
		);
		register_post_meta(
			self::NAME,
			Rules::META,
			array(
				'type'              => 'object',
				'single'            => true,
				'default'           => array(),
				'show_in_rest'      => array(
					'schema' => array(
						'type'                 => 'object',
						'additionalProperties' => true,
					),
				),
				'revisions_enabled' => true,
				'sanitize_callback' => array( Rules::class, 'sanitize' ),
				'auth_callback'     => static fn( $allowed, $key, $post_id ): bool => current_user_can( 'edit_post', $post_id ),
			)
		);
		if ( self::is_read() ) {
			self::name();
		}
	}

	/**
	 * Gives the post type its words. They come with reading a file of translations, which a visitor's page has no other use for.
	 *
	 * @return void
	 */
	public static function name(): void {
		$type = get_post_type_object( self::NAME );
		if ( null !== $type ) {
			// A type of that name that nobody registers: WordPress fills in the words that are not given when it makes one.
			$named             = new \WP_Post_Type( self::NAME, array( 'labels' => self::label() ) );
			$type->description = __( 'Popups, bars, slide-ins, news and embeds, written with blocks.', 'beckon' );
			$type->labels      = $named->labels;
			$type->label       = $named->label;
		}
	}

	/**
	 * Whether this call may be somebody's who reads the words: all but the view of a page by who is not logged in. Whether it
	 * is one of a route is known only later.
	 *
	 * @return bool
	 */
	private static function is_read(): bool {
		return 'cli' === PHP_SAPI || is_admin() || wp_doing_cron() || defined( 'XMLRPC_REQUEST' ) || is_user_logged_in();
	}

	/**
	 * Tells the editor by which id the page knows a campaign, and whether there is a version of it that can be shown.
	 *
	 * @return void
	 */
	public static function register_rest_fields(): void {
		register_rest_field(
			self::NAME,
			CampaignStore::ID,
			array(
				'get_callback' => static fn( array $post ): string => CampaignStore::id_of( (int) $post['id'] ),
				'schema'       => array(
					'type'     => 'string',
					'readonly' => true,
				),
			)
		);
		register_rest_field(
			self::NAME,
			'beckon_taken_out',
			array(
				'get_callback' => static fn( array $post ): array => SanitizeContent::taken_out( (int) $post['id'] ),
				'schema'       => array(
					'description' => __( 'What was taken out of the content when it was saved just now, in words.', 'beckon' ),
					'type'        => 'array',
					'items'       => array( 'type' => 'string' ),
					'context'     => array( 'edit' ),
					'readonly'    => true,
				),
			)
		);
		register_rest_field(
			self::NAME,
			'beckon_kept',
			array(
				'get_callback' => static fn( array $post ): bool => null !== CampaignStore::compiled( (int) $post['id'] ),
				'schema'       => array(
					'description' => __( 'Whether there is a version that can be shown.', 'beckon' ),
					'type'        => 'boolean',
					'context'     => array( 'edit' ),
					'readonly'    => true,
				),
			)
		);
	}

	/**
	 * The words of the post type.
	 *
	 * @return array<string, string>
	 */
	private static function label(): array {
		return array(
			'name'                     => __( 'Campaigns', 'beckon' ),
			'singular_name'            => __( 'Campaign', 'beckon' ),
			'add_new'                  => __( 'Add campaign', 'beckon' ),
			'add_new_item'             => __( 'Add campaign', 'beckon' ),
			'edit_item'                => __( 'Edit campaign', 'beckon' ),
			'new_item'                 => __( 'New campaign', 'beckon' ),
			'view_item'                => __( 'View campaign', 'beckon' ),
			'search_items'             => __( 'Search campaigns', 'beckon' ),
			'not_found'                => __( 'No campaigns yet. The first one takes a minute: pick a start and change its words.', 'beckon' ),
			'not_found_in_trash'       => __( 'No campaigns in the trash.', 'beckon' ),
			'all_items'                => __( 'Campaigns', 'beckon' ),
			'item_published'           => __( 'The campaign is live.', 'beckon' ),
			'item_reverted_to_draft'   => __( 'The campaign is a draft again and no longer shown.', 'beckon' ),
			'item_scheduled'           => __( 'The campaign will go live at the time you set.', 'beckon' ),
			'item_updated'             => __( 'The campaign is updated.', 'beckon' ),
			'item_published_privately' => __( 'The campaign is saved and not shown.', 'beckon' ),
			'item_trashed'             => __( 'The campaign is in the trash and no longer shown.', 'beckon' ),
			'item_link'                => __( 'Campaign', 'beckon' ),
		);
	}
}
