import type { DatabaseUrls } from '../src/platform/database-urls.ts';

/**
 * A database of the tests by its roles, from its address as the superuser's, who sees everything. Hubs of tests run as a hub
 * does: what it may not do fails where a test does it.
 */
export function urlsForTests(url: string): DatabaseUrls {
  const roles = JSON.parse(process.env['BECKON_TEST_DATABASE_ROLES'] ?? '{}') as DatabaseUrls;
  const as = (role: string): string => {
    const { username, password } = new URL(role);
    const address = new URL(url);
    [address.username, address.password] = [username, password];
    return address.href;
  };
  return { run: as(roles.run), migrate: as(roles.migrate), backup: as(roles.backup) };
}
