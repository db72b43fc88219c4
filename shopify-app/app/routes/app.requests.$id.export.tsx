import { readDataAnswer } from '@beckon/hub/privacy/read-data-answer';
import { answerFile } from '../shopify/answer-file.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';

/** All that was found, for a person and for a program to read. */
export const action = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  const answer = await readDataAnswer(hub, site.id, args.params['id'] ?? '');
  if (!answer) throw new Response(null, { status: 404 });
  const name = `data-request-${answer.id.replaceAll(/[^\w-]/g, '')}.json`;
  return answerFile(JSON.stringify(answer, null, 2), { name, type: 'application/json' });
};
