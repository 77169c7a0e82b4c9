package org.zhenggai.rectification.views.message;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.urging.Urging;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;

/** Who was told of an urging, and who of them has read it: what whoever urged wants to know. */
@Service
@Transactional(readOnly = true)
public class Receipts {

    /** @param readAt null until it was read */
    public record Receipt(String name, String unit, String task, OffsetDateTime readAt) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Organization organization;

    Receipts(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    /** What messages about the urging are about. */
    static String subject(long urgingId) {
        return "urging" + urgingId;
    }

    /** Everybody who was told of the urging of this case, task by task. */
    public List<Receipt> of(long caseId, Urging urging) {
        return urging.tasks().stream().flatMap(task -> jdbc.sql("""
                select id, recipient, read_at from message
                where case_id = :case and kind = :kind and task_id = :task and in_inbox order by seq""")
                .param("case", caseId).param("kind", MessageKind.URGED.code()).param("task", task.taskId())
                .query((row, n) -> new Told(row.getString("id"), row.getString("recipient"), row.getObject("read_at",
                        OffsetDateTime.class)))
                .list().stream()
                .filter(told -> told.id().equals(MessageStore.id(MessageKind.URGED, subject(urging.id()), task.taskId(), told.recipient())))
                .map(told -> receipt(told, task.name()))).toList();
    }

    private Receipt receipt(Told told, String task) {
        String unit = organization.officer(told.recipient()).map(Officer::unitId).map(organization::unitName).orElse("");
        return new Receipt(organization.nameOf(told.recipient()), unit, task,
                Optional.ofNullable(told.readAt()).map(at -> at.atZoneSameInstant(ZONE).toOffsetDateTime()).orElse(null));
    }

    private record Told(String id, String recipient, OffsetDateTime readAt) {}
}
