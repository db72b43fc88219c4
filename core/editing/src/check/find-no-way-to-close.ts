import { changeFormatSettings } from '../edit/change-format-settings.ts';
import { listBlocks } from '../edit/list-blocks.ts';
import type { Check } from './check.ts';

/** Bars that cannot be closed; every other format has its close button built in or interrupts nobody. */
export const findNoWayToClose: Check = (campaign) => {
  const { format, content } = campaign;
  if (format.kind !== 'bar' || format.closable) return [];
  const closes = listBlocks(content).some(({ block }) => block.kind === 'button' && block.action.do === 'close');
  if (closes) return [];
  return [
    {
      says: format.sticks ? 'no-way-to-close' : 'bar-stays',
      severity: format.sticks && !format.pushes ? 'blocks' : 'warns',
      path: 'format.closable',
      mend: (one) => changeFormatSettings(one, { set: { closable: true } }),
    },
  ];
};
