import { describeFinding } from '@beckon/editing';
import type { HubParts } from '@beckon/hub';
import { archiveCampaign } from '@beckon/hub/campaigns/archive-campaign';
import { deleteCampaigns, undeleteCampaigns } from '@beckon/hub/campaigns/delete-campaigns';
import { duplicateCampaign } from '@beckon/hub/campaigns/duplicate-campaign';
import { pauseCampaign } from '@beckon/hub/campaigns/pause-campaign';
import { publishCampaign } from '@beckon/hub/campaigns/publish-campaign';
import { readCampaign } from '@beckon/hub/campaigns/read-campaign';
import { restoreCampaign } from '@beckon/hub/campaigns/restore-campaign';
import type { ListAnswer, ListVerb, RefusedCampaign } from './list-answer.ts';

interface Wish {
  readonly verb: ListVerb;
  readonly ids: readonly string[];
  readonly by?: string | undefined;
  /** The merchant’s language, for what stands in the way. */
  readonly locale: string;
  /** What a copy is called, with `{{name}}` where the original’s name stands. */
  readonly copyName?: string | undefined;
}

type Refusal = Pick<RefusedCampaign, 'problems'> | undefined;

/** Does one thing to each of several campaigns; those that cannot be changed are told, the others are changed. */
export async function actOnCampaigns(hub: HubParts, site: string, wish: Wish): Promise<ListAnswer> {
  const { verb, ids, by } = wish;
  if (verb === 'delete' || verb === 'undelete') {
    const done = await (verb === 'delete' ? deleteCampaigns : undeleteCampaigns)(hub, site, ids, by);
    if (done.ok) return { did: verb, ids: done.ids, refused: [] };
    const problems = done.why === 'refused' ? done.problems.map(({ message }) => message) : [];
    return { did: verb, ids: [], refused: ids.map((id) => ({ id, name: id, problems })) };
  }
  const changed: string[] = [];
  const refused: RefusedCampaign[] = [];
  for (const id of ids) {
    const refusal = await actOnOne(hub, site, id, { ...wish, verb });
    if (refusal === undefined) changed.push(id);
    else refused.push({ id, name: (await readCampaign(hub, site, id))?.name ?? id, ...refusal });
  }
  return { did: verb, ids: changed, refused };
}

async function actOnOne(
  hub: HubParts,
  site: string,
  id: string,
  { verb, by, locale, copyName }: Wish & { readonly verb: Exclude<ListVerb, 'delete' | 'undelete'> },
): Promise<Refusal> {
  switch (verb) {
    case 'publish': {
      const done = await publishCampaign(hub, site, { id, by });
      if (done.ok) return undefined;
      if (done.why === 'blocked')
        return { problems: done.findings.map((finding) => describeFinding(finding, { locale })) };
      return { problems: done.why === 'refused' ? done.problems.map(({ message }) => message) : [] };
    }
    case 'duplicate': {
      const original = copyName === undefined ? undefined : await readCampaign(hub, site, id);
      const name = original && copyName?.replace('{{name}}', () => original.name);
      const done = await duplicateCampaign(hub, site, id, { name, by });
      return done.ok ? undefined : { problems: 'problems' in done ? done.problems.map(({ message }) => message) : [] };
    }
    case 'pause':
    case 'archive':
    case 'restore': {
      const change = { pause: pauseCampaign, archive: archiveCampaign, restore: restoreCampaign }[verb];
      const done = await change(hub, site, id, by);
      return done.ok
        ? undefined
        : { problems: done.why === 'refused' ? done.problems.map(({ message }) => message) : [] };
    }
    default:
      return verb satisfies never;
  }
}
