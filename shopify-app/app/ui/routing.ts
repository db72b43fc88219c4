/** The routing library’s pieces that screens use: no screen names the library. */
export {
  Form,
  Outlet,
  useActionData,
  useFetcher,
  useFetchers,
  useLoaderData,
  useLocation,
  useNavigate,
  useNavigation,
  useParams,
  useRevalidator,
  useRouteLoaderData,
  useSearchParams,
  useSubmit,
} from '@remix-run/react';
export type { ShouldRevalidateFunction } from '@remix-run/react';
export type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
