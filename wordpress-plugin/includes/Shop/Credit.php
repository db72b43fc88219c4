<?php
/**
 * Credits orders to campaigns.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Shop;

use Beckon\Caller\Transaction;
use Beckon\Events\ClickStore;
use Beckon\Events\CountStore;
use Beckon\Events\Door;
use Beckon\Leads\CodeStore;
use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * To the campaign whose code was used, exactly; else to the last that its visitor clicked within the site's window. Told any
 * number of times, in whatever order, an order counts as it stands.
 */
final class Credit {

	const WINDOW_DAYS = 5;

	/**
	 * Who writes at the same time as somebody else tries again.
	 */
	const TRIES = 3;

	/**
	 * Notes whose browser is placing an order.
	 *
	 * @param int|\WC_Order $order The order, or its id.
	 * @return void
	 */
	public static function note_visitor( $order ): void {
		$visitor = Visitor::read();
		$shop    = Shops::current();
		if ( null !== $visitor && null !== $shop ) {
			$shop->note_visitor( self::id_of( $order ), $visitor );
		}
	}

	/**
	 * Settles an order as the shop has it now.
	 *
	 * @param int|\WC_Order $order The order, or its id.
	 * @return void
	 */
	public static function settle( $order ): void {
		$shop = Shops::current();
		$id   = self::id_of( $order );
		$told = null === $shop || $id <= 0 ? null : $shop->order( $id );
		if ( null !== $told ) {
			self::write( (string) $id, $told );
		}
	}

	/**
	 * Takes the credit for an order back: it is gone.
	 *
	 * @param int $order Its id.
	 * @return void
	 */
	public static function remove( $order ): void {
		self::write( (string) (int) $order, null );
	}

	/**
	 * Writes an order and by how much the counters change.
	 *
	 * @param string                    $id   Its id.
	 * @param array<string, mixed>|null $told As the shop has it; null where it is gone.
	 * @return void
	 */
	private static function write( string $id, ?array $told ): void {
		for ( $try = 0; $try < self::TRIES; ++$try ) {
			$former = OrderStore::find( $id );
			$row    = null === $told ? self::uncounted( $former ) : self::credited( $told, $former );
			if ( null === $row ) {
				return;
			}
			$done = Transaction::run(
				static function () use ( $row, $former ): bool {
					$revision = null === $former ? null : (int) $former['revision'];
					return OrderStore::write( $row, $revision ) && CountStore::add( array_merge( self::counts_of( $former, -1 ), self::counts_of( $row, 1 ) ) );
				}
			);
			if ( $done ) {
				foreach ( null === $told || ! $told['counts'] ? array() : $told['codes'] as $code ) {
					self::spend( (string) $code, $id, $told['at'] );
				}
				return;
			}
		}
	}

	/**
	 * The row of an order that a campaign is credited with; null where none is.
	 *
	 * @param array<string, mixed>      $told   As the shop has it.
	 * @param array<string, mixed>|null $former As it was.
	 * @return array<string, mixed>|null
	 */
	private static function credited( array $told, ?array $former ): ?array {
		$by_code = null;
		foreach ( $told['codes'] as $code ) {
			$found = CodeStore::find( (string) $code );
			if ( null !== $found && ( null === $by_code || $found['given_at'] > $by_code['given_at'] ) ) {
				$by_code = $found;
			}
		}
		$credit = null === $by_code ? self::by_click( $told, $former ) : array(
			'credit_by' => 'code',
			'campaign'  => $by_code['campaign'],
			'variant'   => $by_code['variant'],
			'code'      => $by_code['code'],
		);
		if ( null === $credit ) {
			return self::uncounted( $former );
		}
		return $credit + array(
			'id'       => $told['id'],
			'day'      => Door::day_in( wp_timezone_string(), str_replace( ' ', 'T', $told['at'] ) . 'Z' ),
			'at'       => $told['at'],
			'value'    => $told['value'],
			'currency' => substr( $told['currency'], 0, 8 ),
			'counts'   => $told['counts'] ? 1 : 0,
			'visitor'  => '' === $told['visitor'] ? null : $told['visitor'],
		);
	}

	/**
	 * Credit by a click. Once given it stays: clicks are forgotten before refunds are over.
	 *
	 * @param array<string, mixed>      $told   As the shop has it.
	 * @param array<string, mixed>|null $former As it was.
	 * @return array<string, mixed>|null
	 */
	private static function by_click( array $told, ?array $former ): ?array {
		$click = null !== $former && 'click' === $former['credit_by'] ? $former : null;
		if ( null === $click && '' !== $told['visitor'] ) {
			$days  = max( 0, (float) ( Settings::get( 'attribution' )['windowDays'] ?? self::WINDOW_DAYS ) );
			$at    = (int) strtotime( $told['at'] . ' UTC' );
			$from  = gmdate( 'Y-m-d H:i:s', (int) ( $at - $days * DAY_IN_SECONDS ) );
			$click = ClickStore::last( $told['visitor'], $from, $told['at'] );
		}
		return null === $click ? null : array(
			'credit_by' => 'click',
			'campaign'  => $click['campaign'],
			'variant'   => $click['variant'],
			'code'      => null,
		);
	}

	/**
	 * An order that does not count any more.
	 *
	 * @param array<string, mixed>|null $former As it was.
	 * @return array<string, mixed>|null
	 */
	private static function uncounted( ?array $former ): ?array {
		if ( null === $former || 0 === (int) $former['counts'] ) {
			return null;
		}
		unset( $former['revision'] );
		return array( 'counts' => 0 ) + $former;
	}

	/**
	 * What an order adds to the counters.
	 *
	 * @param array<string, mixed>|null $row   The order.
	 * @param int                       $times The number 1, or -1 to take it off.
	 * @return array<int, array<int, mixed>>
	 */
	private static function counts_of( ?array $row, int $times ): array {
		if ( null === $row || 0 === (int) $row['counts'] ) {
			return array();
		}
		$key = array( $row['day'], $row['campaign'], $row['variant'] );
		return array(
			array_merge( $key, array( 'orders:' . $row['currency'], $times ) ),
			array_merge( $key, array( 'revenue:' . $row['currency'], $times * (float) $row['value'] ) ),
		);
	}

	/**
	 * Notes that a code of ours was used.
	 *
	 * @param string $code  As the shop reports it.
	 * @param string $order The order.
	 * @param string $at    In UTC.
	 * @return void
	 */
	private static function spend( string $code, string $order, string $at ): void {
		$found = CodeStore::find( $code );
		if ( null !== $found ) {
			CodeStore::mark_used( $found['code'], $order, $at );
		}
	}

	/**
	 * The id of an order.
	 *
	 * @param mixed $order The order, or its id.
	 * @return int
	 */
	private static function id_of( $order ): int {
		return is_object( $order ) && method_exists( $order, 'get_id' ) ? (int) $order->get_id() : (int) $order;
	}
}
