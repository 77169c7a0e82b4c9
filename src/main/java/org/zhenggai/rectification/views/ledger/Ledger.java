package org.zhenggai.rectification.views.ledger;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.zhenggai.rectification.casework.finding.CaseRelations.PARTY;
import static org.zhenggai.rectification.views.ledger.LedgerFigure.FIGURE;
import static org.zhenggai.rectification.views.ledger.LedgerTables.ROW;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.UnitRole;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.casework.schedule.Standing;
import org.zhenggai.rectification.ground.database.Composed;

/** Reads the ledger: pages and streams of rows under the reader's rights; what depends on today is made here. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    /**
     * One page of rows.
     *
     * @param total number of all that fit
     * @param more  whether there are more than that: nobody counted on
     */
    public record Page(List<LedgerRow> items, long total, boolean more) {}

    private static final Reader EVERYBODY = new Reader(true, null);
    private static final int FETCH = 500;
    private static final String OWN = "own";

    private final JdbcClient jdbc;
    private final LedgerConditions conditions;
    private final Colours colours;
    private final LedgerSettings settings;

    Ledger(JdbcTemplate template, LedgerConditions conditions, Colours colours, LedgerSettings settings) {
        // a template of its own: rows come in portions, a hundred thousand do not fit in memory
        JdbcTemplate own = new JdbcTemplate(template.getDataSource()) {
            @Override
            protected void applyStatementSettings(Statement statement) throws SQLException {
                super.applyStatementSettings(statement);
                // planned for what is asked each time: a word that stands in every row wants another way than one that stands in three
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
        };
        this.settings = settings;
        own.setFetchSize(FETCH);
        this.jdbc = JdbcClient.create(own);
        this.conditions = conditions;
        this.colours = colours;
    }

    /** The page'th page, from 0. */
    public Page page(Reader reader, LedgerFilter filter, int page, int size) {
        LedgerConditions.Asked asked = conditions.of(reader, filter);
        long offset = (long) page * size;
        RowMapper<LedgerRow> mapper = mapper(reader, page * size);
        if (asked.words()) {
            return found(reader, asked, offset, size, mapper);
        }
        long total = Composed.of(selectCount().from(FIGURE).where(asked.where())).by(jdbc).query(Long.class).single();
        return new Page(Composed.of(select(reader, asked).limit(size).offset(offset)).by(jdbc).query(mapper).list(), total, false);
    }

    /** Rows with the words are counted up to a limit: whoever has more of them before him looks for other words. */
    private Page found(Reader reader, LedgerConditions.Asked asked, long offset, int size, RowMapper<LedgerRow> mapper) {
        Table<?> hits = DSL.selectOne().from(ROW).join(FIGURE).on(FIGURE.caseId.eq(ROW.caseId)).where(asked.where())
                .limit(settings.counted() + 1).asTable("hits");
        int total = Composed.of(selectCount().from(hits)).by(jdbc).query(Integer.class).single();
        return new Page(Composed.of(select(reader, asked).limit(size).offset(offset)).by(jdbc).query(mapper).list(),
                Math.min(total, settings.counted()), total > settings.counted());
    }

    /** @throws org.zhenggai.rectification.ground.refusal.BadRequestException when the filter cannot be answered */
    public void check(Reader reader, LedgerFilter filter) {
        conditions.of(reader, filter);
    }

    /** Hands on every row that fits, one by one. */
    public void stream(Reader reader, LedgerFilter filter, Consumer<LedgerRow> sink) {
        RowMapper<LedgerRow> mapper = mapper(reader, 0);
        AtomicInteger n = new AtomicInteger();
        Composed.of(select(reader, conditions.of(reader, filter))).by(jdbc).query(row -> {
            sink.accept(mapper.mapRow(row, n.getAndIncrement()));
        });
    }

    /** The row of one case, whoever may read it. */
    public Optional<LedgerRow> row(long caseId) {
        return rows(ROW.caseId.eq(caseId)).stream().findFirst();
    }

    /** The rows of these cases, whoever may read them. */
    public List<LedgerRow> rows(List<String> caseNumbers) {
        return rows(ROW.caseNumber().in(caseNumbers));
    }

    private List<LedgerRow> rows(Condition which) {
        return Composed.of(DSL.select(ROW.shown()).select(own(EVERYBODY)).from(ROW).where(which)).by(jdbc).query(mapper(EVERYBODY, 0))
                .list();
    }

    private static SelectSeekStepN<Record> select(Reader reader, LedgerConditions.Asked asked) {
        return DSL.select(ROW.shown()).select(own(reader)).from(ROW).join(FIGURE).on(FIGURE.caseId.eq(ROW.caseId)).where(asked.where())
                .orderBy(asked.order());
    }

    /** Whether the reader's unit is one of those that answer for the case; whoever reads all has no use for it. */
    private static Field<Boolean> own(Reader reader) {
        return field(reader.all() ? trueCondition() : exists(selectOne().from(PARTY).where(PARTY.caseId.eq(ROW.caseId),
                PARTY.unitId.eq(reader.unitId()), PARTY.role.ne(inline(UnitRole.SUPERVISING))))).as(OWN);
    }

    private record Dated(Standing standing, LocalDate due) {}

    private RowMapper<LedgerRow> mapper(Reader reader, int offset) {
        Map<Dated, ScheduleState> known = new HashMap<>();
        return (row, n) -> {
            Map<LedgerColumn, Object> values = new EnumMap<>(LedgerColumn.class);
            for (LedgerColumn column : LedgerColumn.values()) {
                Object value = column.sql().isPresent() ? value(row, column) : null;
                if (value != null) {
                    values.put(column, value);
                }
            }
            ProcessState state = ProcessState.valueOf(row.getString("process_state"));
            LocalDate due = (LocalDate) values.get(LedgerColumn.DUE_DATE);
            Standing standing = state.standing(row.getBoolean("held"), Category.valueOf(row.getString("category")),
                    row.getBoolean("behind"));
            ScheduleState today = known.computeIfAbsent(new Dated(standing, due), s -> colours.of(standing, due).state());
            values.put(LedgerColumn.ROW_NUMBER, offset + n + 1);
            values.put(LedgerColumn.SCHEDULE_STATE, today.name());
            values.put(LedgerColumn.WARNING_COLOUR, LedgerWords.colour(today));
            if (!reader.all() && !row.getBoolean(OWN)) {
                values.computeIfPresent(LedgerColumn.PHONE, (column, phone) -> Phone.masked((String) phone));
            }
            return new LedgerRow(row.getLong("case_id"), row.getString("plan_id"), row.getString("title"),
                    row.getString("lead_unit"), values, today, state.ended() ? null : colours.daysLeft(due),
                    state.ended() ? null : colours.daysOverdue(due));
        };
    }

    private static Object value(ResultSet row, LedgerColumn column) throws SQLException {
        String name = column.sql().orElseThrow();
        return switch (column.kind()) {
            case DATE -> Optional.ofNullable(row.getDate(name)).map(Date::toLocalDate).orElse(null);
            case AREA -> row.getBigDecimal(name);
            case NUMBER -> row.getObject(name, Integer.class);
            default -> row.getString(name);
        };
    }

    /** Everything that fits at once: for small ledgers and single plans. */
    public List<LedgerRow> all(Reader reader, LedgerFilter filter) {
        List<LedgerRow> rows = new ArrayList<>();
        stream(reader, filter, rows::add);
        return rows;
    }
}
