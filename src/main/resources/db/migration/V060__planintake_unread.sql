-- What reading left over: words that went nowhere, and what is doubtful about the document as a whole.

alter table plan_draft add column unread jsonb not null default '[]';
alter table plan_draft add column warnings jsonb not null default '[]';
