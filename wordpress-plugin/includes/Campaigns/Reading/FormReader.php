<?php
/**
 * Reads forms.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

use Beckon\Campaigns\Tree;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The fields are blocks of their own inside the form.
 */
final class FormReader {

	const FIELD_KEYS = array(
		'email'    => array( 'name', 'label', 'required', 'placeholder' ),
		'phone'    => array( 'name', 'label', 'required', 'placeholder' ),
		'text'     => array( 'name', 'label', 'required', 'placeholder' ),
		'date'     => array( 'name', 'label', 'required', 'placeholder' ),
		'choice'   => array( 'name', 'label', 'required', 'options', 'many', 'look' ),
		'checkbox' => array( 'name', 'label', 'required' ),
		'consent'  => array( 'name', 'label', 'required', 'purpose', 'version' ),
		'rating'   => array( 'name', 'label', 'required', 'scale', 'low', 'high' ),
		'hidden'   => array( 'name', 'value' ),
	);

	/**
	 * Reads a form.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_form( array $block, array $at, string $fallback, Reading $reading ): array {
		$fields = array();
		$names  = array();
		foreach ( BlockReader::list_written( $block['innerBlocks'] ) as $inside ) {
			if ( 'beckon/field' !== $inside['blockName'] ) {
				$reading->note( $at, __( 'A form holds fields only; put other blocks before or after it.', 'beckon' ) );
				continue;
			}
			$field       = self::read_field( $inside['attrs'] );
			$field->name = self::take_name( $field, $names );
			$names[]     = $field->name;
			$fields[]    = $field;
		}
		$submit = $block['attrs']['submit'] ?? '';
		$form   = array(
			'kind'   => 'form',
			'id'     => $reading->take_id( $block['attrs']['id'] ?? null, $fallback ),
			'fields' => $fields,
			'submit' => is_string( $submit ) && '' !== trim( $submit ) ? $submit : __( 'Sign up', 'beckon' ),
			'after'  => Tree::from( $block['attrs']['after'] ?? array( 'do' => 'next' ) ),
		);
		return array( $reading->keep( (object) $form, $at ) );
	}

	/**
	 * Reads a field.
	 *
	 * @param array $attributes Of its block.
	 * @return \stdClass
	 */
	private static function read_field( array $attributes ): \stdClass {
		$kind  = $attributes['kind'] ?? 'text';
		$kind  = is_string( $kind ) ? $kind : '';
		$field = (object) array( 'kind' => $kind );
		foreach ( self::FIELD_KEYS[ $kind ] ?? array() as $key ) {
			if ( isset( $attributes[ $key ] ) && ! ( '' === $attributes[ $key ] && in_array( $key, array( 'placeholder', 'low', 'high' ), true ) ) ) {
				$field->$key = Tree::from( $attributes[ $key ] );
			}
		}
		return $field;
	}

	/**
	 * The name under which the answer is kept. A field that was copied needs another than the one it was copied from.
	 *
	 * @param \stdClass $field The field.
	 * @param string[]  $taken The names of the fields before it.
	 * @return string
	 */
	private static function take_name( \stdClass $field, array $taken ): string {
		$wanted = $field->name ?? '';
		$base   = is_string( $wanted ) && '' !== $wanted ? $wanted : ( '' === $field->kind ? 'field' : $field->kind );
		$name   = $base;
		$number = 1;
		while ( in_array( $name, $taken, true ) ) {
			++$number;
			$name = $base . '-' . $number;
		}
		return $name;
	}
}
