package org.zhenggai.rectification.views.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.zhenggai.rectification.views.letter.word.Office;
import org.zhenggai.rectification.views.letter.word.Office.ConversionFailedException;

/** The conversion's limits, with programs that behave as LibreOffice may; LibreOffice itself is no part of the suite. */
@DisabledOnOs(OS.WINDOWS)
class OfficeTest {

    @TempDir
    private Path folder;

    @Test
    void absentProgramIsSaid() {
        for (String command : new String[] {null, "", "no-such-program", folder.resolve("soffice").toString()}) {
            assertThat(new Office(command, Duration.ofSeconds(1)).program()).isEmpty();
        }
        assertThatThrownBy(() -> new Office("", Duration.ofSeconds(1)).pdf(new byte[0], Map.of()))
                .isInstanceOf(ConversionFailedException.class)
                .hasMessageContaining("没有安装LibreOffice");
    }

    @Test
    void everyConversionHasAProfileOfItsOwnAndLeavesNothing() throws IOException {
        Path seen = folder.resolve("seen");
        Office office = office("echo \"$4\" >> " + seen + "\nwhile [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\n"
                + "cp \"$1\" \"$out/letter.pdf\"", Duration.ofSeconds(30));
        assertThat(office.pdf("one".getBytes(), Map.of())).asString().isEqualTo("one");
        assertThat(office.pdf("two".getBytes(), Map.of())).asString().isEqualTo("two");
        assertThat(Files.readAllLines(seen)).hasSize(2).doesNotHaveDuplicates()
                .allMatch(line -> line.startsWith("-env:UserInstallation=file:"))
                .allSatisfy(line -> assertThat(Path.of(java.net.URI.create(line.substring(line.indexOf('=') + 1)))
                        .getParent()).doesNotExist());
    }

    @Test
    void whatHangsIsStopped() throws IOException {
        Path marker = folder.resolve("survived");
        Office office = office("sleep 30; touch " + marker, Duration.ofMillis(200));
        assertThatThrownBy(() -> office.pdf(new byte[0], Map.of()))
                .isInstanceOf(ConversionFailedException.class).hasMessageContaining("已停止");
        assertThat(marker).doesNotExist();
    }

    @Test
    void whatFailsIsSaid() throws IOException {
        assertThatThrownBy(() -> office("exit 7", Duration.ofSeconds(30)).pdf(new byte[0], Map.of()))
                .isInstanceOf(ConversionFailedException.class)
                .hasMessageContaining("返回7");
        assertThatThrownBy(() -> office("exit 0", Duration.ofSeconds(30)).pdf(new byte[0], Map.of())).as("no PDF came out")
                .isInstanceOf(ConversionFailedException.class);
    }

    private Office office(String script, Duration limit) throws IOException {
        Path program = Files.writeString(folder.resolve("soffice-" + limit.toMillis() + script.hashCode()), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Office(program.toString(), limit);
    }
}
