<?php
/**
 * Corrects what somebody filled in.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Secret;
use Beckon\Shop\Shops;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * One value for another, wherever their sign-ups have it; the twin of the hub's rectifyPerson. An address or a number is read
 * as strictly as one that is sent, and their codes stay theirs.
 */
final class CorrectLead {

	/**
	 * As much as a field of a form takes.
	 */
	const LONGEST = 5000;

	/**
	 * Corrects.
	 *
	 * @param string $id   One of their sign-ups.
	 * @param string $from What is wrong.
	 * @param string $to   What is right.
	 * @return array{ids: string[], problem: string|null} Problem is `email`, `phone`, `long`, or `nothing` where nothing has that value.
	 */
	public static function act( string $id, string $from, string $to ): array {
		$row = array() === LeadStore::only_ids( array( $id ) ) ? null : LeadStore::find( $id );
		$to  = trim( $to );
		if ( mb_strlen( $to ) > self::LONGEST ) {
			return self::answer( 'long' );
		}
		$rows = null === $row || '' === trim( $from ) || '' === $to ? array() : LeadStore::of_same_person( $row );
		$all  = array();
		foreach ( $rows as $one ) {
			$changes = self::correct( $one, trim( $from ), $to );
			if ( isset( $changes['problem'] ) ) {
				return self::answer( $changes['problem'] );
			}
			if ( array() !== $changes ) {
				$all[ $one['id'] ] = array( $one, $changes );
			}
		}
		$done = array();
		foreach ( $all as $one => list( $before, $changes ) ) {
			if ( LeadStore::update( $one, $changes ) ) {
				self::move_code( $before, $changes );
				$done[] = $one;

				/** This action is documented in includes/Leads/LimitLead.php. */
				do_action( 'beckon_lead_changed', Lead::show( $changes + $before ), 'correct' );
			}
		}
		return array() === $done ? self::answer( 'nothing' ) : array(
			'ids'     => $done,
			'problem' => null,
		);
	}

	/**
	 * What changes in a row.
	 *
	 * @param array<string, mixed> $row  The row.
	 * @param string               $from What is wrong.
	 * @param string               $to   What is right.
	 * @return array<string, mixed> By column; or `problem`; empty where it does not have that value.
	 */
	private static function correct( array $row, string $from, string $to ): array {
		$changes = array();
		$right   = $to;
		if ( null !== $row['email'] && ( Email::read( $from ) ?? $from ) === $row['email'] ) {
			$changes['email'] = Email::read( $to );
		} elseif ( null !== $row['phone'] && ( Phone::read( $from ) ?? $from ) === $row['phone'] ) {
			$changes['phone'] = Phone::read( $to );
		}
		foreach ( $changes as $column => $value ) {
			if ( null === $value ) {
				return array( 'problem' => $column );
			}
			$right = $value;
		}
		$wrong  = array_merge( array( $from ), array_values( array_intersect_key( $row, $changes ) ) );
		$fields = json_decode( (string) $row['fields'], true );
		$fields = is_array( $fields ) ? $fields : array();
		$now    = array();
		foreach ( $fields as $name => $value ) {
			$now[ $name ] = is_string( $value ) && in_array( $value, $wrong, true ) ? $right : $value;
		}
		if ( $now !== $fields ) {
			$changes['fields'] = Lead::encode( (object) $now );
		}
		if ( isset( $changes['email'] ) || isset( $changes['phone'] ) ) {
			$email             = $changes['email'] ?? $row['email'];
			$whose             = null === $email ? $changes['phone'] : Email::normalise( $email );
			$changes['person'] = Secret::hash( 'person', $whose );
		}
		// Whoever was asked at the wrong address has not said that the right one is theirs.
		if ( isset( $changes['email'] ) && 'unconfirmed' === $row['state'] ) {
			$changes['token_hash'] = null;
		}
		return $changes;
	}

	/**
	 * Keeps a code with whose it is.
	 *
	 * @param array<string, mixed> $row     The row as it was.
	 * @param array<string, mixed> $changes What changed.
	 * @return void
	 */
	private static function move_code( array $row, array $changes ): void {
		$code = null === $row['code'] || ! isset( $changes['person'] ) ? null : CodeStore::find( $row['code'] );
		if ( null === $code || null === $code['lead_id'] ) {
			return;
		}
		if ( null !== $code['holder'] ) {
			$holder = CodeStore::holder( $row['campaign'], $changes['person'] );
			CodeStore::update( $code['code'], array( 'holder' => null === CodeStore::held_by( $holder ) ? $holder : $code['holder'] ) );
		}
		$terms = json_decode( (string) $code['terms'], true );
		$shop  = Shops::current();
		if ( null !== $shop && isset( $changes['email'] ) && 'person' === ( $terms['bindTo'] ?? '' ) ) {
			$shop->name_email( $code['code'], $changes['email'] );
		}
	}

	/**
	 * An answer that nothing was done.
	 *
	 * @param string $problem Why.
	 * @return array{ids: string[], problem: string|null}
	 */
	private static function answer( string $problem ): array {
		return array(
			'ids'     => array(),
			'problem' => $problem,
		);
	}
}
