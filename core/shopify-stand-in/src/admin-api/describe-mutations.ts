import { GraphQLError } from 'graphql';
import type { Call, View } from './call.ts';
import { updateConsent } from './mutations/change-consent.ts';
import { createCustomer, setCustomer, updateCustomer } from './mutations/change-customers.ts';
import { createSubscription, deleteSubscription, updateSubscription } from './mutations/change-subscriptions.ts';
import { changeTags } from './mutations/change-tags.ts';
import { createWebPixel, deleteWebPixel, updateWebPixel } from './mutations/change-web-pixel.ts';
import { createDiscount, deactivateDiscount, deleteDiscount } from './mutations/create-discount.ts';
import { createDefinition, deleteDefinition } from './mutations/define-metafields.ts';
import { deleteMetafields, setMetafields } from './mutations/set-metafields.ts';

type Of<F extends (call: Call, ...rest: never[]) => View> = Parameters<F> extends [Call, ...infer R] ? R[0] : never;

/** Everything that can be changed. */
export function describeMutations(call: Call): View {
  return {
    metafieldsSet: (args: Of<typeof setMetafields>) => setMetafields(call, args),
    metafieldsDelete: (args: Of<typeof deleteMetafields>) => deleteMetafields(call, args),
    metafieldDefinitionCreate: (args: Of<typeof createDefinition>) => createDefinition(call, args),
    metafieldDefinitionDelete: (args: Of<typeof deleteDefinition>) => deleteDefinition(call, args),

    webPixelCreate: (args: Of<typeof createWebPixel>) => createWebPixel(call, args),
    webPixelUpdate: (args: Of<typeof updateWebPixel>) => updateWebPixel(call, args),
    webPixelDelete: (args: Of<typeof deleteWebPixel>) => deleteWebPixel(call, args),

    discountCodeBasicCreate: ({ basicCodeDiscount }: { basicCodeDiscount: Parameters<typeof createDiscount>[2] }) =>
      createDiscount(call, 'basicCodeDiscount', basicCodeDiscount),
    discountCodeFreeShippingCreate: (args: { freeShippingCodeDiscount: Parameters<typeof createDiscount>[2] }) =>
      createDiscount(call, 'freeShippingCodeDiscount', args.freeShippingCodeDiscount),
    discountCodeDeactivate: (args: Of<typeof deactivateDiscount>) => deactivateDiscount(call, args),
    discountCodeDelete: (args: Of<typeof deleteDiscount>) => deleteDiscount(call, args),

    customerCreate: (args: Of<typeof createCustomer>) => createCustomer(call, args),
    customerUpdate: (args: Of<typeof updateCustomer>) => updateCustomer(call, args),
    customerSet: (args: Of<typeof setCustomer>) => setCustomer(call, args),
    customerEmailMarketingConsentUpdate: (args: Parameters<typeof updateConsent>[2]) =>
      updateConsent(call, 'email', args),
    customerSmsMarketingConsentUpdate: (args: Parameters<typeof updateConsent>[2]) => updateConsent(call, 'sms', args),
    tagsAdd: (args: Parameters<typeof changeTags>[2]) => changeTags(call, 'tagsAdd', args),
    tagsRemove: (args: Parameters<typeof changeTags>[2]) => changeTags(call, 'tagsRemove', args),

    webhookSubscriptionCreate: (args: Of<typeof createSubscription>) => createSubscription(call, args),
    webhookSubscriptionUpdate: (args: Of<typeof updateSubscription>) => updateSubscription(call, args),
    webhookSubscriptionDelete: (args: Of<typeof deleteSubscription>) => deleteSubscription(call, args),

    // Still in the schema, and refused since 1 October 2026: shopify.dev/docs/apps/build/online-store/script-tag-deprecation
    scriptTagCreate: () => refuseScriptTags(),
    scriptTagUpdate: () => refuseScriptTags(),
  };
}

function refuseScriptTags(): never {
  throw new GraphQLError('Script tags can no longer be created or updated. Use a theme app extension or a web pixel.', {
    extensions: { code: 'ACCESS_DENIED' },
  });
}
