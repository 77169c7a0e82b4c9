package org.zhenggai.rectification.procedures.planintake.parser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** What the document says of itself: its title, its year, the plan above it, the day it was signed. */
final class Frontispiece {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
    private static final Pattern HIGHER = Pattern.compile("《([^《》]{4,80}?方案)》");
    private static final Pattern TOTAL = Pattern.compile(
            "(?:共|合计|总计|梳理|反馈|形成|明确|分解)[^，。；\\d]{0,12}(\\d{1,3})(?:个|项|条)(?:具体)?(?:整改)?(?:问题|任务|事项)");
    private static final int LONGEST = 200;
    private static final int HEAD = 30;
    private static final int LONGEST_PART = 8;

    private final PlanContent content;
    private final List<Line> lines;
    private final List<Line> body = new ArrayList<>();
    private String title = "";
    private Integer year;
    private LocalDate signed;

    Frontispiece(PlanContent content, Account account) {
        this.content = content;
        this.lines = content.lines();
        List<Line> named = new ArrayList<>();
        readTitle(named);
        named.stream().filter(line -> line.table() == 0).forEach(line -> account.mark(line, Fate.HEADING));
        for (Line line : lines) {
            if (line.table() == 0 && content.isAside(line.no()) && isEmptyTalk(line.text())) {
                account.mark(line, Fate.OTHER);
            } else if (content.isFurniture(line.no())) {
                account.mark(line, Fate.NOISE);
            } else if (!named.contains(line) || line.table() > 0) {
                body.add(line);
            }
        }
        readYear();
    }

    private static boolean isEmptyTalk(String text) {
        return Ordinal.of(text) == null && Labels.tokens(text).stream().allMatch(token -> token.field() == null);
    }

    /** The lines but for the title and what stands in boxes beside the text. */
    List<Line> body() {
        return body;
    }

    String title() {
        return title;
    }

    /** The year of the inspection; null where none is named. */
    Integer year() {
        return year;
    }

    void signed(String printed) {
        signed = printed == null ? null : Deadlines.read(printed.replace("印发", ""), (Integer) null).date();
    }

    /** The day under the signature; null where none stands there. */
    LocalDate signedOn() {
        return signed;
    }

    /** The year for dates without one: the title's, else that of the paper's own date, else the first in the text. */
    Years years() {
        Integer inTitle = first(title);
        Integer rules = inTitle != null ? inTitle : signed != null ? Integer.valueOf(signed.getYear()) : year;
        return new Years(rules, signed);
    }

    private void readTitle(List<Line> named) {
        List<Line> head = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Line line : lines.subList(0, Math.min(HEAD, lines.size()))) {
            String text = Fold.close(line.table() == 0 ? line.text() : line.cells().stream().map(Cell::text).filter(cell -> !cell.isBlank())
                    .findFirst().orElse("")).replaceAll("\\s", "");
            if (!Noise.is(line.text()) && !text.isEmpty() && !content.isAside(line.no()) && !content.isFurniture(line.no())) {
                head.add(line);
                texts.add(text);
            }
        }
        for (int i = 0; i < head.size(); i++) {
            String text = texts.get(i).replaceFirst("^附[件表](?:\\d{1,2}|[一二三四五六七八九十])?[:：]", "");
            if (text.length() <= 80 && text.matches(".*(?:方案|清单|台账|任务表|一览表|任务分解表|明细表|表)(?:[（(].{1,12}[）)])?") && !text.matches(".*[。：:；].*")
                    && !text.matches("^附[件表].*") && Table.heads(head.get(i)) == 0 && !isPart(text)) {
                boolean half = i > 0 && !text.matches(".*20\\d{2}.*") && texts.get(i - 1).length() <= 40
                        && texts.get(i - 1).matches(".*(?:20\\d{2}年|督察|反馈|问题|关于).*") && !texts.get(i - 1).matches(
                                ".*(?:[。；:：〔号稿密]|月\\d{1,2}日).*");
                title = half ? texts.get(i - 1) + text : text;
                named.add(head.get(i));
                if (half) {
                    named.add(head.get(i - 1));
                }
                return;
            }
            if (head.get(i).table() == 0 && Labels.tokens(head.get(i).text()).stream().anyMatch(token -> token.field() != null)) {
                break; // behind the first label stand items, and annexes whose names sound like a title
            }
        }
        title = texts.isEmpty() ? "" : texts.get(0).length() > LONGEST ? texts.get(0).substring(0, LONGEST) : texts.get(0);
        if (!head.isEmpty() && isEmptyTalk(head.get(0).text())) {
            named.add(head.get(0));
        }
    }

    /** 一、问题清单: a part of the plan, and no title. */
    private static boolean isPart(String text) {
        Ordinal ordinal = Ordinal.of(text);
        return ordinal != null && text.length() - ordinal.length() <= LONGEST_PART;
    }

    private void readYear() {
        year = first(title);
        for (int i = 0; year == null && i < lines.size(); i++) {
            year = content.isAside(lines.get(i).no()) ? null : first(lines.get(i).text());
        }
    }

    private static Integer first(String text) {
        Matcher found = YEAR.matcher(Deadlines.digits(Fold.fold(text)));
        return found.find() ? Integer.valueOf(found.group(1)) : null;
    }

    String higherPlan() {
        for (Line line : lines.subList(0, Math.min(HEAD, lines.size()))) {
            Matcher found = HIGHER.matcher(line.text());
            if (found.find() && !found.group(1).equals(title)) {
                return found.group(1);
            }
        }
        return null;
    }

    /** Compares the number of items that the introduction states. */
    void checkTotal(List<RawItem> items, List<DraftWarning> warnings) {
        int begin = items.stream().mapToInt(item -> item.from).min().orElse(0);
        for (Line line : lines) {
            if (line.no() >= begin) {
                return;
            }
            Matcher total = TOTAL.matcher(Fold.close(Fold.fold(line.text())));
            if (line.table() == 0 && total.find()) {
                if (Integer.parseInt(total.group(1)) != items.size()) {
                    warnings.add(new DraftWarning(DraftWarning.Code.COUNT_MISMATCH, "前文写明“" + total.group() + "”，识别出" + items.size()
                            + "项，请核对"));
                }
                return;
            }
        }
    }
}
