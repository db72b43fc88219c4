<?php
/**
 * What visitors may ask for, from the form to the answer.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Rights;

use Beckon\Privacy\Retention;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Hooks of it.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks it into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		add_action( 'template_redirect', array( RequestForm::class, 'receive' ), 0 );
		// WordPress itself notes at 10 that a request is proven, and writes to the owner at 12.
		add_action( 'user_request_action_confirmed', array( DoRequest::class, 'act' ), 11 );
		add_filter( 'user_request_action_description', array( DoRequest::class, 'describe' ), 10, 2 );
		add_filter( 'user_request_action_confirmed_message', array( DoRequest::class, 'thank' ), 10, 2 );
		add_filter( 'beckon_retention_steps', array( self::class, 'add_step' ) );
	}

	/**
	 * Lets go of requests that are long over, with all else that is let go of.
	 *
	 * @param array<string, callable> $steps By name.
	 * @return array<string, callable>
	 */
	public static function add_step( $steps ): array {
		$steps             = (array) $steps;
		$steps['requests'] = static function (): int {
			return Requests::prune( time(), Retention::BATCH );
		};
		return $steps;
	}
}
