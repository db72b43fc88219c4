import type { Done, MintWish } from '@beckon/hub';
import type { AdminClient } from './admin-client.ts';
import { passOnLead } from './pass-on-lead.ts';
import { findCustomer } from './queries/customers.ts';

/**
 * Finds the customer who alone may use a code: Shopify holds a code to customers, not to addresses. Who is none yet becomes
 * one, where they agreed and the merchant wishes it. Otherwise, and where the app may not read customers, the code is for
 * whoever holds it, once: a code held to nobody is better than a promise not kept.
 */
export async function findBearer(admin: AdminClient, wish: MintWish): Promise<Done<{ readonly customer?: string }>> {
  if (wish.customer) return { ok: true, customer: toCustomerGid(wish.customer) };
  if (!wish.email) return { ok: true };
  const known = await findByEmail(admin, wish.email);
  if (!known.ok || known.customer || !wish.lead) return known;
  const passed = await passOnLead(admin, wish.lead);
  if (!passed.ok && passed.mayRetry) return passed;
  return findByEmail(admin, wish.email);
}

async function findByEmail(admin: AdminClient, email: string): Promise<Done<{ readonly customer?: string }>> {
  const found = await admin.ask(findCustomer, { identifier: { emailAddress: email } });
  if (!found.ok) return found.why === 'refused' ? { ok: true } : found;
  const customer = found.data.customerByIdentifier;
  return { ok: true, ...(customer && { customer: customer.id }) };
}

/** The page knows a customer by number. */
const toCustomerGid = (customer: string): string =>
  customer.startsWith('gid://') ? customer : `gid://shopify/Customer/${customer}`;
