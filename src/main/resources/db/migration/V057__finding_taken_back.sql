-- A form that its officer has taken back stays on record and says so.
alter table form_submission add column taken_back_at timestamp with time zone;

create or replace view submission_made with (security_invoker) as
  select id, case_id, process_name, instance_id, task_name, submitted_at, submitted_by, submitter, on_behalf_of, taken_back_at
  from form_submission;
