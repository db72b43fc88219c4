import { toGid } from '../../shop/gid.ts';
import type { Staff } from '../../shop/shop.ts';
import type { Call, View } from '../call.ts';
import { describeMetafieldsOf } from './metafield.ts';

export function describeShop(call: Call): View {
  const { facts, staff } = call.shop.data;
  const owner = staff.find(({ isOwner }) => isOwner);
  const id = toGid('Shop', facts.id);
  return {
    __typename: 'Shop',
    id,
    name: facts.name,
    email: facts.email,
    contactEmail: facts.email,
    description: null,
    myshopifyDomain: facts.domain,
    url: facts.primaryDomain.url,
    primaryDomain: {
      id: toGid('Domain', facts.id),
      host: facts.primaryDomain.host,
      url: facts.primaryDomain.url,
      sslEnabled: facts.primaryDomain.url.startsWith('https:'),
    },
    currencyCode: facts.currency,
    currencyFormats: { moneyFormat: '€{{amount}}', moneyWithCurrencyFormat: '€{{amount}} EUR' },
    enabledPresentmentCurrencies: [facts.currency],
    ianaTimezone: facts.timeZone,
    timezoneAbbreviation: () => nameZone(facts.timeZone, call.shop.nowMs(), 'short'),
    timezoneOffset: () => nameZone(facts.timeZone, call.shop.nowMs(), 'longOffset').replace('GMT', '') || '+00:00',
    weightUnit: 'KILOGRAMS',
    unitSystem: 'METRIC_SYSTEM',
    taxesIncluded: true,
    plan: {
      displayName: facts.plan.displayName,
      publicDisplayName: facts.plan.displayName,
      partnerDevelopment: facts.plan.isDevelopment,
      shopifyPlus: facts.plan.isPlus,
    },
    shopOwnerName: owner ? `${owner.firstName} ${owner.lastName}` : '',
    accountOwner: () => (owner ? describeStaff(owner) : null),
    shopAddress: { __typename: 'ShopAddress', countryCodeV2: facts.country },
    ...describeMetafieldsOf(call, id),
  };
}

export const describeStaff = (staff: Staff): View => ({
  __typename: 'StaffMember',
  id: toGid('StaffMember', staff.id),
  active: true,
  email: staff.email,
  firstName: staff.firstName,
  lastName: staff.lastName,
  name: `${staff.firstName} ${staff.lastName}`,
  locale: staff.locale,
  isShopOwner: staff.isOwner,
});

export function describeInstallation(call: Call): View | null {
  const { installation, facts } = call.shop.data;
  if (!installation) return null;
  const id = toGid('AppInstallation', installation.id);
  const scopes = installation.scopes.map((handle) => ({ handle, description: handle.replaceAll('_', ' ') }));
  return {
    __typename: 'AppInstallation',
    id,
    launchUrl: `https://${facts.domain}/admin/apps/${installation.appHandle}`,
    uninstallUrl: null,
    accessScopes: scopes,
    activeSubscriptions: [],
    app: {
      __typename: 'App',
      id: toGid('App', installation.appId),
      apiKey: installation.clientId,
      handle: installation.appHandle,
      title: installation.appTitle,
      embedded: true,
      requestedAccessScopes: scopes,
    },
    ...describeMetafieldsOf(call, id),
  };
}

function nameZone(timeZone: string, nowMs: number, style: 'short' | 'longOffset'): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: style }).formatToParts(nowMs);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
