-- Processes that work on this database. A row counts while the session that wrote it holds the advisory lock of its key.
create table node (
    id uuid primary key,
    name text not null,
    lock_key integer not null generated always as identity unique,
    -- the name by which its job executor locks jobs
    lock_owner text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null
);

-- How often something has changed that processes keep in memory; they look, and read it anew.
create table node_change (
    topic text primary key,
    version bigint not null
);
