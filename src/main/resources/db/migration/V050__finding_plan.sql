-- What a plan says beside its items, kept with it: whom to ask (CONTACT) and what is attached (ANNEX), as the document words it.
create table plan_note (
  plan_id  varchar(64)  not null references plan (id),
  kind     varchar(10)  not null,
  position integer      not null,
  text     varchar(200) not null,
  primary key (plan_id, kind, position)
);

-- who recorded it: the weekly sheet asks a unit about what people recorded, not about what the system did by itself
create or replace view case_history with (security_invoker) as
  select seq, case_id, position, happened_at, kind, summary, detail, actor from timeline_entry;
