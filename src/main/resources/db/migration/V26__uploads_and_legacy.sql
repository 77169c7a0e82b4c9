-- Which file an upload is of: the same name and size may be another version of it. Milliseconds since 1970, as the browser tells it.
alter table evidence_upload add column modified bigint;
create index evidence_upload_officer on evidence_upload (officer_id, case_id);

-- 历年遗留: what the problem was when it was first found, which decides what proves that it is put right
alter table investigation add column original_type varchar(40);
