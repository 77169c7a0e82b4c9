-- Whose account is being tried is told at once, not with the next digest.
update message_preference set value = value || ',account' where name = 'urgent-kinds' and value not like '%account%';
