import type { RightsRequest } from '@beckon/hub/privacy/right';
import { Page, Stack, useFormat, useWords } from '../ui/index.ts';
import { DownloadAnswer } from './DownloadAnswer.tsx';
import { RequestAnswer } from './RequestAnswer.tsx';
import { RequestBadge } from './RequestBadge.tsx';
import { RequestCase } from './RequestCase.tsx';
import type { RequestDetail } from './request-detail.ts';
import type { RequestRow } from './request-row.ts';

export interface RequestScreenProps {
  readonly row: RequestRow;
  readonly request?: RightsRequest | undefined;
  readonly detail?: RequestDetail | undefined;
}

/** A request with everything about it, and what was found for whoever asked. */
export function RequestScreen({ row, request, detail }: RequestScreenProps) {
  const { t } = useWords('requests');
  const format = useFormat();
  return (
    <Page
      heading={row.who === '' ? t('nobody') : row.who}
      subheading={t('askedAt', { at: format.moment(row.askedAt) })}
      accessory={<RequestBadge row={row} />}
      back={{ label: t('heading'), href: '/app/requests' }}
      {...(detail && { primaryAction: <DownloadAnswer row={row} isPrimary /> })}
    >
      <Stack>
        {request && <RequestCase request={request} />}
        {detail && <RequestAnswer detail={detail} />}
      </Stack>
    </Page>
  );
}
