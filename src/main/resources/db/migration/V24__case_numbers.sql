-- The last case number given out in a plan: counting the cases for each new one made an import of a long list slower row by row.

alter table plan add column last_case_number integer not null default 0;

update plan set last_case_number =
  (select count(*) from rectification_case c join finding f on f.id = c.finding_id where f.plan_id = plan.id);
