import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const checker = path.join(import.meta.dirname, 'php/check-plugin.php');
const hasPhp = spawnSync('php', ['--version']).status === 0;

/** What the checks say of one file of PHP. */
function check(code: string, name = 'includes/Thing.php'): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-check-'));
  try {
    const stem = path.basename(name, '.php');
    const head = `<?php\n/**\n * A thing.\n *\n * @package Beckon\n */\n\nnamespace Beckon;\n\nif ( ! defined( 'ABSPATH' ) ) {\n\texit;\n}\n\nfinal class ${stem} {\n}\n`;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), code.startsWith('<?php') ? code : head + code + '\n');
    const { stdout } = spawnSync('php', [checker, folder], { encoding: 'utf8', cwd: folder });
    return stdout
      .trim()
      .split('\n')
      .slice(0, -1)
      .map((line) => line.replace(/^[^:]+:\d+: /, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.skipIf(!hasPhp).each([
  ["echo '<p>' . esc_html( $a ) . '</p>';", []],
  ['echo $a;', ['What is printed is escaped where it is printed: $a']],
  ["echo '<p>' . $a->name, 7;", ['What is printed is escaped where it is printed: $a -> name']],
  ['echo $a; // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by its maker.', []],
  ["$a = sanitize_key( wp_unslash( $_GET['a'] ?? '' ) );", []],
  ["$a = $_GET['a'];", ['$_GET is sanitised where it is read.']],
  ["if ( isset( $_GET['a'] ) ) {\n}", []],
  ["$a = sanitize_key( $_POST['a'] );", ['A form is known by its nonce.']],
  ["add_action( 'init', 'x' );", ['add_action() stands in a Module.php.']],
  ['global $wpdb;', ['$wpdb is for *Store.php.']],
  ['in_array( 1, $a );', ['in_array() compares strictly.']],
  ['$a = $b ?: 1;', ['No short ternary.']],
  ['$a = $b == 1;', ['Compared strictly.']],
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
  ['if ( false !== stream_resolve_include_path( $a ) ) {\n\trequire $a;\n}', []],
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
    ],
  ],
])('%s', (code, complaints) => {
  expect(check(code)).toEqual(complaints);
});

test.skipIf(!hasPhp)('a store prepares its queries, and hooks are for modules', () => {
  const store = 'includes/ThingStore.php';
  expect(check("$wpdb->query( $wpdb->prepare( 'SELECT %d', $a ) );", store)).toEqual([]);
  expect(check('$wpdb->query( "DELETE FROM $table" );', store)).toEqual([
    'A query is prepared: " DELETE FROM  $table "',
  ]);
  expect(check("add_action( 'init', 'x' );", 'includes/Module.php')).toEqual([]);
});
