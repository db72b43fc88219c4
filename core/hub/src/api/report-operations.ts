import { readReport } from '../reports/read-report.ts';
import { answer, refuse } from './answer.ts';
import type { Operation } from './operation.ts';

export const reportOperations: readonly Operation[] = [
  {
    id: 'readReport',
    method: 'get',
    path: '/v1/report',
    summary: 'What campaigns did between two days of the site’s time zone: in all, by campaign, variant and day.',
    query: {
      from: 'The first day, such as 2026-11-01.',
      to: 'The last day; two years on at most.',
      campaign: 'The id of a campaign. Without it: all.',
    },
    answers: { 200: 'Report', 422: 'Problems' },
    async run(parts, { site, query }) {
      const campaign = query('campaign');
      const period = { from: query('from') ?? '', to: query('to') ?? '', ...(campaign !== undefined && { campaign }) };
      const read = await readReport(parts, site, period);
      if (read.ok) return answer(read.report);
      return refuse(
        422,
        '“from” and “to” must be days such as “2026-11-01”, in this order and at most two years apart.',
      );
    },
  },
];
