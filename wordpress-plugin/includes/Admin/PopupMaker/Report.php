<?php
/**
 * What became of a popup on its way over.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Collects it in words: what came along, what is a little different now, and what was left behind.
 */
final class Report {

	/**
	 * What came along.
	 *
	 * @var string[]
	 */
	public array $taken = array();

	/**
	 * What is different now.
	 *
	 * @var string[]
	 */
	public array $changed = array();

	/**
	 * What was left behind.
	 *
	 * @var string[]
	 */
	public array $left = array();

	/**
	 * Notes something that came along.
	 *
	 * @param string $words What.
	 * @return void
	 */
	public function take( string $words ): void {
		$this->note( 'taken', $words );
	}

	/**
	 * Notes something that is different now.
	 *
	 * @param string $words What, and how.
	 * @return void
	 */
	public function change( string $words ): void {
		$this->note( 'changed', $words );
	}

	/**
	 * Notes something that was left behind.
	 *
	 * @param string $words What, and why.
	 * @return void
	 */
	public function leave( string $words ): void {
		$this->note( 'left', $words );
	}

	/**
	 * Adds words once.
	 *
	 * @param string $where Where.
	 * @param string $words Which.
	 * @return void
	 */
	private function note( string $where, string $words ): void {
		if ( ! in_array( $words, $this->$where, true ) ) {
			$this->$where[] = $words;
		}
	}
}
