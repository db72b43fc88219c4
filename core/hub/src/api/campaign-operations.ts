import type { CampaignStatus } from '@beckon/engine';
import { archiveCampaign } from '../campaigns/archive-campaign.ts';
import type { Stood } from '../campaigns/change-standing.ts';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { deleteCampaigns, undeleteCampaigns } from '../campaigns/delete-campaigns.ts';
import { duplicateCampaign } from '../campaigns/duplicate-campaign.ts';
import { listCampaigns } from '../campaigns/list-campaigns.ts';
import { pauseCampaign } from '../campaigns/pause-campaign.ts';
import { publishCampaign } from '../campaigns/publish-campaign.ts';
import { readCampaign } from '../campaigns/read-campaign.ts';
import { restoreCampaign } from '../campaigns/restore-campaign.ts';
import { saveCampaign } from '../campaigns/save-campaign.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { answer, answerRefusal, missing, refuse } from './answer.ts';
import type { Operation } from './operation.ts';
import { readBody, readWhole } from './read-body.ts';

const statuses = ['draft', 'live', 'paused', 'archived', 'deleted'] as const;
const isStatus = (value: string): value is CampaignStatus | 'deleted' =>
  (statuses as readonly string[]).includes(value);

export const campaignOperations: readonly Operation[] = [
  {
    id: 'listCampaigns',
    method: 'get',
    path: '/v1/campaigns',
    summary: 'The campaigns of the site, without their documents, the one that was changed last first.',
    query: {
      search: 'Words of the name, or the id.',
      status: `One of: ${statuses.join(', ')}. Without it: all but archived and deleted ones.`,
      page: 'From 1.',
      pageSize: 'At most 500.',
    },
    answers: { 200: 'CampaignList', 422: 'Problems' },
    async run(parts, { site, query }) {
      const status = query('status');
      if (status !== undefined && !isStatus(status))
        return refuse(422, `The status must be one of: ${statuses.join(', ')}.`);
      const [page, pageSize] = [readWhole(query('page')), readWhole(query('pageSize'))];
      return answer(await listCampaigns(parts, site, { search: query('search'), status, page, pageSize }));
    },
  },
  {
    id: 'createCampaign',
    method: 'post',
    path: '/v1/campaigns',
    summary: 'Keeps a new campaign as a draft. An id that is taken gets a few letters more: see the answer.',
    body: 'Document',
    answers: { 201: 'CampaignAnswer', 422: 'Problems' },
    async run(parts, { site, body, by }) {
      const created = await createCampaign(parts, site, body, by);
      return created.ok
        ? answer({ campaign: created.campaign, removed: created.removed }, 201)
        : answerRefusal(created);
    },
  },
  {
    id: 'readCampaign',
    method: 'get',
    path: '/v1/campaigns/{id}',
    summary: 'A campaign with what is being worked on.',
    answers: { 200: 'CampaignAnswer', 404: 'Problems' },
    async run(parts, { site, param }) {
      const campaign = await readCampaign(parts, site, param('id'));
      return campaign ? answer({ campaign }) : missing();
    },
  },
  {
    id: 'saveCampaign',
    method: 'put',
    path: '/v1/campaigns/{id}',
    summary: 'Saves the next version, where nobody saved since “revision”. The site shows it when it is published.',
    body: 'Save',
    answers: { 200: 'CampaignAnswer', 404: 'Problems', 409: 'Problems', 422: 'Problems' },
    async run(parts, { site, param, body, by }) {
      const revision = readWhole(readBody(body, 'revision'));
      if (revision === undefined)
        return {
          status: 422,
          body: { problems: [{ path: 'revision', message: 'The revision you began from is missing.' }] },
        };
      const saved = await saveCampaign(parts, site, {
        id: param('id'),
        document: readBody(body, 'document'),
        revision,
        by,
      });
      return saved.ok ? answer({ campaign: saved.campaign, removed: saved.removed }) : answerRefusal(saved);
    },
  },
  {
    id: 'deleteCampaign',
    method: 'delete',
    path: '/v1/campaigns/{id}',
    summary: 'Deletes a campaign; for 30 days it can be brought back as it was.',
    answers: { 200: 'Deleted', 404: 'Problems', 422: 'Problems' },
    async run(parts, { site, param, by }) {
      const deleted = await deleteCampaigns(parts, site, [param('id')], by);
      if (!deleted.ok) return answerRefusal(deleted);
      return deleted.ids.length ? answer(withoutOk(deleted)) : missing();
    },
  },
  {
    id: 'undeleteCampaign',
    method: 'post',
    path: '/v1/campaigns/{id}/undelete',
    summary: 'Takes a deletion back.',
    answers: { 200: 'Deleted', 404: 'Problems', 422: 'Problems' },
    async run(parts, { site, param, by }) {
      const back = await undeleteCampaigns(parts, site, [param('id')], by);
      if (!back.ok) return answerRefusal(back);
      return back.ids.length ? answer(withoutOk(back)) : missing();
    },
  },
  {
    id: 'publishCampaign',
    method: 'post',
    path: '/v1/campaigns/{id}/publish',
    summary: 'Puts a campaign live as it was saved last, or as “revision”, where nobody saved since.',
    body: 'Publish',
    answers: { 200: 'CampaignAnswer', 404: 'Problems', 409: 'Problems', 422: 'Problems' },
    async run(parts, { site, param, body, by }) {
      const revision = readWhole(readBody(body, 'revision'));
      const published = await publishCampaign(parts, site, { id: param('id'), revision, by });
      if (!published.ok) return answerRefusal(published);
      return answer({ campaign: published.campaign, publication: published.publication });
    },
  },
  stand('pause', 'Takes a live campaign off the site until it is published again.', pauseCampaign),
  stand('archive', 'Takes a campaign off the site and out of the list, for keeping.', archiveCampaign),
  stand('restore', 'Brings an archived campaign back as a draft.', restoreCampaign),
  {
    id: 'duplicateCampaign',
    method: 'post',
    path: '/v1/campaigns/{id}/duplicate',
    summary: 'Makes a draft like a campaign.',
    body: 'Name',
    answers: { 201: 'CampaignAnswer', 404: 'Problems', 422: 'Problems' },
    async run(parts, { site, param, body, by }) {
      const name = readBody(body, 'name');
      const copied = await duplicateCampaign(parts, site, param('id'), {
        name: typeof name === 'string' ? name : undefined,
        by,
      });
      return copied.ok ? answer({ campaign: copied.campaign }, 201) : answerRefusal(copied);
    },
  },
];

function stand(
  verb: 'pause' | 'archive' | 'restore',
  summary: string,
  change: (parts: HubParts, site: string, id: string, by?: string) => Promise<Stood>,
): Operation {
  return {
    id: `${verb}Campaign`,
    method: 'post',
    path: `/v1/campaigns/{id}/${verb}`,
    summary,
    answers: { 200: 'CampaignAnswer', 404: 'Problems', 422: 'Problems' },
    async run(parts, { site, param, by }) {
      const stood = await change(parts, site, param('id'), by);
      return stood.ok ? answer(withoutOk(stood)) : answerRefusal(stood);
    },
  };
}

function withoutOk({ ok: _, ...rest }: { readonly ok: true }): object {
  return rest;
}
