-- The ledger's rows as the facts say, by what other rooms publish of them; names and order as in table ledger_row.
select
  c.id as case_id, f.plan_id, c.title,
  (select u.unit_id from case_party u where u.case_id = c.id and u.role = 'LEAD') as lead_unit,
  exists (select 1 from case_pause h where h.case_id = c.id and h.released_at is null) as held,
  c.behind,
  lower(concat_ws(' ', c.case_number, c.title, f.path, f.heading, f.problem, coalesce(e.village, c.village), e.plot_number,
    coalesce(e.illegal_subject, i.illegal_subject), e.remarks, units.lead, units.others, units.supervising)) as search_text,
  p.inspection_year, p.higher_plan, f.path as finding_path, c.case_number,
  split_part(f.heading, '：', 1) as problem_group, coalesce(i.problem_type, f.problem_type) as problem_type, f.problem,
  units.townships as township, coalesce(e.village, c.village) as village, e.plot_number, e.coordinates,
  c.area_mu, c.farmland_mu, c.basic_farmland_mu, coalesce(e.illegal_subject, i.illegal_subject) as illegal_subject, f.target,
  (select string_agg(m.text, chr(10) order by m.position) from plan_measure m where m.finding_id = f.id) as measures,
  c.category, c.due_date, c.internal_due_date, c.original_due_date,
  (select count(*) || '次' || coalesce('：' || string_agg(d.document_no, '、' order by d.id), '')
     from case_extension d where d.case_id = c.id having count(*) > 0) as extensions,
  case pr.plan_term when 'SHORT' then '短期' when 'MEDIUM' then '中期' when 'LONG' then '长期' end as plan_term,
  units.lead as lead_unit_name, units.others as co_responsible,
  coalesce(e.responsible_leader, pr.responsible_leader) as responsible_leader,
  coalesce(e.responsible_person, pr.responsible_person) as responsible_person,
  e.phone, units.supervising, e.supervising_person, c.process_state,
  case when t.seq is null or t.seq <= e.progress_seq and e.progress is not null then e.progress else t.detail end as progress,
  e.unfinished_reason, e.next_step,
  case when t.seq is null or t.seq <= e.reported_seq and e.reported_on is not null then e.reported_on
       else cast(t.happened_at at time zone 'Asia/Shanghai' as date) end as reported_on,
  (select count(*) || '次' || coalesce('：' || string_agg(x.document_no, '、' order by x.id), '')
     from escalation_issued x where x.case_id = c.id
      and x.instrument in ('SUPERVISION_LETTER', 'SPECIAL_SUPERVISION', 'KEY_SUPERVISION') having count(*) > 0) as supervision,
  (select string_agg(s.text, '；' order by s.day, s.text) from (
     select x.issued_on as day, concat_ws(' ', case x.instrument when 'INTERVIEW' then '约谈' when 'PUBLIC_CRITICISM' then '通报'
              else '挂牌督办或移交问责' end, x.document_no, to_char(x.issued_on, 'YYYY-MM-DD')) as text
       from escalation_issued x where x.case_id = c.id
        and x.instrument in ('INTERVIEW', 'PUBLIC_CRITICISM', 'LISTING_OR_ACCOUNTABILITY')
     union all
     select r.sent_on, concat_ws(' ', case r.kind when 'POLICE' then '移送公安机关' when 'DISCIPLINE' then '移送纪检监察机关'
              else '移送任免机关' end, r.letter_number, to_char(r.sent_on, 'YYYY-MM-DD'))
       from referral_standing r where r.case_id = c.id and r.sent_on is not null) s) as sanctions,
  coalesce(e.filing_number, (select r.filing_number from referral_standing r where r.case_id = c.id and r.filing_number is not null
     order by r.id desc limit 1)) as filing_number,
  e.penalty_number,
  (select max(s.round) from submission_round s where s.case_id = c.id and s.stage = 'EVIDENCE') as evidence_rounds,
  steps.self_check, steps.preliminary_review, steps.site_inspection, steps.joint_review,
  (select to_char(n.starts_on, 'YYYY-MM-DD') || '至' || to_char(n.ends_on, 'YYYY-MM-DD') from notice_period n
    where n.case_id = c.id order by n.round desc limit 1) as notice_period,
  (select count(*) || '件' || case when count(*) filter (where o.decision is null) > 0 then '，待处理' else '' end
     from notice_objection o where o.case_id = c.id having count(*) > 0) as objections,
  steps.approval, steps.reported_to_city, steps.feedback,
  case when c.process_state = 'CLOSED' then c.ended_on end as closed_on,
  coalesce(e.archive_number, (select a.name from archive_number a where a.case_id = c.id)) as archive_number,
  (select string_agg('第' || k.number || '次 ' || to_char(k.visited_on, 'YYYY-MM-DD') || case k.conclusion when 'RELAPSED' then ' 反弹'
            else ' 稳定' end, '；' order by k.number)
     from follow_up_visit k where k.case_id = c.id) as follow_up,
  nullif(concat_ws('；', '原案' || (select b.case_number from case_standing b where b.id = c.relapse_of),
    '反弹' || (select string_agg(b.case_number, '、' order by b.case_number) from case_standing b where b.relapse_of = c.id),
    (select x.detail from case_history x where x.case_id = c.id and x.kind = 'CASE_REPLACED' limit 1)), '') as related_cases,
  e.remarks,
  (select round(100.0 * v.given / v.required) || '%' from evidence_completeness v where v.case_id = c.id and v.required > 0) as evidence_rate
