package org.zhenggai.rectification.views.letter.word;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** LibreOffice as a converter to PDF: one conversion at a time, with a profile of its own and a limit of time. */
public final class Office {

    /** The conversion did not come to its end. */
    public static final class ConversionFailedException extends RuntimeException {
        ConversionFailedException(String message) {
            super(message);
        }
    }

    private final String command;
    private final Duration limit;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @param command name or path of {@code soffice} */
    public Office(String command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    /** The program, if it is there. */
    public Optional<Path> program() {
        if (command == null || command.isBlank()) {
            return Optional.empty();
        }
        Stream<Path> places = command.contains(File.separator) ? Stream.of(Path.of(command))
                : Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(place -> !place.isBlank())
                        .flatMap(place -> Stream.of(Path.of(place, command), Path.of(place, command + ".exe")));
        return places.filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
    }

    /**
     * @param substitutes fonts that stand in for those this machine lacks: chosen, not whatever the program happens to find
     * @throws ConversionFailedException when LibreOffice fails, is busy with others or takes longer than its limit
     */
    public byte[] pdf(byte[] docx, Map<String, String> substitutes) {
        Path program = program().orElseThrow(() -> new ConversionFailedException("本机没有安装LibreOffice"));
        try {
            if (!turn.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ConversionFailedException("PDF转换正忙，请稍后再试");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConversionFailedException("PDF转换被中断");
        }
        Path folder = null;
        try {
            folder = Files.createTempDirectory("letter");
            return convert(program, folder, docx, substitutes);
        } catch (IOException e) {
            throw new ConversionFailedException("PDF转换失败：" + e.getMessage());
        } finally {
            turn.unlock();
            remove(folder);
        }
    }

    private byte[] convert(Path program, Path folder, byte[] docx, Map<String, String> substitutes) throws IOException {
        Path user = Files.createDirectories(folder.resolve("profile").resolve("user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), fonts(substitutes));
        Path source = Files.write(folder.resolve("letter.docx"), docx);
        Process process = new ProcessBuilder(List.of(program.toString(), "--headless", "--norestore", "--nolockcheck",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", "pdf", "--outdir", folder.toString(),
                source.toString())).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ConversionFailedException("PDF转换超过" + limit.toSeconds() + "秒，已停止");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConversionFailedException("PDF转换被中断");
        } finally {
            // the program first: without its children it would go on
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
        Path pdf = folder.resolve("letter.pdf");
        if (process.exitValue() != 0 || !Files.exists(pdf)) {
            throw new ConversionFailedException("PDF转换失败，LibreOffice返回" + process.exitValue());
        }
        return Files.readAllBytes(pdf);
    }

    /** LibreOffice's own table of replacements. */
    private static String fonts(Map<String, String> substitutes) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry">
                <item oor:path="/org.openoffice.Office.Common/Font/Substitution">\
                <prop oor:name="Replacement" oor:op="fuse"><value>true</value></prop></item>
                """);
        int n = 0;
        for (Map.Entry<String, String> pair : substitutes.entrySet()) {
            xml.append("<item oor:path=\"/org.openoffice.Office.Common/Font/Substitution/FontPairs\"><node oor:name=\"_").append(n++)
                    .append("\" oor:op=\"replace\"><prop oor:name=\"Always\"><value>true</value></prop>")
                    .append("<prop oor:name=\"OnScreenOnly\"><value>false</value></prop><prop oor:name=\"ReplaceFont\"><value>")
                    .append(HtmlUtils.htmlEscape(pair.getKey())).append("</value></prop><prop oor:name=\"SubstituteFont\"><value>")
                    .append(HtmlUtils.htmlEscape(pair.getValue())).append("</value></prop></node></item>\n");
        }
        return xml.append("</oor:items>\n").toString();
    }

    private static void remove(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
