-- Each entry carries its place in its chain, the hash of the entry before it and its own; the head knows how many there are.
-- Filled as the last act of the transaction that adds the entry (audit.EntryChain); existing rows by V20.1.

alter table timeline_entry add column position bigint;
alter table timeline_entry add column previous_hash varchar(64);
alter table timeline_entry add column hash varchar(64);
-- the hash comes by an update of a fresh row: leave room for it on the same page
alter table timeline_entry set (fillfactor = 60);

create table timeline_head (
  chain     bigint      primary key references rectification_case (id),
  entries   bigint      not null,
  last_hash varchar(64) not null
);

alter table audit_entry add column position bigint;
alter table audit_entry add column previous_hash varchar(64);
alter table audit_entry add column hash varchar(64);
alter table audit_entry set (fillfactor = 60);

create table audit_head (
  chain     bigint      primary key,
  entries   bigint      not null,
  last_hash varchar(64) not null
);
