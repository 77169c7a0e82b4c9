-- Two roles and a database, once, as superuser: psql -v owner_password=... -v application_password=... -f roles.sql
create role zhenggai_owner login password :'owner_password';
create role zhenggai_application login password :'application_password';
create database zhenggai owner zhenggai_owner encoding 'UTF8' template template0;
revoke all on database zhenggai from public;
grant connect on database zhenggai to zhenggai_application;
