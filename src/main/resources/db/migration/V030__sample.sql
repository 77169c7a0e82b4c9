-- How far the guided sample has been played.

-- How far the guided sample has been played: each act is noted in the transaction that plays it.
create table guided_sample (
    id integer primary key check (id = 1),
    script text not null,
    acts_played integer not null,
    finished boolean not null default false
);
