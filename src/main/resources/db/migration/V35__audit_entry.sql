-- Who did what, to what, from where, with what outcome. Entries of form 2 are hashed with these columns, older ones without (EntryChain).

alter table audit_entry add column form smallint;
alter table audit_entry add column category varchar(20);
-- what it concerns: the number of a case, an account, the name of a setting
alter table audit_entry add column object varchar(200);
alter table audit_entry add column outcome varchar(10);
alter table audit_entry add column address varchar(64);
-- mark of the session, or id of the key, never the secret itself
alter table audit_entry add column session varchar(64);
alter table audit_entry add column before_value varchar(4000);
alter table audit_entry add column after_value varchar(4000);
-- how many equal attempts the entry stands for
alter table audit_entry add column times integer;

create index audit_entry_real_at on audit_entry (real_at);
create index audit_entry_actor on audit_entry (actor, seq);
create index audit_entry_category on audit_entry (category, seq);
create index audit_entry_object on audit_entry (object, seq);
create index audit_entry_address on audit_entry (address, seq);
create index audit_entry_refused on audit_entry (seq) where outcome = 'REFUSED';
create unique index audit_entry_position on audit_entry (position);
