-- Who may only add to the consent ledger can let go of it with all of its site, and then the site's tombstone stands.
-- The search path is fixed: nobody who calls it can put other tables in the place of ours.
DO $do$ BEGIN
  EXECUTE format($create$
    CREATE FUNCTION "erase_consent_records"("erased" text) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = %I, pg_temp AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM "tombstone" WHERE "id" = "erased") THEN
        RAISE EXCEPTION 'Consent records go with all of their site, whose tombstone is not there.';
      END IF;
      PERFORM set_config('beckon.erasing_site', "erased", true);
      DELETE FROM "consent_record" WHERE "site" = "erased";
      PERFORM set_config('beckon.erasing_site', '', true);
    END $$
  $create$, current_schema());
END $do$;
REVOKE ALL ON FUNCTION "erase_consent_records"(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "keep_consent_records"() FROM PUBLIC;
