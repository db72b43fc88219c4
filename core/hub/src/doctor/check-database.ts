import type { DatabaseFacts } from './doctor.store.ts';
import { bad, ok, type Finding } from './finding.ts';

const local = new Set(['localhost', '127.0.0.1', '::1', '']);

/**
 * Whether the database is reached by us alone, and we may do there no more than we need.
 *
 * @param isOwn it is the one in the data folder: nobody but we know its password, and nobody else's data is there
 */
export function checkDatabase(
  { listens, isSuperuser, isEncrypted, isRemote }: DatabaseFacts,
  isOwn: boolean,
): readonly Finding[] {
  const addresses = listens.split(',').map((address) => address.trim());
  const wide = addresses.filter((address) => ['*', '0.0.0.0', '::'].includes(address));
  const isLocal = addresses.every((address) => local.has(address));
  return [
    wide.length
      ? bad('database exposure', `The database listens at every address of its machine (listen_addresses = ${listens}).`, 'Set listen_addresses to localhost, or to the one address in the private network that the hubs use.') // prettier-ignore
      : ok('database exposure', isLocal ? 'The database listens to its own machine alone.' : `The database listens at ${listens} alone.`), // prettier-ignore
    isSuperuser && !isOwn
      ? bad('database role', 'The hub’s role is a superuser: whoever gets into the hub gets into every database there, and its machine.', 'create role beckon login password …; alter database … owner to beckon; then name that role in DATABASE_URL.') // prettier-ignore
      : ok('database role', isOwn ? 'The database is the hub’s own.' : 'The hub’s role is no superuser.'),
    isRemote && !isEncrypted
      ? bad('database connection', 'What goes to the database on another machine can be read on the way.', 'Switch ssl on there, and add ?sslmode=verify-full to DATABASE_URL.') // prettier-ignore
      : ok('database connection', isRemote ? 'The way to the database is encrypted.' : 'The database is on this machine.'), // prettier-ignore
  ];
}
