package org.zhenggai.rectification.views.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.Attempts;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** 站内消息: what an officer was told, newest first. Everybody sees his own and nobody another's. */
@Service
public class Inbox {

    /**
     * A message as its recipient sees it.
     *
     * @param kind       name of its kind, {@code kindName} in Chinese
     * @param taskId     open task it asks for, null for none
     * @param caseNumber case it is about, null for none
     * @param instanceId process instance of that case, null for none
     * @param settled    whether its task has ended: nothing is to be done any more
     * @param letterId   letter it tells of, null for none
     */
    public record Entry(String id, String kind, String kindName, String title, String body, boolean urgent, String taskId,
            String caseNumber,
            String instanceId, OffsetDateTime createdAt, boolean read, boolean settled, String letterId) {}

    /**
     * What waits to be read of one case, or of none.
     *
     * @param caseNumber null for what is about no case; {@code title} the case's
     * @param total      how many there are; {@code items} the newest of them
     */
    public record About(String caseNumber, String title, int total, List<Entry> items) {}

    private record Grouped(Entry entry, String title, int total) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of the officer's messages, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> page(String officer, boolean unreadOnly, int page, int size) {
        return jdbc.sql("""
                select m.id, m.kind, m.title, m.body, m.urgent, m.task_id, c.case_number, c.process_instance_id, m.created_at,
                       m.read_at is not null as read, m.settled_at is not null as settled,
                       case when m.case_id is not null then m.letter_id end as letter_id
                from message m left join case_standing c on c.id = m.case_id
                where m.recipient = :officer and m.in_inbox and (not :unread or m.read_at is null and m.settled_at is null)
                order by m.seq desc limit :size offset :offset""")
                .param("officer", officer).param("unread", unreadOnly).param("size", size).param("offset", (long) page * size)
                .query((row, n) -> entry(row)).list();
    }

    /**
     * What waits to be read, by case: a page of cases, that with the newest message first. What was read is not repeated, and what is
     * about a task that has ended is forgotten.
     *
     * @param each messages of a case at most
     */
    @Transactional(readOnly = true)
    public List<About> byCase(String officer, int page, int size, int each) {
        List<Grouped> found = jdbc.sql("""
                select * from (
                  select w.*, dense_rank() over (order by w.newest desc) as rank from (
                    select m.id, m.kind, m.title, m.body, m.urgent, m.task_id, c.case_number, c.title as case_title, c.process_instance_id,
                           m.created_at, false as read, false as settled, case when m.case_id is not null then m.letter_id end as letter_id,
                           m.seq, count(*) over of_case as total, max(m.seq) over of_case as newest,
                           row_number() over (partition by m.case_id order by m.seq desc) as place
                    from message m left join case_standing c on c.id = m.case_id
                    where m.recipient = :officer and m.in_inbox and m.read_at is null and m.settled_at is null
                    window of_case as (partition by m.case_id)) w) r
                where r.place <= :each and r.rank > :first and r.rank <= :last order by r.newest desc, r.seq desc""")
                .param("officer", officer).param("each", each).param("first", (long) page * size).param("last", (page + 1L) * size)
                .query((row, n) -> new Grouped(entry(row), row.getString("case_title"), row.getInt("total"))).list();
        Map<Optional<String>, List<Grouped>> cases = found.stream().collect(Collectors.groupingBy(
                one -> Optional.ofNullable(one.entry().caseNumber()), LinkedHashMap::new, Collectors.toList()));
        return cases.values().stream().map(of -> new About(of.get(0).entry().caseNumber(), of.get(0).title(), of.get(0).total(),
                of.stream().map(Grouped::entry).toList())).toList();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getString("id"), row.getString("kind"), MessageKind.of(row.getString("kind")).label(),
                row.getString("title"), row.getString("body"), row.getBoolean("urgent"),
                row.getBoolean("settled") ? null : row.getString("task_id"), row.getString("case_number"),
                row.getString("process_instance_id"),
                row.getObject("created_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime(),
                row.getBoolean("read"), row.getBoolean("settled"), row.getString("letter_id"));
    }

    @Transactional(readOnly = true)
    public int count(String officer) {
        return jdbc.sql("select count(*) from message where recipient = :officer and in_inbox").param("officer", officer)
                .query(Integer.class).single();
    }

    /** How many wait to be read; what is about a task that has ended waits no more. */
    @Transactional(readOnly = true)
    public int unread(String officer) {
        return jdbc.sql("select count(*) from message where recipient = :officer and in_inbox and read_at is null and settled_at is null")
                .param("officer", officer)
                .query(Integer.class).single();
    }

    /** Of how many cases something waits to be read; what is about none counts as one. */
    @Transactional(readOnly = true)
    public int unreadCases(String officer) {
        return jdbc.sql("""
                select count(distinct coalesce(case_id, 0)) from message
                where recipient = :officer and in_inbox and read_at is null and settled_at is null""").param("officer", officer)
                .query(Integer.class).single();
    }

    /** @throws NotFoundException when there is no such message, or it is another's: the answer does not tell which */
    @Transactional
    public void read(String officer, String id) {
        int found = jdbc.sql("""
                update message set read_at = coalesce(read_at, :now) where id = :id and recipient = :officer and in_inbox""")
                .param("now", OffsetDateTime.now(clock)).param("id", id).param("officer", officer).update();
        if (found == 0) {
            if (jdbc.sql("select exists (select 1 from message where id = :id)").param("id", id).query(Boolean.class).single()) {
                Attempts.foreign("消息" + id);
            }
            throw new NotFoundException("没有这条消息");
        }
    }

    /**
     * What the officer was told of this task is read: its form was opened.
     *
     * @throws NotFoundException when he was told nothing of it, or there is no such task: the answer does not tell which
     */
    @Transactional
    public void readOfTask(String officer, String taskId) {
        if (!jdbc.sql("select exists (select 1 from message where recipient = :officer and task_id = :task and in_inbox)")
                .param("officer", officer).param("task", taskId).query(Boolean.class).single()) {
            throw new NotFoundException("没有关于这项任务的消息");
        }
        jdbc.sql("update message set read_at = :now where recipient = :officer and task_id = :task and in_inbox and read_at is null")
                .param("now", OffsetDateTime.now(clock)).param("officer", officer).param("task", taskId).update();
    }

    /** @return how many were unread */
    @Transactional
    public int readAll(String officer) {
        return jdbc.sql("update message set read_at = :now where recipient = :officer and in_inbox and read_at is null")
                .param("now", OffsetDateTime.now(clock)).param("officer", officer).update();
    }
}
