<?php
/**
 * What WooCommerce's own objects have in common.
 *
 * @package Beckon
 */

/** Data as WooCommerce's own objects keep them: nothing is written before `save`. */
abstract class WC_Stand_In_Data {
	protected int $id = 0;
	protected array $data = array();
	protected array $meta = array();

	const TYPE = '';

	public function __construct( $id = 0 ) {
		$kept = $id > 0 ? static::keeper()->load( (int) $id ) : null;
		if ( null !== $kept ) {
			$this->id   = (int) $id;
			$this->data = $kept['data'];
			$this->meta = $kept['own'];
		}
	}

	/** Where it is written. */
	protected static function keeper() {
		return new WC_Stand_In_Posts( static::TYPE );
	}

	public function get_id() {
		return $this->id;
	}

	public function get_meta( $key ) {
		return $this->meta[ $key ] ?? '';
	}

	public function update_meta_data( $key, $value ) {
		$this->meta[ $key ] = $value;
	}

	public function delete_meta_data( $key ) {
		unset( $this->meta[ $key ] );
	}

	public function __call( $name, $given ) {
		if ( 0 === strpos( $name, 'set_' ) ) {
			$this->data[ substr( $name, 4 ) ] = $given[0];
			return null;
		}
		if ( 0 === strpos( $name, 'get_' ) ) {
			return $this->data[ substr( $name, 4 ) ] ?? '';
		}
		throw new \BadMethodCallException( "The stand-in for WooCommerce has no $name." );
	}

	public function save() {
		$this->id = static::keeper()->keep( $this->id, $this->data, $this->meta, $this->title(), $this->status_as_kept() );
		return $this->id;
	}

	protected function title() {
		return '';
	}

	protected function status_as_kept() {
		return 'publish';
	}
}

final class WC_DateTime extends \DateTime {
}
