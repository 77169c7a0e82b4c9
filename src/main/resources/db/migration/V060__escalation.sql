-- Letters on several cases that were issued as one document: the key of the first of them, its own included.
alter table escalation add column issued_with bigint references escalation (id);
-- The letter of the same case that took this weaker one in; what was taken in is never issued.
alter table escalation add column absorbed_by bigint references escalation (id);
create index escalation_issued_with on escalation (issued_with);
create index escalation_absorbed_by on escalation (absorbed_by);
