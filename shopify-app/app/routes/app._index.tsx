import { requireShop } from '../shopify/require-shop.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { useLoaderData } from '../ui/routing.ts';

export const loader = async (args: RouteArgs) => {
  const { site } = await requireShop(args);
  return { name: site.name };
};

export default function Home() {
  const { name } = useLoaderData<typeof loader>();
  return <h1>{name}</h1>;
}
