package org.zhenggai.rectification.views.ledgerimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseRegistration;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.views.ledger.LedgerEntries;
import org.zhenggai.rectification.views.ledgerimport.ImportResult.Creation;

/** Writes what a judge found: entries of known cases, new cases with their processes, and the end of the umbrella cases they replace. */
@Component
class ImportCommit {

    /** Processes that start as one command of the engine. */
    private static final int STARTS_TOGETHER = 50;

    private final EngineCalls engine;
    private final JdbcClient jdbc;
    private final LedgerEntries entries;
    private final CaseRegistration registration;
    private final Cases cases;

    ImportCommit(EngineCalls engine, JdbcClient jdbc, LedgerEntries entries, CaseRegistration registration, Cases cases) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.entries = entries;
        this.registration = registration;
        this.cases = cases;
    }

    /** @param tick called after each row; joins the caller's transaction. @return the result with the new case numbers */
    ImportResult carryOut(long importId, String source, ImportJudge judge, ImportResult result, String actor, Runnable tick) {
        judge.updates.forEach(update -> {
            entries.write(update.caseId(), update.values(), actor, source);
            tick.run();
        });
        List<Creation> creations = new ArrayList<>();
        Map<String, List<String>> numbersByUnit = new HashMap<>();
        List<NewRow> rows = List.copyOf(judge.creates.values());
        for (int from = 0; from < rows.size(); from += STARTS_TOGETHER) {
            List<NewRow> some = rows.subList(from, Math.min(from + STARTS_TOGETHER, rows.size()));
            engine.together(() -> some.forEach(fresh -> {
                long id = registration.register(fresh.entry(), actor, source);
                entries.write(id, fresh.values(), actor, source);
                jdbc.sql("insert into ledger_import_case (case_id, import_id) values (?, ?)").params(id, importId).update();
                String number = jdbc.sql("select case_number from case_standing where id = :id").param("id", id)
                        .query(String.class).single();
                Creation shown = fresh.shown();
                creations.add(new Creation(shown.sheet(), shown.row(), shown.findingPath(), shown.title(), shown.leadUnit(), shown
                        .category(),
                        shown.dueDate(), number));
                numbersByUnit.computeIfAbsent(fresh.entry().findingId() + "|" + shown.leadUnit(), key -> new ArrayList<>()).add(number);
                tick.run();
            }));
        }
        replace(judge, numbersByUnit, actor);
        return new ImportResult(result.columns(), result.rows(), result.creates(), result.updates(), result.unchanged(),
                result.errors(), result.warnings(), result.changes(), creations, result.replaces());
    }

    private void replace(ImportJudge judge, Map<String, List<String>> numbersByUnit, String actor) {
        Map<String, List<String>> replacements = new TreeMap<>();
        for (String number : judge.replaces) {
            RectificationCase umbrella = cases.byNumber(number).orElseThrow();
            String lead = jdbc.sql("select unit_id from case_party where case_id = :id and role = 'LEAD'").param("id", umbrella.id())
                    .query(String.class).single();
            replacements.put(number, numbersByUnit.get(umbrella.findingId() + "|" + lead));
        }
        replacements.forEach((number, by) -> cases.replace(cases.byNumber(number).orElseThrow().id(), by, actor));
    }
}
