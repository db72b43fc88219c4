/** What somebody may ask of what is kept of them. `access` brings a copy that other programs can read as well. */
export const rights = ['access', 'rectify', 'erase', 'restrict', 'object', 'withdraw'] as const;
export type Right = (typeof rights)[number];

export const isRight = (text: unknown): text is Right => (rights as readonly unknown[]).includes(text);

/**
 * How a request stands. `unproven`: a mail asks whether it was they; `open`: it waits for the owner; `working`: it is being
 * done; `lapsed`: nobody answered the mail, or there is nobody left to answer to.
 */
export type RequestState = 'unproven' | 'open' | 'working' | 'done' | 'refused' | 'lapsed';

/** Where a request came in: our page for visitors, the shop's platform, or the owner's own screen. */
export type RequestVia = 'form' | 'shop' | 'owner';

/** Something that happened to a request. */
export interface RequestStep {
  /** ISO 8601. */
  readonly at: string;
  readonly what:
    | 'asked'
    | 'proven'
    | 'collected'
    | 'done'
    | 'refused'
    | 'extended'
    | 'lapsed'
    | 'reminded'
    | 'overdue'
    | 'released'
    | 'held';
  /** Who of the staff. */
  readonly by?: string;
  /** Why, in the owner's words. */
  readonly words?: string;
}

/** A request as its owner reads it. Moments are ISO 8601. */
export interface RightsRequest {
  readonly id: string;
  readonly right: Right;
  readonly via: RequestVia;
  readonly state: RequestState;
  /** Gone once they are forgotten. */
  readonly email?: string;
  readonly phone?: string;
  /** The platform's own id. */
  readonly customer?: string;
  /** What is to be corrected, in their words. */
  readonly wish?: string;
  readonly locale?: string;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly doneAt?: string;
  readonly isOverdue: boolean;
  /** Whether the one extension that the law allows is still to be had. */
  readonly mayExtend: boolean;
  readonly history: readonly RequestStep[];
}

/** Whether somebody has still to do something about it. */
export const isPending = (state: RequestState): boolean => state === 'open' || state === 'working';
