import { spawn } from 'node:child_process';
import path from 'node:path';
import { openWordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { listPhpSettings } from '@beckon/tooling/wordpress/php-command';
import { describe, expect, test } from 'vitest';

const tests = path.resolve(import.meta.dirname, '..');
const standIn = path.join(tests, 'stand-ins/woocommerce.php');
const real = process.env['BECKON_WOOCOMMERCE_DIR'];

/** Runs the contract in a WordPress with a shop; what PHPUnit says where it is not kept. */
async function runContract(options: Parameters<typeof openWordPress>[0]): Promise<string> {
  const site = await openWordPress({ ...options, isServed: false });
  try {
    const args = [...listPhpSettings(), '-d', 'display_errors=stderr', '/usr/bin/phpunit', '-c', path.join(tests, 'phpunit.xml'), path.join(tests, 'shop')]; // prettier-ignore
    const phpunit = spawn('php', args, { env: { ...process.env, ...site.environment } });
    let said = '';
    phpunit.stdout.on('data', (piece) => (said += String(piece)));
    phpunit.stderr.on('data', (piece) => (said += String(piece)));
    const code = await new Promise((resolve) => phpunit.on('close', resolve));
    return code === 0 && /OK \(\d\d+ tests/.test(said) ? '' : said;
  } finally {
    await site.stop();
  }
}

describe('all that the plugin asks of a shop is kept', () => {
  test.each([
    ['as posts', ''],
    ['in tables of their own', 'WC_Stand_In_Order_Table::switch_on();'],
  ])('by the stand-in, orders stored %s', async (_, seed) => {
    expect(await runContract({ mustUse: [standIn], seed })).toBe('');
  });

  test.skipIf(!real).each([
    ['in tables of their own', 'yes'],
    ['as posts', 'no'],
  ])('by WooCommerce itself, orders stored %s', async (_, isHpos) => {
    const seed = `symlink( ${JSON.stringify(real)}, WP_PLUGIN_DIR . '/woocommerce' );
      activate_plugin( 'woocommerce/woocommerce.php' );
      WC_Install::install();
      update_option( 'woocommerce_custom_orders_table_enabled', '${isHpos}' );
      update_option( 'woocommerce_coming_soon', 'no' );`;
    expect(await runContract({ seed })).toBe('');
  });
});
