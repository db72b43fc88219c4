-- Run as PostgreSQL's superuser: sudo -u postgres psql -f roles.sql
-- Three roles, none of them a superuser. They get their passwords afterwards: \password beckon, and so on.
create role beckon login;
create role beckon_hub login;
create role beckon_backup login;
create database beckon owner beckon;
revoke all on database beckon from public;
grant connect on database beckon to beckon_hub, beckon_backup;
