import { Divider as PolarisDivider } from '@shopify/polaris';

export function Divider() {
  return <PolarisDivider />;
}
