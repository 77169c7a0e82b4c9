package org.zhenggai.rectification.procedures.planintake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.procedures.planintake.Draft.State;
import org.zhenggai.rectification.procedures.planintake.parser.DraftWarning;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.Phase;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.TextLine;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.Unread;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/** The tables of drafts. */
@Repository
class DraftStore {

    /** What only the confirmation needs. */
    record Frame(String sha256, String higherPlan, Integer acceptanceDays, List<Phase> phases) {}

    /** What a draft's words are known by. */
    record Mark(long id, boolean confirmed, String uploadedBy, Integer[] signature, Repeat.Choice choice) {}

    private static final String COLUMNS = "id, title, inspection_year, state, file_name, uploaded_at, uploaded_by, plan_id, warnings, "
            + "sender";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return the new draft's id; empty when the file is there already */
    Optional<Long> insert(String sha256, String fileName, ParsedPlan plan, List<PlanItem> items, String actor) {
        Optional<Long> id = jdbc.sql("""
                insert into plan_draft (sha256, file_name, title, inspection_year, higher_plan, acceptance_days, phases, source_text, state,
                                        uploaded_by, uploaded_at, unread, warnings, signature, sender,
                                        signed_on)
                values (:sha, :file, :title, :year, :higher, :days, cast(:phases as jsonb), cast(:text as jsonb), :state, :actor, :at,
                        cast(:unread as jsonb), cast(:warnings as jsonb), :signature, :sender, :signed)
                on conflict (sha256) do nothing returning id""")
                .param("sha", sha256).param("file", fileName).param("title", plan.title()).param("year", plan.year())
                .param("higher", plan.higherPlan()).param("days", plan.acceptanceDays()).param("phases", write(plan.phases()))
                .param("text", write(plan.text())).param("unread", write(plan.unread())).param("warnings", write(plan.warnings())).param(
                        "state", State.DRAFT.name()).param("actor", actor).param("signature", SamePlan.signature(items)).param("sender",
                                plan.sender())
                .param("signed", plan.signedOn()).param("at", OffsetDateTime.now(clock)).query(Long.class).optional();
        id.ifPresent(draft -> items.forEach(item -> jdbc.sql("""
                insert into plan_draft_item (draft_id, position, path, source_text, content)
                values (?, ?, ?, ?, cast(? as jsonb))""")
                .params(draft, item.index(), item.path(), source(plan, item), write(item)).update()));
        return id;
    }

    private static String source(ParsedPlan plan, PlanItem item) {
        return String.join("\n", plan.text().stream().filter(line -> line.no() >= item.lines().get(0) && line.no() <= item.lines().get(1))
                .map(TextLine::text).toList());
    }

    Optional<Long> idOf(String sha256) {
        return jdbc.sql("select id from plan_draft where sha256 = :sha").param("sha", sha256).query(Long.class).optional();
    }

    Optional<Draft> find(long id) {
        return jdbc.sql("select " + COLUMNS + ", source_text, unread from plan_draft where id = :id").param("id", id)
                .query((row, n) -> draft(row, read(row.getString("source_text"), new TypeReference<List<TextLine>>() {}),
                        read(row.getString("unread"), new TypeReference<List<Unread>>() {}))).optional();
    }

    /** All drafts, newest first, without the documents' text. */
    List<Draft> all() {
        return jdbc.sql("select " + COLUMNS + " from plan_draft order by id desc limit 200")
                .query((row, n) -> draft(row, List.of(), List.of())).list();
    }

