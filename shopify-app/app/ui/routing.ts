import { useActionData as useAnswer, useFetcher as useAnyFetcher, useLoaderData as useData } from '@remix-run/react';

/**
 * The routing library’s pieces that screens use: no screen names the library. Its types tell what JSON would make of
 * values; ours cross the wire as they are, so they are told as loaders return them.
 */
export {
  Form,
  Outlet,
  useFetchers,
  useLocation,
  useNavigate,
  useNavigation,
  useParams,
  useRevalidator,
  useRouteLoaderData,
  useSearchParams,
  useSubmit,
} from '@remix-run/react';
export type { ClientActionFunctionArgs, ClientLoaderFunctionArgs, ShouldRevalidateFunction } from '@remix-run/react';
export type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';

type Answering = (...args: never[]) => unknown;

/** What a loader or action gives, where it does not answer with a Response of its own. */
export type DataOf<Route extends Answering> = Exclude<Awaited<ReturnType<Route>>, Response>;

export const useLoaderData = <Loader extends Answering>(): DataOf<Loader> => useData() as DataOf<Loader>;

export const useActionData = <Action extends Answering>(): DataOf<Action> | undefined =>
  useAnswer() as DataOf<Action> | undefined;

/** A request beside the page’s own: to act without leaving, or to read more. */
export function useFetcher<Route extends Answering>(options?: Parameters<typeof useAnyFetcher>[0]) {
  const fetcher = useAnyFetcher(options);
  return { ...fetcher, data: fetcher.data as DataOf<Route> | undefined };
}
