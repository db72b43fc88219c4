-- Who is forgotten or sets limits is named by the hash of their visitor (hash-visitor.ts): without this, each such entry of the
-- journal reads all events of the site. `decode` and `replace` never change their mind, which `convert_to` is not held to: an
-- index may stand on them alone.
CREATE INDEX "event_visitor_hash_idx" ON "event" (sha256(decode(replace("site" || ':' || "visitor", '\', '\\'), 'escape'))) WHERE "visitor" IS NOT NULL;