from case_standing c
join plan_finding f on f.id = c.finding_id
join registered_plan p on p.id = f.plan_id
left join ledger_entry e on e.case_id = c.id
left join investigation_in_force i on i.case_id = c.id
left join programme_in_force pr on pr.case_id = c.id
left join lateral (select seq, happened_at, detail from case_history l where l.case_id = c.id and l.detail is not null
   and l.kind in ('Task_Rectify', 'Task_ReportProgress') order by seq desc limit 1) t on true
left join lateral (select
    string_agg(n.name, '、' order by u.position) filter (where u.role = 'LEAD') as lead,
    string_agg(n.name, '、' order by u.position) filter (where u.role = 'RESPONSIBLE') as others,
    string_agg(n.name, '、' order by u.position) filter (where u.role = 'SUPERVISING') as supervising,
    string_agg(n.name, '、' order by u.role, u.position) filter (where u.role <> 'SUPERVISING' and n.kind = 'TOWNSHIP') as townships
  from case_party u join unit_name n on n.id = u.unit_id where u.case_id = c.id) units on true
left join lateral (select
    max(s.text) filter (where s.step = 'Task_SelfCheck') as self_check,
    max(s.text) filter (where s.step = 'Task_PreliminaryReview') as preliminary_review,
    max(s.text) filter (where s.step = 'Task_SiteInspection') as site_inspection,
    max(s.text) filter (where s.step = 'Task_JointReview') as joint_review,
    max(s.text) filter (where s.step = 'Task_Approve') as approval,
    max(s.day) filter (where s.step = 'Task_Report' and s.conclusion = 'PASS') as reported_to_city,
    max(s.text) filter (where s.step = 'Task_RecordFeedback') as feedback
  from (select distinct on (w.step) w.step, w.conclusion, d.day,
          concat_ws(' ', case w.conclusion when 'PASS' then '通过' else '退回' end, to_char(d.day, 'YYYY-MM-DD'), w.document_no) as text
        from review_conclusion w, lateral (select coalesce(w.document_on, cast(w.reviewed_at at time zone 'Asia/Shanghai' as date)) as day) d
        where w.case_id = c.id and w.stage = 'EVIDENCE' order by w.step, w.id desc) s) steps on true
