package org.zhenggai.rectification.views.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.casework.schedule.Standing;

/** Reads the ledger: pages and streams of rows under the reader's rights; what depends on today is made here. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    /** One page of rows and the number of all that fit. */
    public record Page(List<LedgerRow> items, long total) {}

    private static final int FETCH = 500;
    private static final String OWN = "exists (select 1 from case_party o where o.case_id = l.case_id and o.unit_id = :reader"
            + " and o.role <> 'SUPERVISING') as own";

    private final NamedParameterJdbcTemplate jdbc;
    private final LedgerConditions conditions;
    private final Colours colours;

    Ledger(JdbcTemplate template, LedgerConditions conditions, Colours colours) {
        // a template of its own: rows come in portions, a hundred thousand do not fit in memory
        JdbcTemplate own = new JdbcTemplate(template.getDataSource());
        own.setFetchSize(FETCH);
        this.jdbc = new NamedParameterJdbcTemplate(own);
        this.conditions = conditions;
        this.colours = colours;
    }

    /** The page'th page, from 0. */
    public Page page(Reader reader, LedgerFilter filter, int page, int size) {
        LedgerConditions.Sql sql = conditions.of(reader, filter);
        Map<String, Object> parameters = new HashMap<>(sql.parameters());
        parameters.put("size", size);
        parameters.put("offset", (long) page * size);
        RowMapper<LedgerRow> mapper = mapper(reader, page * size);
        if (sql.words()) {
            return found(sql, parameters, mapper);
        }
        Long total = jdbc.queryForObject("select count(*) from ledger_fact f where " + sql.where(), sql.parameters(), Long.class);
        List<LedgerRow> items = jdbc.query(select(sql) + " limit :size offset :offset", parameters, mapper);
        return new Page(items, total == null ? 0 : total);
    }

    /** Words are looked for in every row: once, for page and total together. */
    private Page found(LedgerConditions.Sql sql, Map<String, Object> parameters, RowMapper<LedgerRow> mapper) {
        long[] total = new long[1];
        List<LedgerRow> items = jdbc.query("with hit as materialized (select l.case_id, row_number() over (order by " + sql.order()
                + ") as place from ledger_row l join ledger_fact f on f.case_id = l.case_id where " + sql.where()
                + ") select l.*, " + OWN + ", t.total from (select count(*) as total from hit) t"
                + " left join hit h on h.place > :offset and h.place <= :offset + :size"
                + " left join ledger_row l on l.case_id = h.case_id order by h.place", parameters, (row, n) -> {
                    total[0] = row.getLong("total");
                    return row.getString("case_number") == null ? null : mapper.mapRow(row, n);
                });
        return new Page(items.stream().filter(Objects::nonNull).toList(), total[0]);
    }

    /** @throws org.zhenggai.rectification.ground.refusal.BadRequestException when the filter cannot be answered */
    public void check(Reader reader, LedgerFilter filter) {
        conditions.of(reader, filter);
    }

    /** Hands on every row that fits, one by one. */
    public void stream(Reader reader, LedgerFilter filter, Consumer<LedgerRow> sink) {
        LedgerConditions.Sql sql = conditions.of(reader, filter);
        RowMapper<LedgerRow> mapper = mapper(reader, 0);
        AtomicInteger n = new AtomicInteger();
        jdbc.query(select(sql), sql.parameters(), row -> {
            sink.accept(mapper.mapRow(row, n.getAndIncrement()));
        });
    }

    /** The row of one case, whoever may read it. */
    public Optional<LedgerRow> row(long caseId) {
        return jdbc.query("select l.*, true as own from ledger_row l where case_id = :id", Map.of("id", caseId),
                mapper(new Reader(true, null), 0)).stream().findFirst();
    }

    /** The rows of these cases, whoever may read them. */
    public List<LedgerRow> rows(List<String> caseNumbers) {
        return jdbc.query("select l.*, true as own from ledger_row l where case_number in (:numbers)", Map.of("numbers", caseNumbers),
                mapper(new Reader(true, null), 0));
    }

    private static String select(LedgerConditions.Sql sql) {
        return "select l.*, " + OWN + " from ledger_row l join ledger_fact f on f.case_id = l.case_id where "
                + sql.where() + " order by " + sql.order();
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
            if (!reader.all() && !row.getBoolean("own")) {
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
