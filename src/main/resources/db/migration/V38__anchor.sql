-- How far the chains had come at an instant, told to places outside of the database (audit.Anchors): a tail that is cut off shows there.

create table anchor (
  seq           bigint       primary key,
  made_at       timestamp with time zone not null,
  reason        varchar(20)  not null,
  audit_entries bigint       not null,
  audit_hash    varchar(64)  not null,
  -- chains whose heads moved since the anchor before, and the hash over them
  heads         bigint       not null,
  heads_hash    varchar(64)  not null
);

create table anchor_head (
  anchor    bigint      not null,
  kind      varchar(20) not null,
  chain     bigint      not null,
  entries   bigint      not null,
  last_hash varchar(64) not null,
  primary key (kind, chain, entries)
);
create index anchor_head_anchor on anchor_head (anchor, kind, chain);
create index timeline_entry_position on timeline_entry (case_id, position);

-- time stamps after RFC 3161, as the authority gave them
create table anchor_stamp (
  anchor     bigint primary key references anchor (seq),
  stamped_at timestamp with time zone not null,
  token      bytea  not null
);

create trigger anchor_kept before update or delete or truncate on anchor for each statement execute function record_is_kept();
create trigger anchor_head_kept before update or delete or truncate on anchor_head for each statement execute function record_is_kept();
create trigger anchor_stamp_kept before update or delete or truncate on anchor_stamp for each statement execute function record_is_kept();
