package org.zhenggai.rectification.views.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.views.ledger.LedgerFigure.FIGURE;
import static org.zhenggai.rectification.views.ledger.LedgerTables.ROW;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.ground.database.Composed;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Rows of the ledger by their words: the index finds what reading every row would find, and counting ends somewhere. */
@RectificationTest
class LedgerWordsTest {

    private static final Reader ALL = new Reader(true, "district");

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerConditions conditions;
    @Autowired
    private Colours colours;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JdbcTemplate template;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyPieceOfARowFindsIt() {
        RectificationCase c = driver.register(List.of("yehe"), List.of("forestry-water"));
        String text = jdbc.sql("select search_text from ledger_row where case_id = :id").param("id", c.id()).query(String.class).single();
        Stream.concat(IntStream.range(1, 5).boxed().flatMap(length -> IntStream.range(0, text.length() - length).filter(at -> at % 3 == 0)
                .mapToObj(at -> text.substring(at, at + length))), Stream.of(c.caseNumber().toUpperCase(), "叶赫满族镇"))
                .filter(word -> !word.contains(" ")).distinct().forEach(word -> {
                    Ledger.Page found = ledger.page(ALL, filter(word), 0, 500);
                    assertThat(found.items()).as(word).extracting(LedgerRow::caseId).contains(c.id());
                    assertThat(found.total()).as(word).isEqualTo(reading(word));
                });
        Ledger.Page both = ledger.page(ALL, filter("测试 " + c.caseNumber()), 0, 50);
        assertThat(both.items()).extracting(LedgerRow::caseId).containsExactly(c.id());
        assertThat(both.more()).isFalse();
        assertThat(ledger.page(new Reader(false, "yehe"), filter(c.caseNumber()), 0, 50).items()).extracting(LedgerRow::caseId)
                .containsExactly(c.id());
        assertThat(ledger.page(new Reader(false, "shanmen"), filter(c.caseNumber()), 0, 50).items()).isEmpty();
    }

    @Test
    void signsThatMeanSomethingElsewhereMeanThemselves() {
        for (String word : List.of("'; select 1", "%", "100%", "_", "__", "\\", "\\\\", "🌾", "🌾田", "{}", "\"a\",", "null", "字字字字")) {
            assertThat(ledger.page(ALL, filter(word), 0, 5).total()).as(word).isEqualTo(Stream.of(word.split(" ")).mapToInt(this::reading)
                    .min().orElseThrow());
        }
    }

    @Test
    void countingEndsAtTheLimitAndSaysSo() {
        driver.register(List.of("yehe"), List.of("forestry-water"));
        driver.register(List.of("yehe"), List.of("forestry-water"));
        int all = reading("测试");
        assertThat(limited(all).page(ALL, filter("测试"), 0, 1)).extracting(Ledger.Page::total, Ledger.Page::more).containsExactly((long) all,
                false);
        Ledger.Page page = limited(all - 1).page(ALL, filter("测试"), 0, 2);
        assertThat(page.total()).isEqualTo(all - 1);
        assertThat(page.more()).isTrue();
        assertThat(page.items()).hasSize(2);
    }

    @Test
    void theIndexServesTheQuestion() {
        Composed question = Composed.of(DSL.select(ROW.caseId).from(ROW).join(FIGURE).on(FIGURE.caseId.eq(ROW.caseId)).where(conditions.of(
                ALL, filter("停车场")).where()));
        List<String> plan = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_indexscan = off").update();
            return jdbc.sql("explain " + question.text()).params(question.values()).query(String.class).list();
        });
        assertThat(plan).anyMatch(line -> line.contains("ledger_row_grams"));
    }

    private Ledger limited(int counted) {
        return new Ledger(template, conditions, colours, new LedgerSettings(counted));
    }

    private int reading(String word) {
        return jdbc.sql("select count(*) from ledger_row where position(lower(:word) in search_text) > 0").param("word", word).query(
                Integer.class).single();
    }

    private static LedgerFilter filter(String words) {
        return new LedgerFilter(words, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }
}
