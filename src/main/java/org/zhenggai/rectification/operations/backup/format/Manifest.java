package org.zhenggai.rectification.operations.backup.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.ground.database.Migrations.Script;

/**
 * What a backup holds and how to tell that it does; sealed with the rest.
 *
 * @param product   version of the software that made it
 * @param engine    version of the engine's tables
 * @param at        instant of the snapshot: what was acknowledged before it is in
 * @param scripts   migrations that had run
 * @param tables    in no order that matters
 * @param without   tables of which the rows were left out on purpose
 * @param sequences last value by sequence; those never used are not in
 * @param evidence  files the rows refer to
 * @param lost      files the rows refer to that were not in the store when the backup was made
 * @param files     files beside the database
 * @param chains    state of the chains
 * @param counts    numbers for people, by their name in Chinese
 */
public record Manifest(String product, String engine, OffsetDateTime at, List<Script> scripts, List<Table> tables, List<String> without,
        Map<String, Long> sequences, List<Content> evidence, List<Content> lost, List<Content> files, List<Chain> chains,
        Map<String, Long> counts) {

    /**
     * One table, as PostgreSQL's binary COPY of its rows in the order of their keys.
     *
     * @param sha256 of that COPY
     * @param stored length of the sealed file in bytes
     */
    public record Table(String name, List<String> columns, long rows, String sha256, long stored) {}

    /**
     * One file.
     *
     * @param name   its SHA-256 where it is evidence, otherwise its own
     * @param sha256 of its content
     * @param size   in bytes
     */
    public record Content(String name, String sha256, long size) {}

    /**
     * All chains of a kind.
     *
     * @param root hash over their heads
     */
    public record Chain(String label, long entries, String root) {}

    /** Bytes of all evidence. */
    @JsonIgnore
    public long evidenceSize() {
        return evidence.stream().mapToLong(Content::size).sum();
    }

    /** Rows of all tables. */
    @JsonIgnore
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
