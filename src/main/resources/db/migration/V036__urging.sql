-- What other rooms read: who urged which case, who had to do it then, and whether it still waits.
create view urging_asked with (security_invoker) as
  select u.id, u.case_id, u.urged_by, u.urged_at, u.text, u.until, string_agg(distinct t.holder, '、') as holders,
         bool_or(t.done_at is null) as waits
  from urging u join urging_task t on t.urging_id = u.id group by u.id;
