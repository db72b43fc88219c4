import { listVersions } from '../campaigns/list-versions.ts';
import { readCampaign } from '../campaigns/read-campaign.ts';
import { readVersion } from '../campaigns/read-version.ts';
import { rollBackCampaign } from '../campaigns/roll-back-campaign.ts';
import { listPublications } from '../snapshots/list-publications.ts';
import { rollBackPublication } from '../snapshots/roll-back-publication.ts';
import { answer, answerRefusal, missing } from './answer.ts';
import type { Operation } from './operation.ts';
import { readBody, readWhole } from './read-body.ts';

export const historyOperations: readonly Operation[] = [
  {
    id: 'listVersions',
    method: 'get',
    path: '/v1/campaigns/{id}/versions',
    summary: 'What a campaign was at each save, the newest first.',
    query: { before: 'Only revisions below this one: the last of the page before.' },
    answers: { 200: 'VersionList', 404: 'Problems' },
    async run(parts, { site, param, query }) {
      if (!(await readCampaign(parts, site, param('id')))) return missing();
      return answer({ versions: await listVersions(parts, site, param('id'), { before: readWhole(query('before')) }) });
    },
  },
  {
    id: 'readVersion',
    method: 'get',
    path: '/v1/campaigns/{id}/versions/{revision}',
    summary: 'A campaign as it was at one save.',
    answers: { 200: 'Version', 404: 'Problems' },
    async run(parts, { site, param }) {
      const revision = readWhole(param('revision'));
      const document = revision === undefined ? undefined : await readVersion(parts, site, param('id'), revision);
      return document ? answer({ document }) : missing();
    },
  },
  {
    id: 'rollBackCampaign',
    method: 'post',
    path: '/v1/campaigns/{id}/roll-back',
    summary: 'Brings an older version back as the newest, and puts it live where “publish” is true.',
    body: 'RollBack',
    answers: { 200: 'CampaignAnswer', 404: 'Problems', 422: 'Problems' },
    async run(parts, { site, param, body, by }) {
      const revision = readWhole(readBody(body, 'revision'));
      if (revision === undefined)
        return {
          status: 422,
          body: { problems: [{ path: 'revision', message: 'The version to bring back is missing.' }] },
        };
      const publish = readBody(body, 'publish') === true;
      const back = await rollBackCampaign(parts, site, { id: param('id'), revision, publish, by });
      if (!back.ok) return answerRefusal(back);
      return answer({
        campaign: back.campaign,
        ...('publication' in back && { publication: back.publication }),
        ...('removed' in back && { removed: back.removed }),
      });
    },
  },
  {
    id: 'listPublications',
    method: 'get',
    path: '/v1/publications',
    summary: 'What went to the site, the newest first, and how its delivery went.',
    answers: { 200: 'PublicationList' },
    async run(parts, { site }) {
      return answer({ publications: await listPublications(parts, site) });
    },
  },
  {
    id: 'rollBackPublication',
    method: 'post',
    path: '/v1/publications/{number}/roll-back',
    summary: 'Makes live again just what a publication had live. Settings stay as they are.',
    answers: { 200: 'RolledBack', 404: 'Problems', 422: 'Problems' },
    async run(parts, { site, param, by }) {
      const number = readWhole(param('number'));
      if (number === undefined) return missing();
      const back = await rollBackPublication(parts, site, number, by);
      return back.ok ? answer({ publication: back.publication, lost: back.lost }) : answerRefusal(back);
    },
  },
];
