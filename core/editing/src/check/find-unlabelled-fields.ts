import { listBlocks } from '../edit/list-blocks.ts';
import { listContents } from '../edit/list-contents.ts';
import type { Check } from './check.ts';

/** Fields that do not say what they ask for. */
export const findUnlabelledFields: Check = (campaign) =>
  listContents(campaign).flatMap(({ content, path }) =>
    listBlocks(content, path).flatMap(({ block, path: at }) =>
      block.kind !== 'form'
        ? []
        : block.fields.flatMap((field, index) =>
            field.kind === 'hidden' || field.label.trim() !== ''
              ? []
              : [
                  {
                    says: 'field-without-label' as const,
                    severity: 'blocks' as const,
                    path: `${at}.fields.${index}.label`,
                    values: { field: field.name },
                  },
                ],
          ),
    ),
  );
