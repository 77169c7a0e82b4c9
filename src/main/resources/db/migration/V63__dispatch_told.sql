-- The weekly sheet remembers by case up to which place in the case's timeline the sheets have told it. A number over all timelines
-- does not serve: an entry may commit after one of a higher number.

create table dispatch_told (
  case_id  bigint primary key references rectification_case (id),
  position bigint not null
);
insert into dispatch_told (case_id, position)
select t.case_id, max(t.position) from timeline_entry t join rectification_case c on c.id = t.case_id join finding f on f.id = c.finding_id
where t.seq <= (select max(w.last_seq) from weekly_dispatch w where w.plan_id = f.plan_id) group by t.case_id;
alter table weekly_dispatch drop column last_seq;
