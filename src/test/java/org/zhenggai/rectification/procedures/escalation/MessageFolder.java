package org.zhenggai.rectification.procedures.escalation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What a rehearsal left in the local folder, read as somebody would who opens the files and knows nothing of the software. */
final class MessageFolder {

    /** A message's file; {@code letter} is the enclosed letter as its line says, empty for none. */
    record Told(LocalDate on, String officer, String kind, String title, String letter, String text) {

        /** What stands behind 事由：. */
        String reason() {
            Matcher reason = REASON.matcher(text);
            return reason.find() ? reason.group(1) : "";
        }
    }

    /** A letter's file and its words. */
    record Sheet(LocalDate on, String name, String text) {}

    private static final Pattern NAME = Pattern.compile("([a-z-]+\\.[a-z]+(?:-\\d+)?)-([a-z-]+)-[0-9a-f]{12}\\.txt");
    private static final Pattern TITLE = Pattern.compile("(?m)^标题：(.*)$");
    private static final Pattern LETTER = Pattern.compile("(?m)^附件：(.*)$");
    private static final Pattern REASON = Pattern.compile("(?m)^事由：(.*)$");

    private final List<Told> told = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();

    MessageFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Told> told() {
        return told;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    private void read(Path file) {
        LocalDate day = LocalDate.parse(file.getParent().getFileName().toString());
        String name = file.getFileName().toString();
        try {
            if (name.endsWith(".docx")) {
                sheets.add(new Sheet(day, name.substring(0, name.indexOf('.')), words(file)));
                return;
            }
            Matcher parts = NAME.matcher(name);
            if (!parts.matches()) {
                throw new AssertionError("what is " + file);
            }
            String text = Files.readString(file);
            told.add(new Told(day, parts.group(1), parts.group(2), first(TITLE, text), first(LETTER, text), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static String words(Path docx) throws IOException {
        try (InputStream in = Files.newInputStream(docx); XWPFDocument document = new XWPFDocument(in)) {
            StringBuilder words = new StringBuilder();
            document.getParagraphs().forEach(paragraph -> words.append(paragraph.getText()).append('\n'));
            return words.toString();
        }
    }
}
