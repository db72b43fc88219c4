/** A site as those outside the hub need to know it. */
export interface SiteRef {
  readonly id: string;
  readonly platform: string;
  /** `example.myshopify.com`, or the host of the site. */
  readonly domain: string;
}

/** How something asked of a platform went. `mayRetry`: what failed may succeed later. */
export type Done<More extends object = object> =
  ({ readonly ok: true } & More) | { readonly ok: false; readonly mayRetry: boolean; readonly problem: string };

export type Discount =
  | { readonly kind: 'percentage'; /** 0.1 is ten per cent. */ readonly share: number }
  | { readonly kind: 'amount'; readonly amount: number; readonly currency: string }
  | { readonly kind: 'freeShipping' };

/** A code to be made valid in the shop: once, for one person. */
export interface MintWish {
  readonly campaign: string;
  readonly code: string;
  /** What the merchant reads in the list of discounts. */
  readonly title: string;
  readonly discount: Discount;
  /** The platform's id of the customer who alone may use it. */
  readonly customer?: string;
  /** Whoever buys with this address alone may use it, where the platform can hold a code to that. */
  readonly email?: string;
  /** Who has this address, where they may be made a customer of the shop. */
  readonly lead?: PassedLead;
  /** ISO 8601. */
  readonly expiresAt?: string;
  /** The least the cart must be worth, in the shop's currency. */
  readonly minimum?: number;
}

/** A lead as it is passed on to the shop's own customers: only with consent to marketing. */
export interface PassedLead {
  readonly id: string;
  readonly campaign: string;
  readonly email?: string;
  readonly phone?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly locale?: string;
  /** ISO 8601: when the tick was set. */
  readonly consentedAt: string;
  readonly isDoubleOptIn: boolean;
}

/** What the platform of a site does for it. */
export interface ShopPort {
  /** Puts a snapshot, as JSON, where the site's pages read it. */
  deliverSnapshot(site: SiteRef, snapshot: string): Promise<Done>;
  /** The code may come back different from the one wished for. */
  mintCode(site: SiteRef, wish: MintWish): Promise<Done<{ readonly code: string; readonly discount?: string }>>;
  passOnLead(site: SiteRef, lead: PassedLead): Promise<Done>;
  /** Takes back what we brought of somebody who is forgotten; a platform that was brought nothing leaves it out. */
  forgetPerson?(site: SiteRef, person: { readonly email?: string; readonly phone?: string }): Promise<Done>;
  /** Whether money is taken for the site now, and where its owner can be reached. Absent where a platform knows neither. */
  readAccount?(site: SiteRef): Promise<Done<{ readonly isPaid: boolean; readonly contact?: string }>>;
}
