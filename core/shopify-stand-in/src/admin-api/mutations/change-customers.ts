import { noConsent } from '../../shop/customer.ts';
import type { Customer } from '../../shop/customer.ts';
import { readGid } from '../../shop/gid.ts';
import { readNow } from '../../shop/shop.ts';
import { refuseUnplayed } from '../call.ts';
import type { Call, UserError, View } from '../call.ts';
import { describeCustomer } from '../views/customer.ts';
import { readConsent } from './change-consent.ts';
import type { ConsentInput } from './change-consent.ts';

interface CustomerInput {
  readonly id?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly locale?: string | null;
  readonly note?: string | null;
  readonly tags?: readonly string[] | null;
  readonly emailMarketingConsent?: ConsentInput | null;
  readonly smsMarketingConsent?: ConsentInput | null;
  readonly addresses?: unknown;
  readonly metafields?: unknown;
}

export function createCustomer(call: Call, { input }: { readonly input: CustomerInput }): View {
  const { shop } = call;
  const userErrors = [...findProblems(call, input), ...findConsentProblems(call, input)];
  if (!input.email && !input.phone && !input.firstName && !input.lastName)
    userErrors.push({ field: null, message: 'Customer must have a name, phone number or email address' });
  if (userErrors.length) return { customer: null, userErrors };
  const customer = makeCustomer(call);
  write(call, customer, input);
  const { emailMarketingConsent: email, smsMarketingConsent: sms } = input;
  if (email) customer.emailConsent = readConsent(call, email);
  if (sms) customer.smsConsent = readConsent(call, sms);
  shop.data.customers.push(customer);
  shop.tell({ kind: 'changed' });
  return { customer: describeCustomer(call, customer), userErrors };
}

export function updateCustomer(call: Call, { input }: { readonly input: CustomerInput }): View {
  const known = findCustomer(call, input.id ?? '');
  if (!known) return { customer: null, userErrors: [{ field: ['id'], message: 'Customer does not exist' }] };
  const userErrors = findProblems(call, input, known);
  for (const channel of ['Email', 'Sms'] as const) {
    const name = `${channel.toLowerCase() as 'email' | 'sms'}MarketingConsent` as const;
    const mutation = `customer${channel}MarketingConsentUpdate`;
    if (input[name])
      userErrors.push({ field: [name], message: `To update ${name}, please use the ${mutation} Mutation instead` });
  }
  if (userErrors.length) return { customer: null, userErrors };
  write(call, known, input);
  call.shop.tell({ kind: 'customer-updated', customer: known });
  return { customer: describeCustomer(call, known), userErrors };
}

interface SetArguments {
  readonly input: CustomerInput;
  readonly identifier?: {
    readonly id?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly customId?: unknown;
  } | null;
}

/** Updates the customer who is meant, or makes one. */
export function setCustomer(call: Call, { input, identifier }: SetArguments): View {
  const { shop } = call;
  if (identifier?.customId) refuseUnplayed('customers by custom ids');
  const refuse = (field: readonly string[], code: string, message: string): View => ({
    customer: null,
    userErrors: [{ field, code, message }],
  });
  for (const name of ['email', 'phone'] as const) {
    const wanted = identifier?.[name];
    if (wanted === undefined) continue;
    if (!input[name])
      return refuse(
        ['input'],
        'MISSING_FIELD_REQUIRED',
        `The input argument must include the ${name} used as identifier.`,
      );
    if (input[name]?.toLowerCase() !== wanted.toLowerCase())
      return refuse(
        ['input'],
        'INPUT_MISMATCH',
        `The identifier value does not match the value of the corresponding field in the input.`,
      );
  }
  const id = identifier?.id ?? input.id;
  const known = id
    ? findCustomer(call, id)
    : identifier &&
      shop.data.customers.find((it) =>
        identifier.email ? it.email === identifier.email.toLowerCase() : it.phone === identifier.phone,
      );
  if (id && !known) return refuse(['input', 'id'], 'NOT_FOUND', 'Resource matching the identifier was not found.');
  const problems = findProblems(call, input, known ?? undefined).map((it) => ({
    ...it,
    field: ['input', ...(it.field ?? [])],
  }));
  if (problems.length) return { customer: null, userErrors: problems };
  const customer = known ?? makeCustomer(call);
  write(call, customer, input);
  if (!known) shop.data.customers.push(customer);
  shop.tell(known ? { kind: 'customer-updated', customer } : { kind: 'changed' });
  return { customer: describeCustomer(call, customer), userErrors: [] };
}

