package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.procedures.planintake.OldWordFile;

/** Files of every kind with wrong bytes in them are read or refused in words, never an error of ours. */
class BrokenFilesTest {

    @Provide
    Arbitrary<byte[]> files() {
        PlanSketch plan = new PlanSketch(7, PlanSketch.KNOWN);
        String text = PlanLayouts.ALL.get("labels").text().of(plan);
        OldWordFile old = new OldWordFile();
        text.lines().forEach(old::p);
        return Arbitraries.of(List.of(PlanLayouts.paper(text), PlanLayouts.ALL.get("paper, table").file().of(plan), old.bytes(),
                PlanLayouts.ALL
                        .get("old Word, table").file().of(plan), PlanLayouts.ALL.get("web page, table").file().of(plan), PlanLayouts.word(
                                text), text
                                        .getBytes(StandardCharsets.UTF_16)));
    }

    @Property(seed = "20240619", tries = 150)
    void wrongBytes(@ForAll("files") byte[] file, @ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @IntRange(min = 1, max = 12) int count) {
        Random random = new Random(seed);
        byte[] broken = file.clone();
        for (int i = 0; i < count; i++) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        isAnswered(broken);
    }

    @Property(seed = "20240619", tries = 50)
    void brokenOff(@ForAll("files") byte[] file, @ForAll @IntRange(min = 1, max = 1_000_000) int length) {
        isAnswered(Arrays.copyOf(file, 1 + length % file.length));
    }

    private static void isAnswered(byte[] file) {
        try {
            assertThat(Read.plan(file).items()).isNotEmpty();
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
