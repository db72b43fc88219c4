<?php
/**
 * Orders in tables of their own ("high-performance order storage"): the posts with their ids say nothing about them.
 *
 * @package Beckon
 */

/** As WC_Stand_In_Posts, for orders alone. */
final class WC_Stand_In_Order_Table {

	/** Makes the tables, and says that orders lie there from now on. */
	public static function switch_on(): void {
		global $wpdb;
		$wpdb->query( "CREATE TABLE {$wpdb->prefix}wc_orders (id bigint(20) unsigned NOT NULL, status varchar(20) NOT NULL, customer_id bigint(20) unsigned NOT NULL, date_created_gmt datetime NOT NULL, data longtext NOT NULL, own longtext NOT NULL, PRIMARY KEY  (id))" );
		$wpdb->query( "CREATE TABLE {$wpdb->prefix}wc_orders_meta (id bigint(20) unsigned NOT NULL AUTO_INCREMENT, order_id bigint(20) unsigned NOT NULL, meta_key varchar(255), meta_value longtext, PRIMARY KEY  (id))" );
		update_option( 'woocommerce_custom_orders_table_enabled', 'yes' );
	}

	public static function is_on(): bool {
		return 'yes' === get_option( 'woocommerce_custom_orders_table_enabled' );
	}

	public function load( int $id ): ?array {
		global $wpdb;
		$row = $wpdb->get_row( $wpdb->prepare( "SELECT data, own FROM {$wpdb->prefix}wc_orders WHERE id = %d", $id ), ARRAY_A );
		return null === $row ? null : array( 'data' => json_decode( $row['data'], true ), 'own' => json_decode( $row['own'], true ) );
	}

	public function keep( int $id, array $data, array $own, string $title, string $status ): int {
		global $wpdb;
		$is_new = 0 === $id;
		// The number is drawn from posts, where a placeholder keeps it taken.
		$id  = $is_new ? wp_insert_post( array( 'post_type' => 'shop_order_placehold', 'post_title' => 'placeholder', 'post_status' => 'draft' ) ) : $id;
		$row = array( 'status' => $status, 'customer_id' => (int) ( $data['customer_id'] ?? 0 ), 'date_created_gmt' => gmdate( 'Y-m-d H:i:s', $data['date_created'] ?? time() ), 'data' => wp_json_encode( $data ), 'own' => wp_json_encode( $own ) );
		$is_new ? $wpdb->insert( "{$wpdb->prefix}wc_orders", array( 'id' => $id ) + $row ) : $wpdb->update( "{$wpdb->prefix}wc_orders", $row, array( 'id' => $id ) );
		$wpdb->delete( "{$wpdb->prefix}wc_orders_meta", array( 'order_id' => $id ) );
		foreach ( $own as $key => $value ) {
			$wpdb->insert( "{$wpdb->prefix}wc_orders_meta", array( 'order_id' => $id, 'meta_key' => $key, 'meta_value' => $value ) );
		}
		return $id;
	}

	public function delete( int $id ): void {
		global $wpdb;
		$wpdb->delete( "{$wpdb->prefix}wc_orders", array( 'id' => $id ) );
		$wpdb->delete( "{$wpdb->prefix}wc_orders_meta", array( 'order_id' => $id ) );
		wp_delete_post( $id, true );
	}

	public function trash( int $id ): void {
		global $wpdb;
		$wpdb->update( "{$wpdb->prefix}wc_orders", array( 'status' => 'trash' ), array( 'id' => $id ) );
	}

	public function find( array $query ): array {
		global $wpdb;
		$where = array( $wpdb->prepare( 'status IN (' . implode( ',', array_fill( 0, count( $query['status'] ), '%s' ) ) . ')', $query['status'] ) );
		if ( isset( $query['customer_id'] ) ) {
			$where[] = $wpdb->prepare( 'customer_id = %d', $query['customer_id'] );
		}
		if ( isset( $query['meta_key'] ) ) {
			$where[] = $wpdb->prepare( "id IN (SELECT order_id FROM {$wpdb->prefix}wc_orders_meta WHERE meta_key = %s AND meta_value = %s)", $query['meta_key'], $query['meta_value'] );
		}
		$limit = $query['limit'] > 0 ? $query['limit'] : PHP_INT_MAX;
		$order = 'ASC' === $query['order'] ? 'ASC' : 'DESC';
		return $wpdb->get_col( "SELECT id FROM {$wpdb->prefix}wc_orders WHERE " . implode( ' AND ', $where ) . " ORDER BY date_created_gmt $order LIMIT $limit" );
	}
}
