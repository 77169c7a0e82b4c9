package org.zhenggai.rectification.casework.copying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.copying.CaseCopy.Receipt;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.ProcessState;

/** The tables of copies. */
@Repository
class CopyStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    CopyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two who copy the same case at once come one after the other: the same copy pressed twice would be two. */
    void lock(long caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('case_copy'), :case)").param("case", (int) caseId).query((row, n) -> 0).single();
    }

    /** Whether the officer has sent this very copy since. */
    boolean sent(long caseId, String officer, String addressed, String text, OffsetDateTime since) {
        return jdbc.sql("""
                select count(*) from case_copy where case_id = :case and sent_by = :by and addressed = :addressed
                and text is not distinct from :text and sent_at >= :since""").param("case", caseId).param("by", officer)
                .param("addressed", addressed).param("text", text).param("since", since).query(Integer.class).single() > 0;
    }

    long add(long caseId, String officer, String name, String taskName, String text, String addressed, Collection<String> receivers) {
        long id = jdbc.sql("""
                insert into case_copy (case_id, sent_by, by_name, sent_at, task_name, text, addressed)
                values (:case, :by, :name, :at, :task, :text, :addressed) returning id""").param("case", caseId).param("by", officer)
                .param("name", name).param("at", OffsetDateTime.now(clock)).param("task", taskName).param("text", text)
                .param("addressed", addressed).query(Long.class).single();
        jdbc.sql("insert into case_copy_receiver (copy_id, officer_id) select :copy, r from unnest(cast(:receivers as text[])) r")
                .param("copy", id).param("receivers", receivers.toArray(String[]::new)).update();
        return id;
    }

    /** All of a case, newest first. */
    List<CaseCopy> of(long caseId, UnaryOperator<String> nameOf) {
        Map<Long, List<Receipt>> receipts = jdbc.sql("""
                select r.copy_id, r.officer_id, r.read_at from case_copy_receiver r join case_copy c on c.id = r.copy_id
                where c.case_id = :case order by r.copy_id, r.officer_id""").param("case", caseId)
                .query((row, n) -> Map.entry(row.getLong("copy_id"), new Receipt(row.getString("officer_id"), nameOf.apply(row.getString(
                        "officer_id")), at(row, "read_at"))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors
                        .toList())));
        return jdbc.sql("select id, by_name, sent_at, task_name, text, addressed from case_copy where case_id = :case order by id desc")
                .param("case", caseId).query((row, n) -> new CaseCopy(row.getLong("id"), row.getString("by_name"), at(row, "sent_at"),
                        row.getString("task_name"), row.getString("text"), row.getString("addressed"), receipts.getOrDefault(row.getLong(
                                "id"), List.of())))
                .list();
    }

    /** A page of what the officer received, newest first, with how many there are; a case that is not his unit's any more has no name. */
    Received received(String officer, Reader reader, List<String> patterns, int page, int size) {
        List<Counted> rows = jdbc.sql("""
                select k.id, c.case_number, c.title, c.process_state, k.by_name, k.sent_at, k.task_name, k.text, r.read_at,
                       count(*) over () as total
                from case_copy_receiver r join case_copy k on k.id = r.copy_id
                left join case_standing c on c.id = k.case_id
                     and (:all or exists (select 1 from case_party v where v.case_id = c.id and v.unit_id = :unit))
                where r.officer_id = :officer and (cardinality(cast(:patterns as text[])) = 0
                      or lower(concat_ws(' ', c.case_number, c.title, c.village, k.by_name, k.task_name, k.text))
                         like all (cast(:patterns as text[])))
                order by k.id desc limit :size offset :offset""").param("officer", officer).param("all", reader.all())
                .param("unit", reader.unitId()).param("patterns", patterns.toArray(String[]::new)).param("size", size)
                .param("offset", (long) page * size).query((row, n) -> new Counted(copy(row), row.getInt("total"))).list();
        return new Received(rows.stream().map(Counted::copy).toList(), rows.isEmpty() ? 0 : rows.get(0).total());
    }

    /** A page of them. */
    record Received(List<ReceivedCopy> items, int total) {}

    private record Counted(ReceivedCopy copy, int total) {}

    int unread(String officer) {
        return jdbc.sql("select count(*) from case_copy_receiver where officer_id = :officer and read_at is null")
                .param("officer", officer).query(Integer.class).single();
    }

    /** Marks it as read by its receiver. @return whether he is one */
    boolean read(long id, String officer) {
        return jdbc.sql("update case_copy_receiver set read_at = coalesce(read_at, :at) where copy_id = :id and officer_id = :officer")
                .param("at", OffsetDateTime.now(clock)).param("id", id).param("officer", officer).update() > 0;
    }

    private static ReceivedCopy copy(ResultSet row) throws SQLException {
        String number = row.getString("case_number");
        return new ReceivedCopy(row.getLong("id"), number, row.getString("title"), number == null ? null
                : ProcessState.valueOf(row.getString("process_state")).label(), row.getString("by_name"), at(row, "sent_at"), row.getString(
                        "task_name"), number == null ? null : row.getString("text"), at(row, "read_at"));
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
