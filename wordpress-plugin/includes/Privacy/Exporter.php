<?php
/**
 * Hands on what is known of somebody, through WordPress' own tool.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Privacy;

use Beckon\Events\ClickStore;
use Beckon\Leads\Export;
use Beckon\Leads\Lead;
use Beckon\Leads\LeadStore;
use Beckon\Rights\Requests;
use Beckon\Rights\Right;
use Beckon\Shop\OrderStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Their sign-ups with everything they filled in and agreed to; and of the browsers they came from, clicks and orders.
 */
final class Exporter {

	const BATCH = 50;

	/**
	 * Joins WordPress' exporters.
	 *
	 * @param array<string, mixed> $exporters By name.
	 * @return array<string, mixed>
	 */
	public static function add( $exporters ): array {
		$exporters           = (array) $exporters;
		$exporters['beckon'] = array(
			'exporter_friendly_name' => __( 'Beckon: sign-ups and campaigns', 'beckon' ),
			'callback'               => array( self::class, 'export' ),
		);
		return $exporters;
	}

	/**
	 * Exports a part.
	 *
	 * @param string $email Whose.
	 * @param int    $page  Which part, from 1.
	 * @return array{data: array<int, array<string, mixed>>, done: bool}
	 */
	public static function export( $email, $page = 1 ): array {
		$rows = LeadStore::of( Person::describe( (string) $email ), self::BATCH, self::BATCH * ( max( 1, (int) $page ) - 1 ) );
		$data = array();
		foreach ( $rows as $row ) {
			$data[] = array(
				'group_id'    => 'beckon-sign-ups',
				'group_label' => __( 'Sign-ups', 'beckon' ),
				'item_id'     => 'beckon-sign-up-' . $row['id'],
				'data'        => self::list_lead( Lead::show( $row ) ),
			);
		}
		foreach ( array_unique( array_filter( array_column( $rows, 'visitor' ) ) ) as $visitor ) {
			$data = array_merge( $data, self::list_browser( $visitor ) );
		}
		foreach ( 1 === max( 1, (int) $page ) ? Requests::of( (string) $email ) : array() as $request ) {
			$data[] = array(
				'group_id'    => 'beckon-requests',
				'group_label' => __( 'Privacy requests', 'beckon' ),
				'item_id'     => 'beckon-request-' . $request['id'],
				'data'        => array(
					self::line( __( 'Asked on', 'beckon' ), $request['askedAt'] ),
					self::line( __( 'Request', 'beckon' ), Right::choices()[ $request['right'] ] ),
					self::line( __( 'What should be corrected?', 'beckon' ), (string) $request['wish'] ),
				),
			);
		}
		return array(
			'data' => $data,
			'done' => count( $rows ) < self::BATCH,
		);
	}

	/**
	 * What is told of a sign-up.
	 *
	 * @param array<string, mixed> $lead As its owner reads it.
	 * @return array<int, array{name: string, value: string}>
	 */
	private static function list_lead( array $lead ): array {
		$names  = array(
			'createdAt'   => __( 'Signed up on', 'beckon' ),
			'campaign'    => __( 'Campaign', 'beckon' ),
			'email'       => __( 'Email address', 'beckon' ),
			'phone'       => __( 'Phone number', 'beckon' ),
			'page'        => __( 'On the page', 'beckon' ),
			'locale'      => __( 'Language', 'beckon' ),
			'browser'     => __( 'Browser', 'beckon' ),
			'ip'          => __( 'IP address', 'beckon' ),
			'visitor'     => __( 'Id of the browser', 'beckon' ),
			'state'       => __( 'State', 'beckon' ),
			'confirmedAt' => __( 'Confirmed on', 'beckon' ),
			'code'        => __( 'Code', 'beckon' ),
			'verdict'     => __( 'Verdict on spam', 'beckon' ),
			'frozenAt'    => __( 'Kept and not used since', 'beckon' ),
			'refusedAt'   => __( 'Not used for marketing since', 'beckon' ),
			'deletedAt'   => __( 'Deleted on', 'beckon' ),
		);
		$listed = array();
		foreach ( $names as $key => $name ) {
			if ( null !== $lead[ $key ] ) {
				$listed[] = self::line( $name, $lead[ $key ] );
			}
		}
		foreach ( $lead['fields'] as $field => $value ) {
			/* translators: %s: the name of a field of a form. */
			$listed[] = self::line( sprintf( __( 'Field “%s”', 'beckon' ), $field ), $value );
		}
		foreach ( $lead['consents'] as $field => $consent ) {
			/* translators: %s: the name of a field of a form. */
			$name     = sprintf( __( 'Permission “%s”', 'beckon' ), $field );
			$said     = $consent['given'] ? __( 'given', 'beckon' ) : __( 'not given', 'beckon' );
			$listed[] = self::line( $name, $said . ': ' . $consent['text'] . ' (' . $consent['version'] . ')' );
		}
		return $listed;
	}

	/**
	 * What is known of a browser.
	 *
	 * @param string $visitor The id that it keeps.
	 * @return array<int, array<string, mixed>>
	 */
	private static function list_browser( string $visitor ): array {
		$data = array();
		foreach ( ClickStore::of( $visitor ) as $click ) {
			$data[] = array(
				'group_id'    => 'beckon-clicks',
				'group_label' => __( 'Clicks in campaigns', 'beckon' ),
				'item_id'     => 'beckon-click-' . $click['id'],
				'data'        => array(
					self::line( __( 'Clicked on', 'beckon' ), $click['at'] ),
					self::line( __( 'Campaign', 'beckon' ), $click['campaign'] ),
				),
			);
		}
		foreach ( OrderStore::of( $visitor ) as $order ) {
			$data[] = array(
				'group_id'    => 'beckon-orders',
				'group_label' => __( 'Orders that campaigns led to', 'beckon' ),
				'item_id'     => 'beckon-order-' . $order['id'],
				'data'        => array(
					self::line( __( 'Order', 'beckon' ), $order['id'] ),
					self::line( __( 'Campaign', 'beckon' ), $order['campaign'] ),
				),
			);
		}
		return $data;
	}

	/**
	 * A line of the export.
	 *
	 * @param string $name  What it is.
	 * @param mixed  $value What it says.
	 * @return array{name: string, value: string}
	 */
	private static function line( string $name, $value ): array {
		return array(
			'name'  => $name,
			// WordPress prints it into a page.
			'value' => esc_html( Export::cell( $value ) ),
		);
	}
}
