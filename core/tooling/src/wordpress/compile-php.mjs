// Compiles the plugin's PHP by the oldest and the newest PHP that it is for, as WebAssembly in this process.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PHP, loadPHPRuntime } from '@php-wasm/universal';

const script = path.join(import.meta.dirname, 'php/compile.php');
const plugin = '/wordpress-plugin';

/** The oldest and the newest: what both read, those between read too, since syntax goes from PHP in major versions only. */
export const versions = { 7.4: '@php-wasm/node-7-4', 8.5: '@php-wasm/node-8-5' };

/**
 * What a PHP says of files: errors, warnings, and what it calls deprecated, of reading them and of loading each class.
 *
 * @param {string} version one of `versions`
 * @param {ReadonlyMap<string, string>} sources by name relative to the plugin's folder
 * @returns {Promise<string[]>} one complaint each; empty is good
 */
export async function compilePhp(version, sources) {
  const { getPHPLoaderModule } = await import(versions[version]);
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  for (const [name, source] of [['compile.php', readFileSync(script, 'utf8')], ...sources]) {
    php.mkdir(path.posix.dirname(`${plugin}/${name}`));
    php.writeFile(`${plugin}/${name}`, source);
  }
  const complaints = [];
  let files = [...sources.keys()];
  while (files.length) {
    php.writeFile('/given.json', JSON.stringify({ plugin, files }));
    const { text } = await php.run({ scriptPath: `${plugin}/compile.php` }).catch((error) => error.response ?? Promise.reject(error)); // prettier-ignore
    const at = text.lastIndexOf('{"stopped":');
    if (at < 0) throw new Error(`PHP ${version} said something else: ${text.slice(0, 500)}`);
    const { stopped, complains } = JSON.parse(text.slice(at));
    for (const [file, what] of complains) complaints.push(`wordpress-plugin/${file}: PHP ${version}: ${what}`);
    // A fatal error ends a run: the files behind the one it was in are for another.
    files = stopped ? files.slice(files.indexOf(stopped) + 1) : [];
  }
  php.exit();
  return complaints;
}
