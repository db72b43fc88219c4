import { firstHeading } from '../edit/first-heading.ts';
import { listContents } from '../edit/list-contents.ts';
import { setLabel } from '../edit/set-label.ts';
import type { Check } from './check.ts';

/** Windows and cards that assistive technology cannot announce: no step of theirs without a heading has a label. */
export const findNamelessDialogs: Check = (campaign) => {
  if (!['popup', 'full-screen', 'slide-in'].includes(campaign.format.kind)) return [];
  return listContents(campaign).flatMap(({ content, path, ...of }) => {
    const hasHeading = (firstHeading(content)?.text.trim() ?? '') !== '';
    if (hasHeading || content.label.trim() !== '') return [];
    return [
      {
        says: 'dialog-without-name',
        severity: 'blocks',
        path: `${path}.label`,
        mend: (one: typeof campaign) => setLabel(one, { label: campaign.name, ...of }),
      } as const,
    ];
  });
};
