import { exportCampaigns } from '../campaigns/export-campaigns.ts';
import { importCampaigns } from '../campaigns/import-campaigns.ts';
import { explainVisit } from '../why/explain-visit.ts';
import { answer, answerRefusal } from './answer.ts';
import type { Operation } from './operation.ts';
import { readBody } from './read-body.ts';

export const otherOperations: readonly Operation[] = [
  {
    id: 'exportCampaigns',
    method: 'get',
    path: '/v1/campaign-file',
    summary: 'All campaigns as one file, which any Beckon reads.',
    answers: { 200: 'CampaignFile' },
    async run(parts, { site }) {
      return answer(JSON.parse(await exportCampaigns(parts, site)));
    },
  },
  {
    id: 'importCampaigns',
    method: 'post',
    path: '/v1/campaign-file',
    summary: 'Takes the campaigns of a file as drafts; those with problems are told with all of them.',
    body: 'CampaignFile',
    answers: { 200: 'Imported', 422: 'Problems' },
    async run(parts, { site, body, by }) {
      const imported = await importCampaigns(parts, site, JSON.stringify(body), by);
      return imported.ok ? answer({ results: imported.results }) : answer({ problems: imported.problems }, 422);
    },
  },
  {
    id: 'explainVisit',
    method: 'post',
    path: '/v1/why',
    summary: 'Says for every campaign whether a visit would see it, and why. Nothing of the visit is kept.',
    body: 'Ask',
    answers: { 200: 'Why', 422: 'Problems' },
    async run(parts, { site, body }) {
      const documents = readBody(body, 'documents') === 'working' ? 'working' : 'live';
      const locale = String(readBody(body, 'locale') ?? 'en');
      const explained = await explainVisit(parts, site, { visit: readBody(body, 'visit') ?? {}, documents, locale });
      return explained.ok
        ? answer({ nowMs: explained.nowMs, campaigns: explained.campaigns })
        : answerRefusal(explained);
    },
  },
];
