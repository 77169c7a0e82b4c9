package org.zhenggai.rectification.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** The same form sent several times at once, as by a double click: one is taken, the others are told that it is done. */
@RectificationTest
class SubmittedTwiceTest {

    private static final String ENGINE = "/engine-rest";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void oneIsTakenTheOthersAreTold() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        String task = driver.task(c, "Task_Investigate", "shanmen.handler").getId();
        Map<String, Object> form = Answers.pass("Task_Investigate", driver.today());
        List<CompletableFuture<Answer>> sent = Stream.generate(() -> CompletableFuture.supplyAsync(() -> Http.as(port, "shanmen.handler")
                .submit(ENGINE, task, form))).limit(4).toList();
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
        assertThat(answers).as(answers.toString()).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.json().path("message").asText()).contains("已经办结");
        });
        assertThat(jdbc.queryForObject("select count(*) from investigation where case_id = ?", Integer.class, c.id())).isEqualTo(1);
        assertThat(driver.keys(c)).containsExactly("Task_DraftProgramme");
    }
}
