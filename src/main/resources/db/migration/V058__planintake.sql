-- The day under a document's signature: which of two editions of a plan is the later one.

alter table plan_draft add column signed_on date;
