-- What is written for good stays so, whichever role asks: an entry is added without its place, linked once, and never changes again;
-- heads only move forward. Whoever may switch triggers off (the owner) is found by the hashes and by the anchors.

create function entry_is_added() returns trigger language plpgsql as $$
begin
  if new.position is not null or new.previous_hash is not null or new.hash is not null then
    raise exception 'an entry is added first and linked as the last act of its transaction';
  end if;
  return new;
end $$;

create function entry_is_linked() returns trigger language plpgsql as $$
declare
  kept record;
begin
  if old.hash is not null then
    raise exception 'a linked entry is never changed';
  end if;
  kept := new;
  kept.position := old.position;
  kept.previous_hash := old.previous_hash;
  kept.hash := old.hash;
  if kept is distinct from old or new.position is null or new.previous_hash is null or new.hash is null then
    raise exception 'an entry is linked, and nothing else of it changes';
  end if;
  return new;
end $$;

create function head_begins() returns trigger language plpgsql as $$
begin
  if new.entries <> 0 then
    raise exception 'a chain begins without entries';
  end if;
  return new;
end $$;

create function head_moves() returns trigger language plpgsql as $$
begin
  if new.chain <> old.chain or new.entries <= old.entries then
    raise exception 'the head of a chain only moves forward';
  end if;
  return new;
end $$;

create function record_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what is kept for good is never deleted or replaced';
end $$;

create trigger timeline_entry_added before insert on timeline_entry for each row execute function entry_is_added();
create trigger timeline_entry_linked before update on timeline_entry for each row execute function entry_is_linked();
create trigger timeline_entry_kept before delete or truncate on timeline_entry for each statement execute function record_is_kept();
create trigger timeline_head_begins before insert on timeline_head for each row execute function head_begins();
create trigger timeline_head_moves before update on timeline_head for each row execute function head_moves();
create trigger timeline_head_kept before delete or truncate on timeline_head for each statement execute function record_is_kept();

create trigger audit_entry_added before insert on audit_entry for each row execute function entry_is_added();
create trigger audit_entry_linked before update on audit_entry for each row execute function entry_is_linked();
create trigger audit_entry_kept before delete or truncate on audit_entry for each statement execute function record_is_kept();
create trigger audit_head_begins before insert on audit_head for each row execute function head_begins();
create trigger audit_head_moves before update on audit_head for each row execute function head_moves();
create trigger audit_head_kept before delete or truncate on audit_head for each statement execute function record_is_kept();
