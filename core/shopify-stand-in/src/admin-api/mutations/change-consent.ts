import type { Customer, MarketingConsent } from '../../shop/customer.ts';
import { readNow } from '../../shop/shop.ts';
import type { Call, UserError, View } from '../call.ts';
import { describeCustomer } from '../views/customer.ts';
import { findCustomer } from './change-customers.ts';

export interface ConsentInput {
  readonly marketingState: string;
  readonly marketingOptInLevel?: string | null;
  readonly consentUpdatedAt?: string | null;
}

interface Arguments {
  readonly input: {
    readonly customerId: string;
    readonly emailMarketingConsent?: ConsentInput;
    readonly smsMarketingConsent?: ConsentInput;
  };
}

export const readConsent = ({ shop }: Call, input: ConsentInput): MarketingConsent => ({
  state: input.marketingState.toLowerCase() as MarketingConsent['state'],
  level: (input.marketingOptInLevel?.toLowerCase() as MarketingConsent['level']) ?? 'single_opt_in',
  updatedAt: input.consentUpdatedAt ?? readNow(shop),
});

/** customerEmailMarketingConsentUpdate and its twin for text messages. */
export function updateConsent(call: Call, channel: 'email' | 'sms', { input }: Arguments): View {
  const consent = channel === 'email' ? input.emailMarketingConsent : input.smsMarketingConsent;
  const customer = findCustomer(call, input.customerId);
  const userErrors = findProblems(call, channel, customer, consent);
  if (userErrors.length || !customer || !consent) return { customer: null, userErrors };
  if (channel === 'email') customer.emailConsent = readConsent(call, consent);
  else customer.smsConsent = readConsent(call, consent);
  customer.updatedAt = readNow(call.shop);
  call.shop.tell({ kind: 'customer-updated', customer });
  return { customer: describeCustomer(call, customer), userErrors };
}

function findProblems(
  { shop }: Call,
  channel: 'email' | 'sms',
  customer: Customer | undefined,
  consent: ConsentInput | undefined,
): readonly UserError[] {
  const argument = channel === 'email' ? 'emailMarketingConsent' : 'smsMarketingConsent';
  const refuse = (field: readonly string[], message: string, code = 'INVALID') => [
    { field: ['input', ...field], message, code },
  ];
  if (!customer) return refuse(['customerId'], 'Customer not found');
  if (!consent || !(channel === 'email' ? customer.email : customer.phone))
    return refuse(
      [argument],
      `The customer needs ${channel === 'email' ? 'an email address' : 'a phone number'} to set the consent.`,
    );
  if (!['SUBSCRIBED', 'UNSUBSCRIBED', 'PENDING'].includes(consent.marketingState))
    return refuse([argument, 'marketingState'], `Cannot specify ${consent.marketingState} as a marketing state input`);
  if (consent.consentUpdatedAt && Date.parse(consent.consentUpdatedAt) > shop.nowMs() + 60_000)
    return refuse([argument, 'consentUpdatedAt'], 'Consent updated at must not be in the future');
  return [];
}
