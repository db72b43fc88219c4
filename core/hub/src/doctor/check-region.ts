import type { Env } from '../platform/env.ts';
import { ok, warn, type Finding } from './finding.ts';

/** Whether it is said where data lie: the list of recipients, which owners copy into their policies, says it. */
export const checkRegion = ({ dataRegion, transferRule }: Pick<Env, 'dataRegion' | 'transferRule'>): Finding =>
  dataRegion
    ? ok('region', `Data lie in ${dataRegion}${transferRule ? `; what crosses a border does so by: ${transferRule}` : ''}.`)
    : warn('region', 'It is not said in which region and country this machine stands, so the list of recipients cannot say it either.', 'Set BECKON_DATA_REGION, and BECKON_TRANSFER_RULE where data cross a border.'); // prettier-ignore
