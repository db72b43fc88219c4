import { randomUUID } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../demo/find-free-port.ts';
import { copyLists } from './copy-lists.ts';
import { copySpec } from './copy-spec.ts';
import { fetchSqlite } from './fetch-sqlite.ts';
import { fetchWordPress, type WordPressVersion } from './fetch-wordpress.ts';
import { freshenTranslations } from './freshen-translations.ts';
import { laySite } from './lay-site.ts';
import { makeTemplate } from './make-template.ts';
import { runPhp, type SiteEnvironment } from './php-command.ts';
import { readComplaints } from './read-complaints.ts';
import { serveSite } from './serve-site.ts';
import { startMariaDb } from './start-mariadb.ts';
import { root } from './wordpress-cache.ts';
import { writeTemplates } from './write-templates.ts';

/** A running WordPress of one's own. */
export interface WordPress {
  /** Without a slash at the end. */
  readonly url: string;
  /** What WordPress says its version is. */
  readonly version: string;
  /** The site's folder, with its `wp-content`. */
  readonly folder: string;
  /** Under which its PHP processes run. */
  readonly environment: SiteEnvironment;
  /** Runs PHP code inside the loaded site, with all of wp-admin's functions; gives what it printed. */
  run(code: string): Promise<string>;
  /** What PHP complained of about our files, one entry each; empty is good. */
  readLog(): string;
  /** Addresses outside the machine that PHP tried to call. */
  readOutsideCalls(): readonly { readonly url: string; readonly by: readonly string[] }[];
  /** Mail that was to be sent, with the arguments of `wp_mail`. */
  readMail(): readonly {
    readonly to: string | readonly string[];
    readonly subject: string;
    readonly message: string;
  }[];
  stop(): Promise<void>;
}

/** How a site is to be. */
export interface WordPressOptions {
  readonly version?: WordPressVersion;
  /** `linked`: the working copy itself. `none`: to be installed by the test, which then may change files. A path: a folder to copy. */
  readonly plugin?: 'linked' | 'none' | (string & {});
  /** PHP files to load in every request, as must-use plugins. */
  readonly mustUse?: readonly string[];
  /** PHP code to run once everything is there. */
  readonly seed?: string;
  /** Whether to serve it; without, only `run` works. */
  readonly isServed?: boolean;
  /** `mariadb` starts one of its own, and takes some seconds longer. */
  readonly database?: 'sqlite' | 'mariadb';
  /** Whether it is a network of sites (in folders), with the plugin active on all of them. */
  readonly isNetwork?: boolean;
  /** Whether it runs as sites do that are done: files do not change under PHP's hands, and nobody looks for that. */
  readonly isInProduction?: boolean;
}

const plugin = path.join(root, 'wordpress-plugin');

/** Opens a WordPress on SQLite in a folder of its own, installed, with the plugin active; about a second. */
export async function openWordPress(options: WordPressOptions = {}): Promise<WordPress> {
  const {
    version = 'newest',
    plugin: how = 'linked',
    mustUse = [],
    seed,
    isServed = true,
    isNetwork = false,
    isInProduction = false,
    database = 'sqlite',
  } = options;
  const tree = await fetchWordPress(version);
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-wordpress-'));
  const mariaDb = database === 'mariadb' ? await startMariaDb() : undefined;
  laySite(folder, tree, mariaDb ? undefined : await fetchSqlite());
  if (!mariaDb) copyFileSync(await makeTemplate(tree), path.join(folder, 'wp-content/database/.ht.sqlite'));
  await placePlugin(path.join(folder, 'wp-content/plugins/beckon'), how);
  for (const file of mustUse)
    symlinkSync(path.resolve(file), path.join(folder, 'wp-content/mu-plugins', path.basename(file)));

  const port = await findFreePort();
  const url = isServed ? `http://127.0.0.1:${port}` : 'http://example.test';
  const environment = {
    BECKON_SITE: folder,
    BECKON_URL: url,
    BECKON_FILE_MODS: how === 'linked' ? '' : '1',
    BECKON_MULTISITE: isNetwork ? '1' : '',
    BECKON_DB_HOST: mariaDb?.host ?? '',
    BECKON_ENVIRONMENT: isInProduction ? 'production' : '',
    BECKON_RUN_KEY: randomUUID(),
  };
  if (mariaDb) await runPhp([path.join(import.meta.dirname, 'php/install.php')], environment);
  if (isNetwork)
    await runPhp([path.join(import.meta.dirname, 'php/install-network.php')], { ...environment, BECKON_MULTISITE: '' });
  const run = (code: string): Promise<string> =>
    isServed
      ? runServed(url, environment.BECKON_RUN_KEY, code)
      : runPhp([path.join(import.meta.dirname, 'php/run.php')], environment, code);
  const readRecord = <Entry>(file: string): Entry[] => {
    const full = path.join(folder, file);
    const lines = existsSync(full) ? readFileSync(full, 'utf8').trim().split('\n') : [];
    return lines.filter(Boolean).map((line) => JSON.parse(line) as Entry);
  };
  // As PHP comes.
  const settings = isInProduction ? { 'opcache.revalidate_freq': '2' } : {};
  const server = isServed ? await serveSite(folder, port, environment, settings) : undefined;
  const stop = async (): Promise<void> => {
    await server?.stop();
    await mariaDb?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (how !== 'none')
      await run(`$answer = activate_plugin( 'beckon/beckon.php', '', ${isNetwork} ); if ( is_wp_error( $answer ) ) { throw new Exception( $answer->get_error_message() ); }`); // prettier-ignore
    if (seed) await run(seed);
  } catch (error) {
    // Gone with the folder.
    const log = readComplaints(path.join(folder, 'debug.log'));
    await stop();
    throw new Error(`${(error as Error).message}\n${log}`.trim(), { cause: error });
  }
  return {
    url,
    version: tree.version,
    folder,
    environment,
    run,
    readLog: () => readComplaints(path.join(folder, 'debug.log')),
    readOutsideCalls: () => readRecord('outside.log'),
    readMail: () => readRecord('mail.log'),
    stop,
  };
}

/** As `runPhp`, by the site's server, which has WordPress compiled in its memory. */
async function runServed(url: string, key: string, code: string): Promise<string> {
  const answer = await fetch(`${url}/run`, { method: 'POST', headers: { 'x-key': key }, body: code });
  const printed = await answer.text();
  if (answer.status === 200) return printed;
  throw new Error(`PHP ended with ${answer.status}:\n${printed}`.trim());
}

async function placePlugin(at: string, how: string): Promise<void> {
  if (how === 'linked') {
    copySpec();
    copyLists();
    writeTemplates();
    await freshenTranslations();
    symlinkSync(plugin, at);
  } else if (how !== 'none') cpSync(how, at, { recursive: true });
}
