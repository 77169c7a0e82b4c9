-- A plan may have any number of phases, and more than one in which inspections are organised.

alter table plan_inspection add column phase integer not null default 3;
alter table plan_inspection alter column phase drop default;
alter table plan_inspection drop constraint plan_inspection_pkey;
alter table plan_inspection add primary key (plan_id, phase, position);
