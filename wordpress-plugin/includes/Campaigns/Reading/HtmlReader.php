<?php
/**
 * Reads HTML into a tree of allow-listed nodes.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

use Beckon\Campaigns\Markup;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * One reading of one text, on WordPress' own tokeniser. Which tags end one another follows the HTML standard as far as
 * people write it; what browsers would move about is left where it was typed, as the tag builds it node by node.
 */
final class HtmlReader {

	/**
	 * Deeper than any hand-written page; it keeps a hostile document from exhausting the stack of whoever walks the tree.
	 */
	const DEEPEST = 40;

	/**
	 * The tags that may stay.
	 *
	 * @var string[]
	 */
	private array $tags;

	/**
	 * Kinds of what was removed, as keys.
	 *
	 * @var array<string, true>
	 */
	private array $removed = array();

	/**
	 * The elements that are open, the outermost first. Each has its `tag` and the `node` that takes what is inside it.
	 *
	 * @var array<int, array{tag: string, node: \stdClass}>
	 */
	private array $open;

	/**
	 * How many elements of each name are open, so that a document nested without end is not searched for what it lacks.
	 *
	 * @var array<string, int>
	 */
	private array $counts = array();

	/**
	 * Whether there was an element yet.
	 *
	 * @var bool
	 */
	private bool $has_begun = false;

	/**
	 * Reads one text once.
	 *
	 * @param string   $html What was typed.
	 * @param string[] $tags The tags that may stay.
	 * @return array{markup: array, removed: string[]}
	 */
	public static function read( string $html, array $tags ): array {
		$reader = new self( $tags );
		$root   = $reader->open[0]['node'];
		$html   = str_replace( array( "\r\n", "\r", "\0" ), array( "\n", "\n", '' ), $html );
		// The tokeniser takes what might begin a tag for one that is cut off, and drops it; the standard takes it for text.
		$html = preg_replace( '~<(/?)$~D', '&lt;$1', $html ) ?? $html;
		if ( 1 === preg_match( '/-$/D', $html ) && false !== stripos( $html, '<script' ) ) {
			// The tokeniser of WordPress 6.6 never comes to the end of a script that ends in a dash.
			$html .= "\n";
		}
		$reader->read_tokens( $html );
		return array(
			'markup'  => $root->children ?? array(),
			'removed' => array_keys( $reader->removed ),
		);
	}

	/**
	 * Begins with nothing read.
	 *
	 * @param string[] $tags The tags that may stay.
	 */
	private function __construct( array $tags ) {
		$this->tags = $tags;
		$this->open = array(
			array(
				'tag'  => '',
				'node' => new \stdClass(),
			),
		);
	}

	/**
	 * Goes through the tokens.
	 *
	 * @param string $html The text.
	 * @return void
	 */
	private function read_tokens( string $html ): void {
		$tokens  = new \WP_HTML_Tag_Processor( $html );
		$skipped = '';
		$depth   = 0;
		while ( $tokens->next_token() ) {
			$type = $tokens->get_token_type();
			$tag  = '#tag' === $type ? strtolower( (string) $tokens->get_tag() ) : '';
			if ( '' !== $skipped ) {
				if ( $tag === $skipped ) {
					$depth += $tokens->is_tag_closer() ? -1 : 1;
					if ( 0 === $depth ) {
						$skipped = '';
					}
				}
			} elseif ( '#text' === $type ) {
				$this->add_text( $this->text_of( $tokens ) );
			} elseif ( '' === $tag || in_array( $tag, array( 'html', 'head', 'body' ), true ) ) {
				continue;
			} elseif ( $tokens->is_tag_closer() ) {
				$this->close( $tag );
			} elseif ( isset( HtmlElements::REMOVED_WITH_CONTENT[ $tag ] ) ) {
				$this->removed[ HtmlElements::REMOVED_WITH_CONTENT[ $tag ] ] = true;
				if ( ! in_array( $tag, HtmlElements::VOID, true ) && ! in_array( $tag, HtmlElements::WHOLE, true ) ) {
					$skipped = $tag;
					$depth   = 1;
				}
			} else {
				$this->begin( $tag, $tokens );
			}
		}
	}

