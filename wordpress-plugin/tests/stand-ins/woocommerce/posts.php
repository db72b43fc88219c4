<?php
/**
 * What WooCommerce keeps as posts: products, coupons, and orders where they are not in tables of their own.
 *
 * @package Beckon
 */

/** Posts of one type, with what is known of each as its meta. */
final class WC_Stand_In_Posts {
	private string $type;

	public function __construct( string $type ) {
		$this->type = $type;
	}

	/** What is kept of one: `data` and what plugins added as `own`; null where there is none. */
	public function load( int $id ): ?array {
		$post = get_post( $id );
		if ( ! $post || $this->type !== $post->post_type ) {
			return null;
		}
		return array( 'data' => (array) get_post_meta( $id, '_data', true ), 'own' => (array) get_post_meta( $id, '_own', true ) );
	}

	public function keep( int $id, array $data, array $own, string $title, string $status ): int {
		$fields = array( 'post_type' => $this->type, 'post_title' => $title, 'post_status' => $status, 'post_author' => 0 );
		if ( isset( $data['date_created'] ) ) {
			$fields['post_date_gmt'] = gmdate( 'Y-m-d H:i:s', $data['date_created'] );
			$fields['post_date']     = $fields['post_date_gmt'];
		}
		$before = $id ? (array) get_post_meta( $id, '_own', true ) : array();
		$id     = $id ? wp_update_post( array( 'ID' => $id ) + $fields ) : wp_insert_post( $fields );
		update_post_meta( $id, '_data', $data );
		update_post_meta( $id, '_own', $own );
		foreach ( $own as $key => $value ) {
			update_post_meta( $id, $key, $value );
		}
		foreach ( array_diff_key( $before, $own ) as $key => $gone ) {
			delete_post_meta( $id, $key );
		}
		if ( isset( $data['customer_id'] ) ) {
			update_post_meta( $id, '_customer_user', $data['customer_id'] );
		}
		return $id;
	}

	public function delete( int $id ): void {
		wp_delete_post( $id, true );
	}

	public function trash( int $id ): void {
		wp_trash_post( $id );
	}

	/** Ids that fit, by date. */
	public function find( array $query ): array {
		$where = array( 'post_type' => $this->type, 'fields' => 'ids', 'numberposts' => $query['limit'], 'orderby' => 'date', 'order' => $query['order'], 'post_status' => $query['status'] );
		if ( isset( $query['customer_id'] ) ) {
			$where['meta_query'] = array( array( 'key' => '_customer_user', 'value' => $query['customer_id'] ) );
		}
		if ( isset( $query['meta_key'] ) ) {
			$where['meta_query'] = array( array( 'key' => $query['meta_key'], 'value' => $query['meta_value'] ) );
		}
		return get_posts( $where );
	}
}
