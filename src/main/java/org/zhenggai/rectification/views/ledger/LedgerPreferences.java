package org.zhenggai.rectification.views.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** What a reader keeps of the ledger page: which columns are shown, and filters under a name. It follows the reader to any machine. */
@Service
@Transactional
public class LedgerPreferences {

    /** A filter under a name, as parameters of the ledger. */
    public record View(String name, Map<String, String> query) {}

    private static final int MOST_VIEWS = 50;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 4000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    LedgerPreferences(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Fields of the columns in order; empty where nothing was chosen. */
    @Transactional(readOnly = true)
    public List<String> columns(String user) {
        return jdbc.sql("select columns from ledger_columns where user_id = :user").param("user", user).query(String.class).optional()
                .map(text -> read(text, new TypeReference<List<String>>() {})).orElse(List.of());
    }

    /** @throws BadRequestException when none is chosen, or one that does not exist */
    public void keepColumns(String user, List<String> fields) {
        if (fields == null || fields.isEmpty()) {
            throw new BadRequestException("请至少选择一列");
        }
        fields.stream().map(String::valueOf).filter(field -> LedgerColumn.ofField(field).isEmpty()).findFirst().ifPresent(unknown -> {
            throw new BadRequestException("台账没有列“" + unknown + "”");
        });
        jdbc.sql("""
                insert into ledger_columns (user_id, columns) values (:user, :columns)
                on conflict (user_id) do update set columns = excluded.columns""")
                .param("user", user).param("columns", write(fields.stream().distinct().toList())).update();
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<View> views(String user) {
        return jdbc.sql("select name, query from ledger_view where user_id = :user order by name").param("user", user)
                .query((row, n) -> new View(row.getString("name"),
                        read(row.getString("query"), new TypeReference<Map<String, String>>() {}))).list();
    }

    /** Keeps a filter, in place of the one of that name. @throws BadRequestException when name or number go beyond what is kept */
    public void keepView(String user, String name, Map<String, String> query) {
        String text = write(query);
        if (name.isBlank() || name.length() > LONGEST_NAME || text.length() > LONGEST_QUERY) {
            throw new BadRequestException("视图名称应为1至" + LONGEST_NAME + "字");
        }
        long others = jdbc.sql("select count(*) from ledger_view where user_id = :user and name <> :name").param("user", user)
                .param("name", name).query(Long.class).single();
        if (others >= MOST_VIEWS) {
            throw new BadRequestException("最多保存" + MOST_VIEWS + "个视图，请先删除不用的");
        }
        jdbc.sql("""
                insert into ledger_view (user_id, name, query) values (:user, :name, :query)
                on conflict (user_id, name) do update set query = excluded.query""")
                .param("user", user).param("name", name).param("query", text).update();
    }

    public void dropView(String user, String name) {
        if (jdbc.sql("delete from ledger_view where user_id = :user and name = :name").param("user", user).param("name", name)
                .update() == 0) {
            throw new NotFoundException("没有名为“" + name + "”的视图");
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // we wrote it
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
