import type { DatabaseFacts } from './doctor.store.ts';
import { bad, ok, warn, type Finding } from './finding.ts';

const local = new Set(['localhost', '127.0.0.1', '::1', '']);

/**
 * Whether the database is reached by us alone, and we may do there no more than we need.
 */
export function checkDatabase({
  listens,
  role,
  isSuperuser,
  isOwner,
  isEncrypted,
  isRemote,
}: DatabaseFacts): readonly Finding[] {
  const addresses = listens.split(',').map((address) => address.trim());
  const wide = addresses.filter((address) => ['*', '0.0.0.0', '::'].includes(address));
  const isLocal = addresses.every((address) => local.has(address));
  return [
    wide.length
      ? bad('database exposure', `The database listens at every address of its machine (listen_addresses = ${listens}).`, 'Set listen_addresses to localhost, or to the one address in the private network that the hubs use.') // prettier-ignore
      : ok('database exposure', isLocal ? 'The database listens to its own machine alone.' : `The database listens at ${listens} alone.`), // prettier-ignore
    checkRole({ role, isSuperuser, isOwner }),
    isRemote && !isEncrypted
      ? bad('database connection', 'What goes to the database on another machine can be read on the way.', 'Switch ssl on there, and add ?sslmode=verify-full to DATABASE_URL.') // prettier-ignore
      : ok('database connection', isRemote ? 'The way to the database is encrypted.' : 'The database is on this machine.'), // prettier-ignore
  ];
}

const recipe = 'core/hub/deploy/postgresql has the roles that a hub needs: name beckon_hub in DATABASE_URL, and the owner in DATABASE_MIGRATE_URL.'; // prettier-ignore

function checkRole({ role, isSuperuser, isOwner }: Pick<DatabaseFacts, 'role' | 'isSuperuser' | 'isOwner'>): Finding {
  if (isSuperuser)
    return bad('database role', `The hub runs as ${role}, a superuser: whoever gets into the hub gets into every database there, and its machine.`, recipe); // prettier-ignore
  if (isOwner)
    return warn('database role', `The hub runs as ${role}, which can change and drop its tables: whoever gets into the hub can, too.`, recipe); // prettier-ignore
  return ok('database role', `The hub runs as ${role}, which reads and writes rows and can change no table.`);
}
