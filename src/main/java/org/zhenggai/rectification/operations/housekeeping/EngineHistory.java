package org.zhenggai.rectification.operations.housekeeping;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.views.message.WaitingDeliveries;

/**
 * Has the engine remove the history of processes whose time is over, by the engine's own job, so many rows at a time. When that time is
 * over the engine writes down when a process ends: a changed setting holds for what ends from then on.
 */
@Component
class EngineHistory {

    private static final Logger LOG = LoggerFactory.getLogger(EngineHistory.class);

    private final HistoryRetention retention;
    private final RepositoryService repository;
    private final HistoryService history;
    private final EngineCalls engine;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    EngineHistory(HistoryRetention retention, RepositoryService repository, HistoryService history, EngineCalls engine, JdbcClient jdbc,
            AuditLog audit, Clock clock) {
        this.retention = retention;
        this.repository = repository;
        this.history = history;
        this.engine = engine;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The models name the usual times; where the settings say otherwise, they hold. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        Set<String> others = WaitingDeliveries.PROCESSES;
        engine.asSystem(() -> {
            repository.createProcessDefinitionQuery().list().forEach(definition -> {
                int days = Math.toIntExact((others.contains(definition.getKey()) ? retention.others() : retention.cases()).toDays());
                if (!Integer.valueOf(days).equals(definition.getHistoryTimeToLive())) {
                    repository.updateProcessDefinitionHistoryTimeToLive(definition.getId(), days);
                }
            });
            return null;
        });
    }

    @Scheduled(fixedDelayString = "${rectification.retention.look}", initialDelayString = "PT20M")
    void look() {
        try {
            begin();
        } catch (RuntimeException e) {
            LOG.error("清理流程历史记录未开始，下次再试", e);
        }
    }

    /** @return of how many ended processes the removal was begun */
    long begin() {
        List<String> over = jdbc.sql("""
                select coalesce(nullif(d.name_, ''), d.key_) || count(*) || '件' from act_hi_procinst i
                join act_re_procdef d on d.id_ = i.proc_def_id_ where i.removal_time_ < :now group by d.name_, d.key_ order by d.key_""")
                .param("now", Timestamp.from(clock.instant())).query(String.class).list();
        if (over.isEmpty()) {
            return 0;
        }
        engine.asSystem(() -> history.cleanUpHistoryAsync(true));
        audit.recordAtOnce(Act.of(Category.OTHER, Act.SYSTEM, "清理").on("流程历史记录").saying("保存期满，开始分批清理：" + String.join("，", over)));
        return over.size();
    }
}
