-- What is counted and filtered by of each case; names and order as in table ledger_fact.
select
  c.id as case_id, f.plan_id, p.inspection_year, c.category, c.process_state,
  hold.held,
  c.behind, c.due_date, c.original_due_date, c.registered_on, c.state_since, c.ended_on,
  case when c.process_state in ('CLOSED', 'WITHDRAWN', 'REPLACED') then 0 when c.process_state = 'NOT_STARTED' then 1 when hold.held then 2
       else case c.category when 'DEADLINE_BOUND' then 3 else 5 end + case when c.behind then 1 else 0 end end as standing,
  units.lead_unit,
  coalesce(units.supervising, '{}') as supervising,
  (select max(x.level) from escalation_issued x where x.case_id = c.id and x.ended_on is null) as level,
  c.area_mu, c.farmland_mu, c.basic_farmland_mu
from case_standing c
join plan_finding f on f.id = c.finding_id
join registered_plan p on p.id = f.plan_id
cross join lateral (select exists (select 1 from case_pause h where h.case_id = c.id and h.released_at is null) as held) hold
left join lateral (select
    max(u.unit_id) filter (where u.role = 'LEAD') as lead_unit,
    array_agg(u.unit_id order by u.position) filter (where u.role = 'SUPERVISING') as supervising
  from case_party u where u.case_id = c.id) units on true
