-- Who is urged is told at once, where the kinds that leave at once were not chosen to be none.
update message_preference set value = value || ',urged' where name = 'urgent-kinds' and value <> '';
