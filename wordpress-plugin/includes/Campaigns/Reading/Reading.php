<?php
/**
 * What reading blocks finds out on its way.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The ids that are taken, and what an editor should know about a block.
 */
final class Reading {

	/**
	 * Names that translations give to other things than blocks.
	 */
	const RESERVED = array( 'label', 'tab', 'teaser' );

	/**
	 * Ids in use, as keys.
	 *
	 * @var array<string, true>
	 */
	private array $ids = array();

	/**
	 * What cannot be kept as it was written: each with `at` (the block's place in the tree) and `message`.
	 *
	 * @var array<int, array{at: int[], message: string}>
	 */
	public array $notes = array();

	/**
	 * Where each block of the document was written, by its object.
	 *
	 * @var \SplObjectStorage
	 */
	public \SplObjectStorage $origins;

	/**
	 * Whether reading is inside a column.
	 *
	 * @var bool
	 */
	public bool $is_in_columns = false;

	/**
	 * Synced patterns that are being read, as keys: one may hold itself.
	 *
	 * @var array<int, true>
	 */
	public array $patterns = array();

	/**
	 * Begins.
	 */
	public function __construct() {
		$this->origins = new \SplObjectStorage();
	}

	/**
	 * An id that nothing else in the campaign has: the one asked for, where it is one and free.
	 *
	 * @param mixed  $wanted   What the block says its id is.
	 * @param string $fallback What it is called where it says nothing.
	 * @return string
	 */
	public function take_id( $wanted, string $fallback ): string {
		$is_id  = is_string( $wanted ) && 1 === preg_match( '/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/', $wanted );
		$base   = $is_id ? $wanted : $fallback;
		$id     = $base;
		$number = 1;
		while ( isset( $this->ids[ $id ] ) || in_array( $id, self::RESERVED, true ) ) {
			++$number;
			$id = $base . '-' . $number;
		}
		$this->ids[ $id ] = true;
		return $id;
	}

	/**
	 * Says something about a block to whoever edits it.
	 *
	 * @param int[]  $at      The block's place.
	 * @param string $message A sentence.
	 * @return void
	 */
	public function note( array $at, string $message ): void {
		$note = array(
			'at'      => $at,
			'message' => $message,
		);
		if ( ! in_array( $note, $this->notes, true ) ) {
			$this->notes[] = $note;
		}
	}

	/**
	 * Remembers where a block of the document was written.
	 *
	 * @param \stdClass $made The block of the document.
	 * @param int[]     $at   The place.
	 * @return \stdClass The same block.
	 */
	public function keep( \stdClass $made, array $at ): \stdClass {
		$this->origins[ $made ] = $at;
		return $made;
	}
}