export const findCustomer = ({ shop }: Call, gid: string): Customer | undefined =>
  shop.data.customers.find(({ id }) => id === readGid('Customer', gid));

function findProblems({ shop }: Call, input: CustomerInput, self?: Customer): UserError[] {
  if (input.addresses) refuseUnplayed('addresses of customers');
  if (input.metafields) refuseUnplayed('metafields written with a customer');
  const problems: UserError[] = [];
  const complain = (field: string, code: string, message: string) => problems.push({ field: [field], code, message });
  const isTaken = (has: (it: Customer) => boolean) => shop.data.customers.some((it) => it !== self && has(it));
  const { email, phone } = input;
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) complain('email', 'INVALID', 'Email is invalid');
  else if (email && isTaken((it) => it.email === email.toLowerCase()))
    complain('email', 'TAKEN', 'Email has already been taken');
  if (phone && !/^\+[1-9]\d{6,14}$/.test(phone)) complain('phone', 'INVALID', 'Phone is invalid');
  else if (phone && isTaken((it) => it.phone === phone)) complain('phone', 'TAKEN', 'Phone has already been taken');
  for (const name of ['firstName', 'lastName'] as const)
    if (/<[^>]*>|https?:\/\//i.test(input[name] ?? ''))
      complain(name, 'INVALID', `${name === 'firstName' ? 'First' : 'Last'} name cannot contain HTML tags or URLs`);
  return problems;
}

function findConsentProblems({ shop }: Call, input: CustomerInput): readonly UserError[] {
  return (['emailMarketingConsent', 'smsMarketingConsent'] as const).flatMap((name) => {
    const consent = input[name];
    if (!consent) return [];
    if (name === 'smsMarketingConsent' && !input.phone)
      return [{ field: [name], message: 'A phone number is required to set the SMS consent state.' }];
    const isLater = consent.consentUpdatedAt && Date.parse(consent.consentUpdatedAt) > shop.nowMs() + 60_000;
    return isLater
      ? [{ field: [name, 'consentUpdatedAt'], message: 'Consent updated at must not be in the future' }]
      : [];
  });
}

function makeCustomer({ shop }: Call): Customer {
  const now = readNow(shop);
  return {
    id: shop.newId(),
    email: '',
    firstName: '',
    lastName: '',
    phone: null,
    locale: shop.data.facts.locales[0]?.locale ?? 'en',
    tags: [],
    note: '',
    state: 'disabled',
    emailConsent: noConsent(),
    smsConsent: noConsent(),
    createdAt: now,
    updatedAt: now,
  };
}

function write({ shop }: Call, customer: Customer, input: CustomerInput): void {
  if (input.email !== undefined) customer.email = input.email?.toLowerCase() ?? '';
  if (input.phone !== undefined) customer.phone = input.phone || null;
  if (input.firstName !== undefined) customer.firstName = input.firstName ?? '';
  if (input.lastName !== undefined) customer.lastName = input.lastName ?? '';
  if (input.note !== undefined) customer.note = input.note ?? '';
  if (input.locale) customer.locale = input.locale;
  if (input.tags) customer.tags = cleanTags(input.tags);
  customer.updatedAt = readNow(shop);
}

export const cleanTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.flatMap((tag) => tag.split(',')).map((tag) => tag.trim()).filter(Boolean)), // prettier-ignore
];