    private Draft draft(ResultSet row, List<TextLine> text, List<Unread> unread) throws SQLException {
        return new Draft(row.getLong("id"), row.getString("title"), (Integer) row.getObject("inspection_year"), false,
                State.valueOf(row.getString("state")), row.getString("file_name"), row.getObject("uploaded_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone()).toLocalDate(), row.getString("uploaded_by"), row.getString("plan_id"), text,
                items(row.getLong("id")), unread, read(row.getString("warnings"), new TypeReference<List<DraftWarning>>() {}), row
                        .getString("sender"),
                null);
    }

    private List<PlanItem> items(long draft) {
        return jdbc.sql("select content from plan_draft_item where draft_id = :draft order by position").param("draft", draft)
                .query((row, n) -> read(row.getString("content"), new TypeReference<PlanItem>() {})).list();
    }

    Frame frame(long id) {
        return jdbc.sql("select sha256, higher_plan, acceptance_days, phases from plan_draft where id = :id").param("id", id)
                .query((row, n) -> new Frame(row.getString("sha256"), row.getString("higher_plan"),
                        (Integer) row.getObject("acceptance_days"), read(row.getString("phases"), new TypeReference<List<Phase>>() {})))
                .single();
    }

    void update(long draft, PlanItem item, String actor) {
        jdbc.sql("update plan_draft_item set content = cast(? as jsonb), edited_by = ?, edited_at = ? where draft_id = ? and position = ?")
                .params(write(item), actor, OffsetDateTime.now(clock), draft, item.index()).update();
    }

    /** What became of the document's lines, when a person has said what some of them are. */
    void accounted(Draft draft) {
        jdbc.sql(
                """
                update plan_draft set source_text = cast(? as jsonb), unread = cast(? as jsonb), warnings = cast(? as jsonb)
                where id = ?""")
                .params(write(draft.text()), write(draft.unread()), write(draft.warnings()), draft.id()).update();
    }

    /** What the document as a whole is called and which year it answers to. */
    void rename(long id, String title, int year) {
        jdbc.sql("update plan_draft set title = ?, inspection_year = ? where id = ?").params(title, year, id).update();
    }

    /** What the words of all drafts are known by. */
    List<Mark> marks() {
        return jdbc.sql("""
                select id, state, uploaded_by, signature, repeat_choice from plan_draft order by id""").query((row, n) -> new Mark(
                row
                        .getLong("id"), State.valueOf(row.getString("state")) == State.CONFIRMED, row.getString("uploaded_by"),
                (Integer[]) row
                        .getArray("signature").getArray(), row.getString("repeat_choice") == null ? null : Repeat.Choice.valueOf(row
                                .getString("repeat_choice")))).list();
    }

    /**
     * The title of an edition of the plan that was registered and is later than the draft: by the days under their signatures, else by
     * when they were uploaded; empty for none.
     */
    Optional<String> laterEdition(long draft, String planId) {
        return jdbc.sql("""
                select later.title from plan_draft later, plan_draft own
                where own.id = :draft and later.plan_id = :plan and later.state = :confirmed and later.id <> own.id
                  and case when later.signed_on is null or own.signed_on is null then later.id > own.id
                           else later.signed_on > own.signed_on end
                order by later.signed_on desc nulls last, later.id desc limit 1""").param("draft", draft).param("plan", planId)
                .param("confirmed", State.CONFIRMED.name()).query(String.class).optional();
    }

    /** What is to be done with a plan that is known already. */
    void choose(long id, Repeat.Choice choice) {
        jdbc.sql("update plan_draft set repeat_choice = ? where id = ?").params(choice.name(), id).update();
    }

    /** Paths of the items of all documents that were registered as the plan or added to it. */
    Set<String> paths(String planId) {
        return new HashSet<>(jdbc.sql("""
                select i.path from plan_draft_item i join plan_draft d on d.id = i.draft_id where d.plan_id = :plan""").param("plan",
                planId)
                .query(String.class).list());
    }

    /** Until the transaction ends nobody else confirms any draft: two of the same plan would not know of each other. */
    void lockConfirmations() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan_draft'))").query((row, n) -> 0).single();
    }

    /** Until the transaction ends nobody else edits or confirms the draft. */
    void lock(long id) {
        jdbc.sql("select id from plan_draft where id = :id for update").param("id", id).query(Long.class).optional();
    }

    void confirmed(long id, String planId, String actor) {
        jdbc.sql("update plan_draft set state = ?, plan_id = ?, confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(State.CONFIRMED.name(), planId, actor, OffsetDateTime.now(clock), id).update();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
