package org.zhenggai.rectification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.boundary.SqlCodes.Code;
import org.zhenggai.rectification.boundary.Tables.Piece;

class SqlCodesTest {

    private static final SqlCodes CODES = new SqlCodes(Map.of("FRESH", Set.of("新鲜"), "STALE", Set.of()), Set.of("Task_Bake", "LOAF_SOLD"));

    @Test
    void literalsThatLookLikeConstantsOrTasksAreRead() {
        assertThat(SqlCodes.read("""
                select 'x', 'Ab', '市', 'a ''FRESH'' b' -- 'COMMENT'
                from loaf where state in ('FRESH', 'STALE') and step = 'Task_Bake' /* 'OLD' */"""))
                .containsExactly(new Code("FRESH", null), new Code("STALE", null), new Code("Task_Bake", null));
        assertThat(SqlCodes.read("case state when 'FRESH' then '新鲜' when 'STALE' then 0 end"))
                .containsExactly(new Code("FRESH", "新鲜"), new Code("STALE", null));
    }

    @Test
    void whatExistsIsRight() {
        assertThat(wrong("case state when 'FRESH' then ' 新鲜' when 'STALE' then '旧' end")).isEmpty();
        assertThat(wrong("where kind in ('LOAF_SOLD', 'Task_Bake')")).isEmpty();
    }

    @Test
    void whatIsMisspeltIsSeen() {
        assertThat(wrong("where state = 'FRESCH' or step = 'Task_Bakes'")).containsExactly("a.sql: 'FRESCH'", "a.sql: 'Task_Bakes'");
        assertThat(wrong("case state when 'FRESH' then '新' end")).containsExactly("a.sql: 'FRESH' is [新鲜] and not 新");
    }

    private static Set<String> wrong(String sql) {
        return CODES.wrong(List.of(new Piece("bakery", "a.sql", sql)));
    }
}
