/** What a lead may not be used for any more; `at` as ISO 8601. */
type Mark = { purpose: string; at: string };

/** The mark of a sign-up whose address refused letters before. It bears the moment of the sign-up itself. */
export const markRefusal = (createdAtMs: number): Mark => ({
  purpose: 'marketing',
  at: new Date(createdAtMs).toISOString(),
});

/** The marks of a lead without that one: what was refused at another moment stays refused. */
export function withoutRefusal(marks: unknown, createdAt: Date): Mark[] {
  const own = markRefusal(createdAt.getTime());
  return (marks as readonly Mark[]).filter(({ purpose, at }) => purpose !== own.purpose || at !== own.at);
}
