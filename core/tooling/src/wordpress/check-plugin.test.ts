import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const checker = path.join(import.meta.dirname, 'php/check-plugin.php');
const hasPhp = spawnSync('php', ['--version']).status === 0;

type Case = readonly [code: string, complaints: readonly string[], file?: string];

/** What the checks say of files of PHP, each in a folder of its own; asked about all at once. */
function checkAll(cases: readonly Case[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-check-'));
  try {
    const files = cases.map(([code, , name = 'includes/Thing.php'], at) => {
      const file = path.join(`${at}`, name);
      const stem = path.basename(name, '.php');
      const head = `<?php\n/**\n * A thing.\n *\n * @package Beckon\n */\n\n// phpcs:disable WordPress.Files.FileName -- PSR-4.\n\nnamespace Beckon;\n\nif ( ! defined( 'ABSPATH' ) ) {\n\texit;\n}\n\nfinal class ${stem} {\n}\n`;
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), code.startsWith('<?php') ? code : head + code + '\n');
      return file;
    });
    const { stdout } = spawnSync('php', [checker, folder], { encoding: 'utf8', cwd: folder });
    const lines = stdout.trim().split('\n').slice(0, -1);
    return files.map((file) =>
      lines.filter((line) => line.startsWith(`${file}:`)).map((line) => line.replace(/^[^:]+:\d+: /, '')),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const store = 'includes/ThingStore.php';
const direct = '// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own.';
const cases: readonly Case[] = [
  ["echo '<p>' . esc_html( $a ) . '</p>';", []],
  ['echo $a;', ['What is printed is escaped where it is printed: $a']],
  ["echo '<p>' . $a->name, 7;", ['What is printed is escaped where it is printed: $a -> name']],
  ['echo $a; // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by its maker.', []],
  ["$a = sanitize_key( wp_unslash( $_COOKIE['a'] ?? '' ) );", []],
  ["$a = $_COOKIE['a'];", ['$_COOKIE is sanitised where it is read.']],
  ["if ( isset( $_COOKIE['a'] ) ) {\n}", []],
  ["if ( isset( $_GET['a'] ) ) {\n}", ['A form is known by its nonce, asked for in the same function as $_GET.']],
  ["add_action( 'init', 'x' );", ['add_action() stands in a Module.php.']],
  ['global $wpdb;', ['$wpdb is for *Store.php.']],
  ['in_array( 1, $a );', ['in_array() compares strictly.']],
  ['$a = $b ?: 1;', ['No short ternary.']],
  ['$a = 1 == $b;', ['Compared strictly.']],
  ['$a = ( $b === 1 );', ['What does not change stands first in a comparison (Yoda).']],
  ['$someName = 1;', ['Variables are written like_this: $someName']],
  ['$a = $b->afterClose;', ["Keys of documents are written ->{'afterClose'}."]],
  ['$a = json_encode( $b );', ['json_encode() is not called: wp_json_encode.']],
  ['eval( $a );', ['Text is never run.']],
  ["register_rest_route( 'a', 'b', array( 'callback' => 'c' ) );", ['A route says who may ask it.']],
  ['function f( $list ) {\n}', ['A parameter is not named like a word of PHP: $list']],
  ["$a = array(\n\t'a'  => 1,\n\t'bc' => 2,\n);", []],
  ["$a = array(\n\t'a' => 1,\n\t'bc' => 2,\n);", ['The arrows of an array stand under one another.']],
  ["$a = 'wordpress';", ['The name of WordPress is not written in small letters; a word that must be has a constant.']],
  ['$a();', ['What is in a variable is asked by is_callable() before it is called: $a']],
  ['if ( is_callable( $a ) ) {\n\t$a();\n}', []],
  [
    'if ( is_callable( $b ) ) {\n\t$a();\n}',
    ['What is in a variable is asked by is_callable() before it is called: $a'],
  ],
  ["call_user_func( $a['b'] );", ['What is in a variable is asked by is_callable() before it is called: $a']],
  ['require $a;', ['A file that a variable names is asked for by is_readable() first: $a']],
  ['if ( is_readable( $a ) ) {\n\trequire $a;\n}', []],
  [
    'if ( false !== stream_resolve_include_path( $a ) ) {\n\trequire $a;\n}',
    ['A file that a variable names is asked for by is_readable() first: $a'],
  ],
  ["update_option( 'beckon_a', array( 1, 2 ) );", ['update_option() says whether it is loaded with every page.']],
  ["update_option( 'beckon_a', array( 1, 2 ), false );", []],
  ["current_user_can( 'edit_beckon_campaigns' );", ['A capability of ours goes by its constant.']],
  [
    "<?php\necho 'x';\n",
    [
      'A class lies in the namespace Beckon.',
      'A file begins with what it is for, and "@package Beckon".',
      'A file is named for the class in it.',
      'A file that is asked for by itself does nothing: it ends where ABSPATH is not defined.',
      'Why a file is not named as WordPress names files is explained.',
    ],
  ],
  // A store prepares its queries, and says why it asks the table itself; hooks are for modules.
  [`${direct}\n$wpdb->query( $wpdb->prepare( 'SELECT %d', $a ) );`, [], store],
  [
    "$wpdb->query( 'COMMIT' );",
    ['Why a table is asked directly, and nothing is kept of the answer, is explained.'],
    store,
  ],
  [`${direct}\n$wpdb->query( "DELETE FROM $table" );`, ['A query is prepared: " DELETE FROM  $table "'], store],
  [
    `${direct}\n$wpdb->query( $a ? 'ROLLBACK' : 'COMMIT' );`,
    ["A query is prepared: $a ? 'ROLLBACK' : 'COMMIT'"],
    store,
  ],
  [
    `${direct}\n$wpdb->get_col( $wpdb->prepare( "SELECT a FROM %i WHERE b IN ($c)", $d ) );`,
    [
      'Why something stands in a query that is no placeholder is explained: PluginCheck.Security.DirectDB.UnescapedDBParameter',
      'Why something stands in a query that is no placeholder is explained: WordPress.DB.PreparedSQL.InterpolatedNotPrepared',
    ],
    store,
  ],
  [
    '// phpcs:ignore WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared, PluginCheck.Security.DirectDB -- Placeholders.\n$wpdb->get_col( $wpdb->prepare( "SELECT a FROM %i WHERE b IN ($c)", $d ) );',
    [],
    store,
  ],
  ["$a = $wpdb->prepare( 'SELECT ' . $b, 1 );", ["A query is prepared: 'SELECT ' . $b"], store],
  ["add_action( 'init', 'x' );", [], 'includes/Module.php'],
  // An explanation is of what it names, and of no more.
  ['echo $a; // phpcs:ignore WordPress.DB -- Why.', ['What is printed is escaped where it is printed: $a']],
  ['echo $a; // phpcs:ignore WordPress.Security.EscapeOutput', ['What is printed is escaped where it is printed: $a']],
  [
    "function f() {\n\t$a = sanitize_key( $_POST['a'] );\n}\nfunction g() {\n\tcheck_admin_referer( 'g' );\n}",
    ['A form is known by its nonce, asked for in the same function as $_POST.'],
  ],
  ["function f() {\n\tcheck_admin_referer( 'f' );\n\t$a = sanitize_key( $_POST['a'] );\n}", []],
  ['$a = 1;\n// phpcs:enable', ['Each line is explained by itself: no phpcs:enable.']],
  ['if ( f()[0] !== self::a() ) {\n}', ['What does not change stands first in a comparison (Yoda).']],
  ['$a = array( $b[ 0 === g() ? 1 : 2 ] );', ['What does not change stands first in a comparison (Yoda).']],
  ['$a = ( $b === $c || $b === (string) self::$c || f( $b ) === 1 );', []],
  ['$a = $b && $c || $d;', ['Where && and || meet, brackets say which of them comes first.']],
  ['$a = ( $b && $c ) || f( $d && $e ) || $g;\n$a = $b && $c;\n$d = array( $a || $b => $a && $c );', []],
  ['$a = -(int) $b;', ['There is a space before a cast.']],
  ['$a = f( ...(array) $b );', []],
  ['function f() {\n\tglobal $post;\n\t$post = 1;\n}', ['What is global is not overwritten: $post']],
  ['function f() {\n\tglobal $post;\n\treturn $post->ID;\n}', []],
  ["throw new \\Exception( 'No ' . $a );", ['What is printed is escaped where it is printed: $a']],
  ["throw new \\Exception( 'No ' . esc_html( $a ) );", []],
  ["wp_die( $a, '', array( 'response' => 403 ) );", ['What is printed is escaped where it is printed: $a']],
  ["wp_die( esc_html( $a ), '', array( 'response' => 403 ) );", []],
  ["_e( 'A', 'beckon' );", ['_e() is not called: esc_html_e.']],
  ["wp_redirect( esc_url_raw( 'a' ) );", ['wp_redirect() is not called: wp_safe_redirect.']],
  ["get_post_meta( 1, 'a' );", ['get_post_meta() says whether one value is asked for.']],
  ["preg_quote( 'a' );", ['preg_quote() is told the delimiter.']],
  ["register_setting( 'a', 'b' );", ['A setting is sanitised.']],
  ["do_action( 'saved', 1 );", ["A hook of ours begins with beckon_: 'saved'"]],
  ["do_action( 'beckon_saved', 1 );", []],
  [
    "wp_enqueue_script( 'a', 'b.js' );",
    ['wp_enqueue_script() is told the version.', 'wp_enqueue_script() is told where to print it.'],
  ],
  ["wp_enqueue_style( 'a', 'b.css', array(), false );", ['wp_enqueue_style() is told the version.']],
  ["wp_enqueue_script( 'a' );", []],
  ["$a = array( 'meta_key' => 'b' );", ['Why a query by meta_key is not too slow is explained.']],
  ["$a = array( 'numberposts' => -1 );", ['Why more than a hundred are asked for is explained: numberposts']],
  [
    "$a = array( 'posts_per_page' => self::MOST );",
    ['Why more than a hundred are asked for is explained: posts_per_page'],
  ],
  ["$a = array( 'numberposts' => 100 );", []],
  ["$a = array( 'exclude' => $b );", ['Why what is not wanted is left out by the query is explained: exclude']],
  [
    `$a = '<img alt="" src="' . esc_url( $b ) . '">';`,
    [
      'WordPress writes this markup: a picture of the library: wp_get_attachment_image; why another is written out is explained.',
    ],
  ],
  [
    `$a = '<img src="b">'; // phpcs:ignore PluginCheck.CodeAnalysis.ImageFunctions.NonEnqueuedImage -- By its address.`,
    [],
  ],
  ['$a = "<script async src=\'$b\'></script>";', ['WordPress writes this markup: wp_enqueue_script.']],
  [`$a = '<link rel="stylesheet" href="b">';`, ['WordPress writes this markup: wp_enqueue_style.']],
  [`$a = '<script>b()</script><img alt="">';`, []],
  ["$a = array( 'suppress_filters' => true );", ['get_posts() suppresses filters by itself.']],
];
const said = hasPhp ? checkAll(cases) : [];

test.skipIf(!hasPhp).each(cases.map(([code, complaints], at) => ({ code, complaints, at })))(
  '$code',
  ({ complaints, at }) => {
    expect(said[at]).toEqual(complaints);
  },
);
