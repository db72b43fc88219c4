<?php
/**
 * The routes of the sign-ups: beckon/v1/admin/leads.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Leads\LeadListStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Lists sign-ups, and does what their owner decides about them.
 */
final class LeadsController {

	const PER_PAGE = 25;

	/**
	 * As many as a list can have ticked, and more.
	 */
	const MOST_AT_ONCE = 200;

	const VERBS = array( 'delete', 'restore', 'spam', 'clean' );

	/**
	 * Offers the routes.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		$text = array( 'type' => 'string' );
		register_rest_route(
			'beckon/v1',
			'/admin/leads',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( self::class, 'read' ),
					'permission_callback' => May::check( May::MANAGE_LEADS ),
					'args'                => array(
						'search'   => $text,
						'campaign' => $text,
						'verdict'  => $text,
						'from'     => $text,
						'to'       => $text,
						'page'     => array(
							'type'    => 'integer',
							'minimum' => 1,
							'default' => 1,
						),
					),
				),
				array(
					'methods'             => 'POST',
					'callback'            => array( self::class, 'act' ),
					'permission_callback' => May::check( May::MANAGE_LEADS ),
					'args'                => array(
						'verb' => array(
							'type'     => 'string',
							'enum'     => self::VERBS,
							'required' => true,
						),
						'ids'  => array(
							'type'     => 'array',
							'required' => true,
							'minItems' => 1,
							'maxItems' => self::MOST_AT_ONCE,
							'items'    => array(
								'type'      => 'string',
								'maxLength' => 64,
							),
						),
					),
				),
			)
		);
	}

	/**
	 * Lists what is asked for. A page past the last is the last.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return \WP_REST_Response
	 */
	public static function read( \WP_REST_Request $request ): \WP_REST_Response {
		$query = LeadQuery::read( $request->get_params() ) + array( 'per_page' => self::PER_PAGE );
		$asked = (int) $request['page'];
		$found = LeadListStore::list( array( 'page' => $asked ) + $query );
		$pages = max( 1, (int) ceil( $found['total'] / self::PER_PAGE ) );
		if ( $asked > $pages ) {
			$found = LeadListStore::list( array( 'page' => $pages ) + $query );
		}
		return new \WP_REST_Response(
			array(
				'rows'      => array_map( array( self::class, 'as_json' ), $found['rows'] ),
				'total'     => $found['total'],
				'page'      => min( $asked, $pages ),
				'pages'     => $pages,
				'campaigns' => self::campaigns(),
			)
		);
	}

	/**
	 * Does something with some.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return \WP_REST_Response
	 */
	public static function act( \WP_REST_Request $request ): \WP_REST_Response {
		$ids = $request['ids'];
		switch ( $request['verb'] ) {
			case 'delete':
				$done = LeadListStore::delete( $ids );
				break;
			case 'restore':
				$done = LeadListStore::restore( $ids );
				break;
			default:
				$done = LeadListStore::mark( $ids, $request['verb'] );
		}
		return new \WP_REST_Response( array( 'ids' => array_values( $done ) ) );
	}

	/**
	 * Names for the filter and the rows.
	 *
	 * @return array<int, array{id: string, name: string}>
	 */
	private static function campaigns(): array {
		$names = array();
		foreach ( CampaignList::all() as $id => $one ) {
			$names[] = array(
				'id'   => (string) $id,
				'name' => $one['name'],
			);
		}
		return $names;
	}

	/**
	 * A sign-up as JSON has it: groups without anything in them are empty objects, no lists.
	 *
	 * @param array<string, mixed> $lead As LeadListStore gives it.
	 * @return array<string, mixed>
	 */
	private static function as_json( array $lead ): array {
		$lead['fields']   = (object) $lead['fields'];
		$lead['consents'] = (object) $lead['consents'];
		$lead['reasons']  = array_values( $lead['reasons'] );
		// Where it came from is for spam detection and for requests of the person, not for reading.
		unset( $lead['ip'] );
		return $lead;
	}
}
