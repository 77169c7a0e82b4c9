package org.zhenggai.rectification.views.ledgerimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.Seats;
import org.zhenggai.rectification.ground.office.OfficeSettings;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.ground.scan.VirusScan;
import org.zhenggai.rectification.views.ledgerimport.ImportResult.FileColumn;
import org.zhenggai.rectification.views.ledgerimport.LedgerReading.Content;

/** Imports of a ledger: first what the file would change, kept for people to read; then all of it or nothing. */
@Service
public class LedgerImports {

    /** How an import stands; while it is being committed {@code done} of {@code total} rows are written. */
    public record Import(long id, String fileName, String state, int done, int total, String importedBy, OffsetDateTime importedAt,
            ImportResult result) {}

    private record Stored(long id, String fileName, String findingId, String state, String content, String result, String importedBy,
            OffsetDateTime importedAt) {}

    private static final String STORED = """
            select id, file_name, finding_id, state, content, result, imported_by, imported_at from ledger_import where id = :id""";
    private static final String CHECKED = "CHECKED";
    private static final String COMMITTED = "COMMITTED";

    private final JdbcClient jdbc;
    private final ImportFacts facts;
    private final ImportCommit commit;
    private final ObjectMapper json;
    private final AuditLog audit;
    private final VirusScan scan;
    private final TransactionTemplate transaction;
    private final Seats seats;
    private final OfficeSettings limits;
    private final Clock clock;
    /** What an uncommitted transaction cannot show: rows written so far, by import. */
    private final Map<Long, Integer> written = new ConcurrentHashMap<>();

    LedgerImports(JdbcClient jdbc, ImportFacts facts, ImportCommit commit, ObjectMapper json, AuditLog audit, VirusScan scan,
            TransactionTemplate transaction, ImportSettings settings, OfficeSettings limits, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.commit = commit;
        this.json = json;
        this.audit = audit;
        this.scan = scan;
        this.transaction = transaction;
        this.seats = new Seats(settings.atOnce(), settings.patience(), "正在读取的台账较多，请稍后重新上传");
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Reads the file and keeps what it would change.
     *
     * @param finding number or id of the finding that rows without one belong to; may be null
     * @throws org.zhenggai.rectification.ground.office.UnreadableFileException when it is no ledger; nothing is kept then
     */
    public Import check(String fileName, byte[] file, String finding, String actor) {
        scan.check(actor, "台账“" + fileName + "”", file);
        Content content = seats.taking(() -> LedgerReading.read(file, limits));
        return transaction.execute(status -> keep(fileName, DigestUtils.sha256Hex(file), content, finding, actor));
    }

    private Import keep(String fileName, String hash, Content content, String finding, String actor) {
        String findingId = finding == null || finding.isBlank() ? null : facts.finding(finding, "")
                .orElseThrow(() -> new BadRequestException("没有问题“" + finding + "”，或者几个方案中都有")).id();
        ImportResult result = judge(content, findingId).result(columns(content), content.rows().size());
        long id = jdbc.sql("""
                insert into ledger_import (file_name, sha256, finding_id, state, content, result, imported_by, imported_at)
                values (:name, :hash, :finding, :state, :content, :result, :actor, :at) returning id""")
                .param("name", fileName).param("hash", hash).param("finding", findingId).param("state", CHECKED)
                .param("content", write(content)).param("result", write(result)).param("actor", actor)
                .param("at", OffsetDateTime.now(clock)).query(Long.class).single();
        return get(id);
    }

    /** @throws NotFoundException when there is none */
    @Transactional(readOnly = true)
    public Import get(long id) {
        Stored stored = stored(id, STORED);
        ImportResult result = read(stored.result(), ImportResult.class);
        int total = result.creates() + result.updates();
        Integer running = written.get(id);
        boolean done = stored.state().equals(COMMITTED);
        return new Import(id, stored.fileName(), running != null && !done ? "COMMITTING" : stored.state(),
                done ? total : running == null ? 0 : running, total, stored.importedBy(), stored.importedAt(), result);
    }

    /**
     * Carries the import out, all of it or nothing.
     *
     * @throws ConflictException while there are errors, when it was carried out already, or when the data changed since it was checked
     */
    @Transactional
    public Import commit(long id, String actor) {
        // two people with the same list: the second judges what the first has made of it
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ledger_import'))").query((row, n) -> 0).single();
        Stored stored = stored(id, STORED + " for update");
        if (!stored.state().equals(CHECKED)) {
            throw new ConflictException("这次导入已经完成，不能重复提交");
        }
        ImportResult checked = read(stored.result(), ImportResult.class);
        if (!checked.errors().isEmpty()) {
            throw new ConflictException("还有" + checked.errors().size() + "处错误，请改正文件后重新上传");
        }
        Content content = read(stored.content(), Content.class);
        ImportJudge judge = judge(content, stored.findingId());
        ImportResult now = judge.result(columns(content), content.rows().size());
        if (!now.equals(checked)) {
            throw new ConflictException("上传以后数据有变化，请重新上传，核对后再提交");
        }
        written.put(id, 0);
        try {
            ImportResult result = commit.carryOut(id, "台账导入：" + stored.fileName(), judge, now, actor,
                    () -> written.merge(id, 1, Integer::sum));
            jdbc.sql("""
                    update ledger_import set state = :state, result = :result, committed_by = :actor, committed_at = :at
                    where id = :id""").param("state", COMMITTED).param("result", write(result)).param("actor", actor)
                    .param("at", OffsetDateTime.now(clock)).param("id", id).update();
            audit.record(Act.of(Category.IMPORT, actor, "导入整改台账").on(stored.fileName())
                    .saying("新增" + now.creates() + "件，更新" + now.updates() + "件"));
            return get(id);
        } finally {
            written.remove(id);
        }
    }

    private ImportJudge judge(Content content, String findingId) {
        ImportJudge judge = new ImportJudge(facts);
        judge.judge(content.rows(), findingId);
        return judge;
    }

    private static List<FileColumn> columns(Content content) {
        return content.columns().stream().map(column -> new FileColumn(column.column(), column.field())).toList();
    }

    private Stored stored(long id, String sql) {
        Optional<Stored> found = jdbc.sql(sql).param("id", id).query((row, n) -> new Stored(id, row.getString("file_name"),
                row.getString("finding_id"), row.getString("state"), row.getString("content"), row.getString("result"),
                row.getString("imported_by"), row.getObject("imported_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime())).optional();
        return found.orElseThrow(() -> new NotFoundException("没有这次导入"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
