import type { Frequency } from '@beckon/engine';

/** Whether anything has to be remembered from page to page: who does not allow that sees what needs none like anybody. */
export function mustRemember({ again, afterClose, afterConversion, maxDisplays }: Frequency): boolean {
  return (
    again.kind !== 'every-page-view' ||
    afterClose !== 'nothing' ||
    afterConversion !== 'nothing' ||
    maxDisplays !== undefined
  );
}
