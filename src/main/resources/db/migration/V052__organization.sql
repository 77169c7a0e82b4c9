-- Units that were merged into another or closed; their names on what was written before stay.
create table unit_end (
  unit_id   varchar(64)  primary key references unit (id),
  -- into which it was merged, null where it was closed
  successor varchar(64)  references unit (id),
  ended_on  date         not null,
  reason    varchar(500) not null,
  ended_by  varchar(64)  not null
);
create index unit_end_successor on unit_end (successor);
