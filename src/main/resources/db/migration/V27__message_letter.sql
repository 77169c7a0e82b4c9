-- The letter a message tells of: enclosed where the channel carries it.
alter table message add column letter_id varchar(150);
