-- PDFs of issued letters, made once. A letter never changes, its PDF does when fonts are installed or substituted otherwise.
create table letter_pdf (
  sha256   varchar(64) not null,
  fonts    varchar(64) not null,
  content  bytea       not null,
  made_at  timestamp with time zone not null,
  primary key (sha256, fonts)
);
comment on column letter_pdf.sha256 is 'of the letter in Word';
comment on column letter_pdf.fonts is 'SHA-256 of the substitutes it was set in';
