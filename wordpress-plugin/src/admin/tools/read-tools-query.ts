export const toolParts = ['campaigns', 'popup-maker', 'why'] as const;
export type ToolPart = (typeof toolParts)[number];

export type ToolsQuery = {
  readonly part: ToolPart;
  /** The campaign that somebody came here about; empty for none. */
  readonly campaign: string;
};

/** Which tool the address asks for. */
export const readToolsQuery = (params: URLSearchParams): ToolsQuery => ({
  part: toolParts.find((part) => part === params.get('part')) ?? 'campaigns',
  campaign: (params.get('campaign') ?? '').slice(0, 64),
});
