<?php
/**
 * What pages may report: the twin of core/events' catalogue.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Every event there is, with the purpose under which it may be taken and the fields it may have.
 */
final class Catalog {

	/**
	 * By name: the purpose, and by field its kind and how much of it there may be.
	 */
	const EVENTS = array(
		'page-viewed'       => array(
			'purpose' => 'analytics',
			'fields'  => array(
				'url'      => array( 'url', 1000 ),
				'referrer' => array( 'url', 1000 ),
				'locale'   => array( 'text', 35 ),
			),
		),
		'campaign-shown'    => array(
			'purpose' => 'analytics',
			'fields'  => array(
				'trigger' => array( 'text', 40 ),
				'content' => array( 'text', 64 ),
			),
		),
		'campaign-closed'   => array(
			'purpose' => 'analytics',
			'fields'  => array( 'by' => array( 'text', 20 ) ),
		),
		'campaign-clicked'  => array(
			'purpose' => 'analytics',
			'fields'  => array(
				'block'    => array( 'text', 64 ),
				'converts' => array( 'boolean', null ),
				'href'     => array( 'url', 1000 ),
			),
		),
		'campaign-held-out' => array(
			'purpose' => 'analytics',
			'fields'  => array(
				'of'     => array( 'text', 20 ),
				'bucket' => array( 'number', 1 ),
			),
		),
		'form-submitted'    => array(
			'purpose' => 'analytics',
			'fields'  => array( 'form' => array( 'text', 64 ) ),
		),
		'goal-reached'      => array(
			'purpose' => 'analytics',
			'fields'  => array(
				'goal'     => array( 'text', 100 ),
				'revenue'  => array( 'number', 1e12 ),
				'currency' => array( 'text', 3 ),
			),
		),
		'custom'            => array(
			'purpose' => 'analytics',
			'fields'  => array(
				'event'      => array( 'text', 100 ),
				'properties' => array( 'record', 50 ),
			),
		),
		'checkout-started'  => array(
			'purpose' => 'analytics',
			'fields'  => array(
				'value'    => array( 'number', 1e12 ),
				'currency' => array( 'text', 3 ),
				'items'    => array( 'number', 1e6 ),
			),
		),
		'order-placed'      => array(
			'purpose' => 'analytics',
			'fields'  => array(
				'order'    => array( 'text', 100 ),
				'value'    => array( 'number', 1e12 ),
				'currency' => array( 'text', 3 ),
				'items'    => array( 'number', 1e6 ),
				'coupon'   => array( 'text', 100 ),
			),
		),
		'consent-changed'   => array(
			'purpose' => 'necessary',
			'fields'  => array(
				'preferences' => array( 'text', 10 ),
				'analytics'   => array( 'text', 10 ),
				'marketing'   => array( 'text', 10 ),
				'sale'        => array( 'text', 10 ),
				'source'      => array( 'text', 20 ),
				'region'      => array( 'text', 6 ),
				'text'        => array( 'text', 40 ),
			),
		),
	);
}