	/**
	 * The words of a text token. Newer tokenisers drop the newline right after <pre> themselves.
	 *
	 * @param \WP_HTML_Tag_Processor $tokens At the token.
	 * @return string
	 */
	private function text_of( \WP_HTML_Tag_Processor $tokens ): string {
		static $drops_newline = null;
		if ( null === $drops_newline ) {
			$probe = new \WP_HTML_Tag_Processor( "<pre>\nx" );
			$probe->next_token();
			$probe->next_token();
			$drops_newline = 'x' === $probe->get_modifiable_text();
		}
		$text = str_replace( "\0", '', $tokens->get_modifiable_text() );
		$last = end( $this->open );
		if ( ! $drops_newline && 'pre' === $last['tag'] && ! isset( $last['node']->children ) && 0 === strpos( $text, "\n" ) ) {
			return substr( $text, 1 );
		}
		return $text;
	}

	/**
	 * Adds text where reading stands, to the text before it where there is one.
	 *
	 * @param string $text The text.
	 * @return void
	 */
	private function add_text( string $text ): void {
		if ( '' === $text ) {
			return;
		}
		$node     = end( $this->open )['node'];
		$children = $node->children ?? array();
		$last     = count( $children ) - 1;
		if ( $last >= 0 && is_string( $children[ $last ] ) ) {
			$children[ $last ] .= $text;
		} else {
			$children[] = $text;
		}
		$node->children = $children;
	}

	/**
	 * Begins an element: ends what it ends, and keeps it if it may stay.
	 *
	 * @param string                 $tag    Its name.
	 * @param \WP_HTML_Tag_Processor $tokens At the token.
	 * @return void
	 */
	private function begin( string $tag, \WP_HTML_Tag_Processor $tokens ): void {
		$this->has_begun = true;
		if ( in_array( $tag, HtmlElements::ENDS_PARAGRAPH, true ) ) {
			$this->close_up_to( array( 'p' ), array( 'button', 'td', 'th', 'caption', 'table' ) );
		}
		if ( in_array( $tag, HtmlElements::HEADINGS, true ) && in_array( end( $this->open )['tag'], HtmlElements::HEADINGS, true ) ) {
			$this->pop();
		}
		if ( isset( HtmlElements::ENDS_ITS_LIKE[ $tag ] ) ) {
			$this->close_up_to( HtmlElements::ENDS_ITS_LIKE[ $tag ][0], HtmlElements::ENDS_ITS_LIKE[ $tag ][1] );
		}
		if ( 'tr' === $tag && 'table' === end( $this->open )['tag'] ) {
			$this->add_element( 'tbody', array() );
		}
		if ( ( 'td' === $tag || 'th' === $tag ) && in_array( end( $this->open )['tag'], array( 'tbody', 'thead', 'tfoot' ), true ) ) {
			$this->add_element( 'tr', array() );
		}
		$attributes = in_array( $tag, $this->tags, true ) ? $this->read_attributes( $tokens ) : array();
		if ( 'img' === $tag && ! isset( $attributes['src'] ) && in_array( $tag, $this->tags, true ) ) {
			return;
		}
		$this->add_element( $tag, $attributes );
	}

