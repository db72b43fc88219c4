import type { Done, PassedLead } from '@beckon/hub';
import { findRefusal, type AdminClient } from './admin-client.ts';
import type { CustomerInput, FindCustomerQuery } from './queries/admin.generated.d.ts';
import { addCustomerTags, createCustomer, findCustomer, setEmailConsent, setSmsConsent } from './queries/customers.ts';

type Customer = NonNullable<FindCustomerQuery['customerByIdentifier']>;

/**
 * Makes a lead a customer of the shop who has agreed to marketing, or notes that one has agreed. The moment of consent goes
 * along: Shopify starts its own welcome mails by it. Again, it changes nothing.
 */
export async function passOnLead(admin: AdminClient, lead: PassedLead): Promise<Done> {
  const identifier = lead.email ? { emailAddress: lead.email } : lead.phone ? { phoneNumber: lead.phone } : undefined;
  if (!identifier) return { ok: true };
  const found = await admin.ask(findCustomer, { identifier });
  if (!found.ok) return found;
  const customer = found.data.customerByIdentifier;
  return customer ? update(admin, customer, lead) : create(admin, lead);
}

async function create(admin: AdminClient, lead: PassedLead): Promise<Done> {
  const made = await admin.ask(createCustomer, { customer: describeCustomer(lead) });
  if (!made.ok) return made;
  const errors = made.data.customerCreate?.userErrors ?? [];
  // A number that Shopify cannot read, or that another customer has, must not keep the address out.
  if (lead.email && lead.phone && errors.some(({ field }) => field?.includes('phone'))) {
    const { phone: _, ...rest } = lead;
    return create(admin, rest);
  }
  // Somebody else has just made this customer: the next try finds them.
  if (errors.some(({ message }) => /taken/i.test(message)))
    return { ok: false, mayRetry: true, problem: 'Shopify has this customer already.' };
  return findRefusal(errors) ?? { ok: true };
}

async function update(admin: AdminClient, customer: Customer, lead: PassedLead): Promise<Done> {
  const known = readConsent(customer, lead);
  // Who has said no since then has said no.
  const isOlder = known.updatedAt && Date.parse(known.updatedAt) > Date.parse(lead.consentedAt);
  if (!isOlder && known.state !== 'SUBSCRIBED') {
    const consent = describeConsent(lead);
    if (lead.email) {
      const set = await admin.ask(setEmailConsent, { customer: customer.id, consent });
      if (!set.ok) return set;
      const refusal = findRefusal(set.data.customerEmailMarketingConsentUpdate?.userErrors);
      if (refusal) return refusal;
    } else {
      const set = await admin.ask(setSmsConsent, { customer: customer.id, consent });
      if (!set.ok) return set;
      const refusal = findRefusal(set.data.customerSmsMarketingConsentUpdate?.userErrors);
      if (refusal) return refusal;
    }
  }
  const tagged = await admin.ask(addCustomerTags, { customer: customer.id, tags: [...listTags(lead)] });
  if (!tagged.ok) return tagged;
  return findRefusal(tagged.data.tagsAdd?.userErrors) ?? { ok: true };
}

/** What the customer has said so far about the channel that the lead agrees to. */
function readConsent({ defaultEmailAddress: email, defaultPhoneNumber: phone }: Customer, lead: PassedLead) {
  if (lead.email) return { state: email?.marketingState, updatedAt: email?.marketingUpdatedAt };
  return { state: phone?.smsMarketingConsent.state, updatedAt: phone?.smsMarketingConsent.updatedAt };
}

function describeCustomer(lead: PassedLead): CustomerInput {
  return {
    tags: [...listTags(lead)],
    ...(lead.email && { email: lead.email, emailMarketingConsent: describeConsent(lead) }),
    ...(lead.phone && { phone: lead.phone }),
    // Consent to one channel is none to another: a number beside an address gets no messages.
    ...(lead.phone && !lead.email && { smsMarketingConsent: describeConsent(lead) }),
    ...(lead.firstName && { firstName: lead.firstName }),
    ...(lead.lastName && { lastName: lead.lastName }),
    ...(lead.locale && { locale: lead.locale }),
  };
}

const describeConsent = (lead: PassedLead) => ({
  marketingState: 'SUBSCRIBED' as const,
  marketingOptInLevel: lead.isDoubleOptIn ? ('CONFIRMED_OPT_IN' as const) : ('SINGLE_OPT_IN' as const),
  consentUpdatedAt: lead.consentedAt,
});

/** By these a merchant finds, and Shopify segments, who came through which campaign. */
const listTags = (lead: PassedLead): readonly string[] => ['beckon', `beckon:${lead.campaign}`];
