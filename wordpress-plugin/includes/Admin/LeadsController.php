<?php
/**
 * The routes of the sign-ups: beckon/v1/admin/leads.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Leads\CorrectLead;
use Beckon\Leads\LeadListStore;
use Beckon\Leads\LimitLead;

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

	const VERBS = array( 'delete', 'restore', 'spam', 'clean', 'restrict', 'release', 'object', 'permit' );

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
						'limit'    => $text,
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
		register_rest_route(
			'beckon/v1',
			'/admin/leads/correct',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'correct' ),
				'permission_callback' => May::check( May::MANAGE_LEADS ),
				'args'                => array(
					'id'   => array(
						'type'      => 'string',
						'required'  => true,
						'maxLength' => 64,
					),
					'from' => array(
						'type'      => 'string',
						'required'  => true,
						'minLength' => 1,
						'maxLength' => CorrectLead::LONGEST,
					),
					'to'   => array(
						'type'      => 'string',
						'required'  => true,
						'minLength' => 1,
						'maxLength' => CorrectLead::LONGEST,
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
			case 'restrict':
			case 'release':
			case 'object':
			case 'permit':
				$done = LimitLead::act( $ids, $request['verb'] );
				break;
			default:
				$done = LeadListStore::mark( $ids, $request['verb'] );
		}
		return new \WP_REST_Response( array( 'ids' => array_values( $done ) ) );
	}

	/**
	 * Corrects what somebody filled in, in all their sign-ups.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function correct( \WP_REST_Request $request ) {
		$done     = CorrectLead::act( $request['id'], $request['from'], $request['to'] );
		$messages = array(
			'email'   => __( 'This is no email address.', 'beckon' ),
			'phone'   => __( 'This is no phone number.', 'beckon' ),
			'long'    => __( 'This is too long.', 'beckon' ),
			'nothing' => __( 'Nothing to correct was found. Perhaps somebody else was quicker: please reload the page.', 'beckon' ),
		);
		if ( null !== $done['problem'] ) {
			return new \WP_Error( 'beckon_invalid', $messages[ $done['problem'] ], array( 'status' => 422 ) );
		}
		return new \WP_REST_Response( array( 'ids' => $done['ids'] ) );
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