	/**
	 * Adds an element where reading stands; where it may not stay, what is inside it goes into its parent.
	 *
	 * @param string                $tag        Its name.
	 * @param array<string, string> $attributes Those that may stay.
	 * @return void
	 */
	private function add_element( string $tag, array $attributes ): void {
		$node = end( $this->open )['node'];
		if ( ! in_array( $tag, $this->tags, true ) ) {
			// Parsers add these by themselves; nobody wrote them.
			if ( ! in_array( $tag, array( 'tbody', 'colgroup' ), true ) ) {
				$this->removed[ HtmlElements::UNWRAPPED[ $tag ] ?? 'tag' ] = true;
			}
		} elseif ( count( $this->open ) > self::DEEPEST ) {
			$this->removed['layout'] = true;
		} else {
			$made = (object) array( 'tag' => $tag );
			if ( array() !== $attributes ) {
				$made->attributes = (object) $attributes;
			}
			$node->children   = $node->children ?? array();
			$node->children[] = $made;
			$node             = $made;
		}
		if ( ! in_array( $tag, HtmlElements::VOID, true ) ) {
			$this->counts[ $tag ] = ( $this->counts[ $tag ] ?? 0 ) + 1;
			$this->open[]         = array(
				'tag'  => $tag,
				'node' => $node,
			);
		}
	}

	/**
	 * Ends the innermost element.
	 *
	 * @return void
	 */
	private function pop(): void {
		$last = array_pop( $this->open );
		--$this->counts[ $last['tag'] ];
	}

	/**
	 * Ends the innermost element of a name, with all that is open inside it. An end without a beginning is none, but for
	 * the two that HTML makes something of.
	 *
	 * @param string $tag The name.
	 * @return void
	 */
	private function close( string $tag ): void {
		if ( in_array( $tag, HtmlElements::HEADINGS, true ) ) {
			$this->close_up_to( HtmlElements::HEADINGS, array( 'table' ) );
			return;
		}
		if ( $this->close_up_to( array( $tag ), HtmlElements::CONTAINERS ) ) {
			return;
		}
		// As in the template element that core/editing reads in: before the first element, an end is nothing.
		if ( 'p' === $tag && $this->has_begun ) {
			$this->add_element( 'p', array() );
			$this->pop();
		} elseif ( 'br' === $tag && $this->has_begun ) {
			$this->add_element( 'br', array() );
		}
	}

	/**
	 * Ends the innermost open element that has one of the names, looking no further out than a boundary.
	 *
	 * @param string[] $tags       The names.
	 * @param string[] $boundaries Names that end the search; one that is looked for itself does not.
	 * @return bool Whether there was one.
	 */
	private function close_up_to( array $tags, array $boundaries ): bool {
		$open = 0;
		foreach ( $tags as $tag ) {
			$open += $this->counts[ $tag ] ?? 0;
		}
		for ( $at = count( $this->open ) - 1; $at > 0 && $open > 0; $at-- ) {
			$tag = $this->open[ $at ]['tag'];
			if ( in_array( $tag, $tags, true ) ) {
				for ( $inner = array_key_last( $this->open ); $inner >= $at; $inner-- ) {
					$this->pop();
				}
				return true;
			}
			if ( in_array( $tag, $boundaries, true ) ) {
				return false;
			}
		}
		return false;
	}

	/**
	 * The attributes that may stay, without addresses that are not safe to open.
	 *
	 * @param \WP_HTML_Tag_Processor $tokens At the tag.
	 * @return array<string, string>
	 */
	private function read_attributes( \WP_HTML_Tag_Processor $tokens ): array {
		$kept = array();
		foreach ( $tokens->get_attribute_names_with_prefix( '' ) ?? array() as $name ) {
			$value = $tokens->get_attribute( $name );
			$value = str_replace( "\0", '', is_string( $value ) ? $value : '' );
			if ( ! in_array( $name, Markup::ATTRIBUTES, true ) ) {
				$what = 'style' === $name ? 'styling' : 'attribute';
				$what = 0 === strpos( $name, 'on' ) ? 'handler' : $what;

				$this->removed[ $what ] = true;
			} elseif ( in_array( $name, array( 'href', 'src' ), true ) && ! Markup::is_safe_url( $value ) ) {
				$this->removed['address'] = true;
			} else {
				$kept[ $name ] = $value;
			}
		}
		return $kept;
	}
}
