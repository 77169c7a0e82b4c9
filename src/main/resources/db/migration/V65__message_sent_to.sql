-- who was told, by the name of that day: shown beside a case's timeline, not in it
alter table message_delivery add column sent_to varchar(200);
create index message_case on message (case_id) where case_id is not null;
