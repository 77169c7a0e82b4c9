package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thirty-four small documents, each of a kind that plans come in, with what is right for each; all of them are made up. */
class KindsTest {

    private static final Path KINDS = Path.of("src/test/resources/planintake/kinds");

    static Stream<String> kinds() throws IOException {
        try (Stream<Path> files = Files.list(KINDS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldIsRight(String kind) {
        Score score = new Score();
        score(score, kind);
        assertThat(score.all().misses).as(score.report(true)).isEmpty();
    }

    @Test
    void noErrorIsSilent() throws IOException {
        Score score = new Score();
        List<String> kinds = kinds().toList();
        kinds.forEach(kind -> score(score, kind));
        if (Boolean.getBoolean("score")) {
            System.out.print(score.report(true));
        }
        assertThat(score.all().silent).isZero();
        assertThat(kinds).hasSize(34);
    }

    private static void score(Score score, String kind) {
        try {
            JsonNode right = new ObjectMapper().readTree(Files.readString(KINDS.resolve(kind)));
            for (JsonNode file : right.path("files")) {
                score.take(kind, file.asText(), Files.readAllBytes(KINDS.resolve(file.asText())), right);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
