import { accessAreas, type AccessDeed } from '@beckon/hub/access-log/access';
import { noteAccess } from '@beckon/hub/access-log/note-access';
import { noteUse } from '@beckon/hub/accounts/note-use';
import type { RouteArgs } from './load-context.ts';

/** Notes that a person of the shop used the admin: for the shop's own log, and so that the account counts as used. */
export async function noteVisit(
  { request, context: { hub, address } }: Pick<RouteArgs, 'request' | 'context'>,
  site: string,
  staff: string | undefined,
): Promise<void> {
  const agent = request.headers.get('user-agent') ?? undefined;
  await noteAccess(hub, site, {
    ...(staff && { who: staff }),
    ...(address && { ip: address }),
    ...(agent && { agent }),
    ...nameDeed(request),
    outcome: 'granted',
  });
  if (staff) await noteUse(hub, site);
}

/** Which part of the admin a request is for, and what it does there: `/app/leads/export` takes leads away. */
function nameDeed({ method, url }: Request) {
  const { pathname } = new URL(url);
  const [, part = '', ...rest] = pathname.replace(/\.data$/, '').split('/').filter(Boolean); // prettier-ignore
  const area = accessAreas.find((each) => each === part) ?? 'home';
  const deed: AccessDeed = rest.at(-1) === 'export' ? 'export' : method === 'GET' || method === 'HEAD' ? 'read' : 'change'; // prettier-ignore
  return { area, deed };
}
