/** What of a browser's `navigator` tells devices apart. */
export interface DeviceHints {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** User-Agent Client Hints, the part that comes without asking: Chromium only, https only. */
  readonly userAgentData?: {
    readonly mobile?: boolean;
    readonly platform?: string;
    readonly brands?: readonly { readonly brand: string }[];
  };
}

/** An iPad says that it is a Mac; no Mac has a touch screen. */
export const isPad = ({ userAgent, maxTouchPoints }: DeviceHints): boolean =>
  /iPad|Macintosh/.test(userAgent) && maxTouchPoints > 1;
