import { listRecipients } from '@beckon/hub/promises/list-recipients';
import { noteTold } from '../promises/list-untold.ts';
import { PromisesScreen } from '../promises/PromisesScreen.tsx';
import { readPromiseQuery } from '../promises/promise-parts.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData, useSearchParams } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  await noteTold(hub, site);
  return { recipients: listRecipients(hub.env, site.domain), hubUrl: hub.env.publicUrl };
};

/** What is looked for is looked for in the browser: the register is part of the page. */
export const shouldRevalidate = () => false;

export default function Promises() {
  const data = useLoaderData<typeof loader>();
  const [params, setParams] = useSearchParams();
  return (
    <PromisesScreen
      {...data}
      query={readPromiseQuery(params)}
      onQuery={(query) =>
        setParams(
          (was) => {
            for (const [key, value] of Object.entries(query)) was.set(key, String(value));
            return was;
          },
          { replace: true, preventScrollReset: true },
        )
      }
    />
  );
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
