import { listLeads } from '../leads/list-leads.ts';
import { readLead } from '../leads/read-lead.ts';
import { answer, missing, refuse } from './answer.ts';
import type { Operation } from './operation.ts';
import { readWhole } from './read-body.ts';

const verdicts = ['good', 'doubtful', 'spam'] as const;

export const leadOperations: readonly Operation[] = [
  {
    id: 'listLeads',
    method: 'get',
    path: '/v1/leads',
    summary: 'Submitted forms, the newest first, fifty on a page.',
    query: {
      search:
        'A whole address or phone number or a code, found among all; other words in what was filled in, among the newest 5,000 that the rest of the query leaves.',
      campaign: 'The id of a campaign.',
      verdict: `One of: ${verdicts.join(', ')}.`,
      from: 'A moment in ISO 8601, from which on.',
      to: 'A moment in ISO 8601, before which.',
      page: 'From 1.',
    },
    answers: { 200: 'LeadList', 422: 'Problems' },
    async run(parts, { site, query }) {
      const given = query('verdict');
      const verdict = verdicts.find((each) => each === given);
      if (given !== undefined && !verdict) return refuse(422, `The verdict must be one of: ${verdicts.join(', ')}.`);
      const moments = ['from', 'to'].map(query);
      if (moments.some((each) => each !== undefined && Number.isNaN(Date.parse(each))))
        return refuse(422, 'Moments must be written as in “2026-11-27T09:00:00Z”.');
      const [search, campaign, page] = [query('search'), query('campaign'), readWhole(query('page'))];
      const [from, to] = moments;
      const list = await listLeads(parts, site, {
        ...(search !== undefined && { search }),
        ...(campaign !== undefined && { campaign }),
        ...(verdict && { verdict }),
        ...(from !== undefined && { from: new Date(from).toISOString() }),
        ...(to !== undefined && { to: new Date(to).toISOString() }),
        ...(page !== undefined && { page }),
      });
      return answer(list);
    },
  },
  {
    id: 'readLead',
    method: 'get',
    path: '/v1/leads/{id}',
    summary: 'One submitted form.',
    answers: { 200: 'LeadAnswer', 404: 'Problems' },
    async run(parts, { site, param }) {
      const lead = await readLead(parts, site, param('id'));
      return lead ? answer({ lead }) : missing();
    },
  },
];
