package org.zhenggai.rectification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.evidence.EvidenceClient;
import org.zhenggai.rectification.faults.Sender.Sending;
import org.zhenggai.rectification.support.Http;

/** Compares what people were told is done with what is there. That their sessions hold they have shown: nobody logs in again. */
final class Verdict {

    private final Scene scene;
    private final JdbcClient jdbc;
    private final List<String> wrong = new ArrayList<>();
    private int acknowledged;
    private int unknown;
    private int lost;
    private int doubled;

    /** @param port of a node that lives */
    static Verdict of(Scene scene, int port) {
        Verdict verdict = new Verdict(scene);
        verdict.reports();
        scene.people(Sender.class).forEach(sender -> verdict.files(sender, port));
        verdict.letters();
        verdict.messages();
        verdict.chains(port);
        return verdict;
    }

    private Verdict(Scene scene) {
        this.scene = scene;
        this.jdbc = scene.jdbc();
    }

    int acknowledged() {
        return acknowledged;
    }

    /** Things asked for that had no answer, or a refusal. */
    int unknown() {
        return unknown;
    }

    int lost() {
        return lost;
    }

    int doubled() {
        return doubled;
    }

    void demand() {
        assertThat(wrong).isEmpty();
        assertThat(lost).as("acknowledged and not there").isZero();
        assertThat(doubled).as("there twice").isZero();
    }

    private void reports() {
        Map<String, Boolean> sent = scene.people(Reporter.class).stream().flatMap(one -> one.sent().entrySet().stream()).collect(Collectors
                .toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<String> kept = texts("select detail from timeline_entry where kind = 'Task_Rectify' and detail like '%" + Reporter.WORDS
                + "'");
        account(sent, kept);
        Set<String> known = Set.copyOf(kept);
        unless(sent.keySet().containsAll(kept), "reports that nobody sent");
        long forms = texts("select content from form_submission where content like '%" + Reporter.WORDS + "%'").size();
        unless(forms == known.size(), "forms as submitted: " + forms + " of " + known.size());
    }

    private void account(Map<String, Boolean> sent, List<String> kept) {
        Set<String> known = new HashSet<>(kept);
        acknowledged += (int) sent.values().stream().filter(done -> done).count();
        unknown += (int) sent.values().stream().filter(done -> !done).count();
        lost += (int) sent.entrySet().stream().filter(one -> one.getValue() && !known.contains(one.getKey())).count();
        doubled += kept.size() - known.size();
    }

    private void files(Sender sender, int port) {
        EvidenceClient client = new EvidenceClient(port, sender.officer(), sender.caseNumber());
        List<JsonNode> pieces = new ArrayList<>();
        client.list().path("pieces").forEach(pieces::add);
        Map<String, Boolean> sent = sender.sent().stream().collect(Collectors.toMap(one -> one.name, one -> one.piece != null));
        account(sent, pieces.stream().map(piece -> piece.path("fileName").asText()).filter(sent::containsKey).toList());
        for (Sending file : sender.sent()) {
            pieces.stream().filter(piece -> piece.path("fileName").asText().equals(file.name)).forEach(piece -> {
                byte[] content = client.get("/evidence/" + piece.path("id").asText() + "/content").body();
                unless(DigestUtils.sha256Hex(content).equals(file.sha256()), file.name + " is not what was sent");
                unless(file.piece == null || file.piece.equals(piece.path("id").asText()), file.name + " has another number");
            });
        }
    }

    /** Numbers of papers without a gap and without a second; a letter for each paper; no case warned twice by one rule. */
    private void letters() {
        List<String> odd = texts("""
                select s.prefix || s.year || ': last ' || s.last || ', papers ' || count(d.document_no) || ', highest '
                  || coalesce(max(cast(substring(d.document_no from '〕(\\d+)号') as integer)), 0)
                from number_series s left join document_register d on d.document_no like s.prefix || '〔' || s.year || '〕%'
                group by s.prefix, s.year, s.last
                having count(d.document_no) <> s.last
                  or max(cast(substring(d.document_no from '〕(\\d+)号') as integer)) is distinct from s.last""");
        unless(odd.isEmpty(), "numbers with gaps or twice: " + odd);
        List<String> twice = texts("""
                select c.case_number || ' ' || e.rule || ' ' || count(*) from escalation e join rectification_case c on c.id = e.case_id
                group by c.case_number, e.rule, e.due_date_version having count(*) > 1""");
        doubled += twice.size();
        unless(texts("""
                select d.document_no from document_register d where d.document_no is not null
                and not exists (select 1 from letter l where l.document_no = d.document_no)""").isEmpty(), "numbers without a letter");
        unless(texts("select id_ from act_ru_incident").isEmpty(), "incidents: " + texts("select incident_msg_ from act_ru_incident"));
    }

    private void messages() {
        List<String> twice = texts("""
                select m.kind || ' ' || m.recipient || ' ' || m.title from message m join rectification_case c on c.id = m.case_id
                where c.title like '起始%' and m.kind = 'reminder' group by m.kind, m.recipient, m.title, m.case_id, m.task_id
                having count(*) > 1""");
        unless(twice.isEmpty(), "messages twice: " + twice);
    }

    private void chains(int port) {
        JsonNode report = Http.as(port, "admin.audit").at(port, Scene.LONG).get("/api/audit/verify").json();
        unless(report.path("intact").asBoolean(), "records: " + report.toPrettyString());
        List<String> leaps = texts("""
                select actor || ' ' || happened_at || ' after ' || before from (select actor, happened_at, max(happened_at) over (
                  order by seq rows between unbounded preceding and 1 preceding) as before from timeline_entry) e
                where happened_at < before - interval '1 minute' limit 3""");
        unless(leaps.isEmpty(), "times that go back by more than a minute: " + leaps);
    }

    private void unless(boolean right, String words) {
        if (!right) {
            wrong.add(words);
        }
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
