import { z } from 'zod';
import { bringUpToDate } from '../bring-up-to-date.ts';
import { describeTopic } from './webhook-topic.ts';

/** Another theme is published: embeds are settings of a theme, so ours may be off now. */
export const themesPublish = describeTopic({
  topic: 'themes/publish',
  shape: z.object({}),
  handle: (parts) => bringUpToDate(parts, parts.site),
});
