import { readBoundaryHeaders, requireShop } from '../shopify/require-shop.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { Frame } from '../ui/Frame.tsx';
import { Outlet, useLoaderData, type ShouldRevalidateFunction } from '../ui/routing.ts';
import { readWords } from '../words/read-words.ts';

export const loader = async (args: RouteArgs) => {
  const { site, locale } = await requireShop(args);
  return { ...readWords(locale), tag: locale, timeZone: site.settings.timeZone };
};

/** Words and time zone come once, with the document; only the settings may change them. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction }) =>
  formAction?.startsWith('/app/settings') ?? false;

export default function App() {
  const locality = useLoaderData<typeof loader>();
  return (
    <Frame {...locality}>
      <Outlet />
    </Frame>
  );
}

export const headers = readBoundaryHeaders;
export { FailurePage as ErrorBoundary } from '../ui/FailurePage.tsx';
