-- A row of the ledger is found by a word of it without reading all rows: every two signs that follow each other are in an index. Trigrams
-- would not find the words of two signs that most Chinese words are. Plain SQL, so that any PostgreSQL takes it without an extension. The
-- cost is high on purpose: rows are to be found by the index, not by making the pairs of each row anew.
create function ledger_grams(words text) returns text[] language sql immutable strict parallel safe cost 10000 as
$$ select array(select substr(words, i, 2) from generate_series(1, length(words) - 1) i) $$;

create index ledger_row_grams on ledger_row using gin (ledger_grams(search_text));
