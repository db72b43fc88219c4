import type { AttributeName } from '../targeting/condition.ts';
import type { Attribute } from './attribute.ts';
import { pageUrl } from './attributes/page-url.ts';
import { pagePath } from './attributes/page-path.ts';
import { pageQuery } from './attributes/page-query.ts';
import { pageTitle } from './attributes/page-title.ts';
import { pageType } from './attributes/page-type.ts';
import { pageLanguage } from './attributes/page-language.ts';
import { pageProduct } from './attributes/page-product.ts';
import { pageCollection } from './attributes/page-collection.ts';
import { pagePost } from './attributes/page-post.ts';
import { sourceReferrer } from './attributes/source-referrer.ts';
import { sourceFirst } from './attributes/source-first.ts';
import { sourceHost } from './attributes/source-host.ts';
import { sourceChannel } from './attributes/source-channel.ts';
import { sourceUtm } from './attributes/source-utm.ts';
import { sourceLandingPath } from './attributes/source-landing-path.ts';
import { deviceKind } from './attributes/device-kind.ts';
import { deviceOs } from './attributes/device-os.ts';
import { deviceBrowser } from './attributes/device-browser.ts';
import { deviceLanguages } from './attributes/device-languages.ts';
import { deviceViewportWidth } from './attributes/device-viewport-width.ts';
import { placeCountry } from './attributes/place-country.ts';
import { placeRegion } from './attributes/place-region.ts';
import { placeTimeZone } from './attributes/place-time-zone.ts';
import { timeNow } from './attributes/time-now.ts';
import { visitorIsNew } from './attributes/visitor-is-new.ts';
import { visitorVisits } from './attributes/visitor-visits.ts';
import { visitorPages } from './attributes/visitor-pages.ts';
import { visitorPagesThisVisit } from './attributes/visitor-pages-this-visit.ts';
import { visitorSecondsThisVisit } from './attributes/visitor-seconds-this-visit.ts';
import { visitorFirstVisitAt } from './attributes/visitor-first-visit-at.ts';
import { visitorLastVisitAt } from './attributes/visitor-last-visit-at.ts';
import { visitorPaths } from './attributes/visitor-paths.ts';
import { visitorIsLead } from './attributes/visitor-is-lead.ts';
import { visitorCampaigns } from './attributes/visitor-campaigns.ts';
import { customerIsLoggedIn } from './attributes/customer-is-logged-in.ts';
import { customerOrders } from './attributes/customer-orders.ts';
import { customerTotalSpent } from './attributes/customer-total-spent.ts';
import { customerAverageOrder } from './attributes/customer-average-order.ts';
import { customerFirstOrderAt } from './attributes/customer-first-order-at.ts';
import { customerLastOrderAt } from './attributes/customer-last-order-at.ts';
import { customerTags } from './attributes/customer-tags.ts';
import { customerProducts } from './attributes/customer-products.ts';
import { customerAcceptsMarketing } from './attributes/customer-accepts-marketing.ts';
import { customerRoles } from './attributes/customer-roles.ts';
import { cartItems } from './attributes/cart-items.ts';
import { cartTotal } from './attributes/cart-total.ts';
import { cartCurrency } from './attributes/cart-currency.ts';
import { cartProducts } from './attributes/cart-products.ts';
import { cartTypes } from './attributes/cart-types.ts';
import { cartDiscounts } from './attributes/cart-discounts.ts';
import { own } from './attributes/own.ts';

/** Every attribute there is, in the order in which the audience builder offers them. The tag does not carry this list. */
export const attributes: readonly Attribute[] = [
  pageUrl,
  pagePath,
  pageQuery,
  pageTitle,
  pageType,
  pageLanguage,
  pageProduct,
  pageCollection,
  pagePost,
  sourceReferrer,
  sourceHost,
  sourceChannel,
  sourceUtm,
  sourceLandingPath,
  sourceFirst,
  deviceKind,
  deviceOs,
  deviceBrowser,
  deviceLanguages,
  deviceViewportWidth,
  placeCountry,
  placeRegion,
  placeTimeZone,
  timeNow,
  visitorIsNew,
  visitorVisits,
  visitorPages,
  visitorPagesThisVisit,
  visitorSecondsThisVisit,
  visitorFirstVisitAt,
  visitorLastVisitAt,
  visitorPaths,
  visitorIsLead,
  visitorCampaigns,
  customerIsLoggedIn,
  customerOrders,
  customerTotalSpent,
  customerAverageOrder,
  customerFirstOrderAt,
  customerLastOrderAt,
  customerTags,
  customerProducts,
  customerAcceptsMarketing,
  customerRoles,
  cartItems,
  cartTotal,
  cartCurrency,
  cartProducts,
  cartTypes,
  cartDiscounts,
  own,
];

const byName: ReadonlyMap<AttributeName, Attribute> = new Map(attributes.map((each) => [each.name, each]));

/** The attribute a name belongs to: the longest known name it begins with. What follows is read inside its value. */
export function findAttribute(name: AttributeName): Attribute | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const found = byName.get(name.slice(0, end));
    if (found) return found;
  }
  return undefined;
}
