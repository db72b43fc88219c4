/** The shapes of the REST API, as JSON Schema (OpenAPI 3.1). A campaign document is checked by the engine, in words. */
const text = { type: 'string' } as const;
const whole = { type: 'integer' } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const list = (items: object) => ({ type: 'array', items }) as const;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` }) as const;
const group = (properties: object, required: readonly string[] = Object.keys(properties)) =>
  ({ type: 'object', properties, required }) as const;

const row = {
  id: text,
  name: text,
  status: { enum: ['draft', 'live', 'paused', 'archived'] },
  revision: whole,
  liveRevision: whole,
  createdAt: moment,
  updatedAt: moment,
  deletedAt: moment,
};
const always = ['id', 'name', 'status', 'revision', 'createdAt', 'updatedAt'];
const publication = group(
  {
    number: whole,
    hash: text,
    at: moment,
    by: text,
    campaigns: list(group({ id: text, revision: whole })),
    delivery: { enum: ['waiting', 'delivered', 'failed', 'overtaken'] },
    attempts: whole,
    problem: text,
    deliveredAt: moment,
  },
  ['number', 'hash', 'at', 'campaigns', 'delivery', 'attempts'],
);

const amounts = list(group({ currency: text, amount: { type: 'number' } }));
const rate = { type: ['number', 'null'] } as const;
const counted = { displays: whole, clicks: whole, closes: whole, conversions: whole, heldOut: whole, orders: whole };
const numbers = group(
  {
    campaign: text,
    variant: text,
    day: text,
    ...counted,
    revenue: amounts,
    conversionRate: rate,
    clickRate: rate,
    revenuePerDisplay: amounts,
  },
  [...Object.keys(counted), 'revenue', 'conversionRate', 'clickRate', 'revenuePerDisplay'],
);

export const schemas = {
  Problems: group({ problems: list(group({ path: text, message: text })), current: ref('Campaign') }, ['problems']),
  Document: {
    type: 'object',
    description: 'A campaign document, the same that is exported to files. What is left out is filled in.',
    properties: { id: text, name: text, format: { type: 'object' }, content: { type: 'object' } },
    required: ['name', 'format', 'content'],
  },
  Campaign: group({ ...row, document: ref('Document') }, [...always, 'document']),
  CampaignAnswer: group(
    { campaign: ref('Campaign'), publication: ref('Publication'), removed: list(ref('TakenOut')) },
    ['campaign'],
  ),
  TakenOut: {
    ...group({ path: text, what: text, message: text }),
    description: 'What was in a text of the document and may not be kept: a script, an unsafe address …',
  },
  CampaignList: group({
    campaigns: list(
      group({ ...row, format: text, priority: { type: 'number' }, schedule: { type: 'object' } }, [
        ...always,
        'format',
        'priority',
      ]),
    ),
    total: whole,
    page: whole,
    pages: whole,
    counts: { type: 'object', additionalProperties: whole },
  }),
  Save: group({ document: ref('Document'), revision: whole }),
  Publish: group({ revision: whole }, []),
  RollBack: group({ revision: whole, publish: { type: 'boolean' } }, ['revision']),
  Name: group({ name: text }, []),
  Deleted: group({ ids: list(text), publication: ref('Publication') }, ['ids']),
  Version: group({ document: ref('Document') }),
  VersionList: group({
    versions: list(
      group({ revision: whole, savedAt: moment, savedBy: text, published: whole, restored: whole }, [
        'revision',
        'savedAt',
      ]),
    ),
  }),
  Publication: publication,
  PublicationList: group({ publications: list(publication) }),
  RolledBack: group({ publication: ref('Publication'), lost: list(text) }),
  CampaignFile: group({ beckon: { const: 1 }, campaigns: list(ref('Document')) }),
  Imported: group({
    results: list(
      group(
        {
          ok: { type: 'boolean' },
          name: text,
          campaign: ref('Campaign'),
          removed: list(ref('TakenOut')),
          problems: list({ type: 'object' }),
        },
        ['ok', 'name'],
      ),
    ),
  }),
  Ask: group(
    { visit: { type: 'object' }, documents: { enum: ['live', 'working'] }, locale: { enum: ['en', 'de', 'fr'] } },
    [],
  ),
  Why: group({
    nowMs: { type: 'number' },
    campaigns: list(
      group({ campaign: text, name: text, isShown: { type: 'boolean' }, sentence: text, because: { type: 'object' } }, [
        'campaign',
        'name',
        'isShown',
        'sentence',
      ]),
    ),
  }),
  Lead: {
    type: 'object',
    description: 'A submitted form as its owner reads it: what was filled in, what was consented to, and the verdict.',
    properties: { id: text, campaign: text, email: text, phone: text, fields: { type: 'object' }, createdAt: moment },
    required: ['id', 'campaign', 'fields', 'createdAt'],
  },
  Report: group({
    from: text,
    to: text,
    totals: numbers,
    campaigns: list(numbers),
    variants: list(numbers),
    days: list(numbers),
  }),
  LeadAnswer: group({ lead: ref('Lead') }),
  LeadList: group({ leads: list(ref('Lead')), total: whole, page: whole, pages: whole }),
} as const;

export type SchemaName = keyof typeof schemas;
