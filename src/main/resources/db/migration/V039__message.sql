-- messages about no case go when their time is over (rectification.retention.messages)
create index message_over on message (created_at) where case_id is null;
