-- Run as PostgreSQL's superuser, in the new database: sudo -u postgres psql -d beckon -f database.sql
-- What each role may do with each table, "hub migrate" settles itself.
alter schema public owner to beckon;
revoke all on schema public from public;
