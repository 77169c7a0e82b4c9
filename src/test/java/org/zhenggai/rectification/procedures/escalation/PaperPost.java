package org.zhenggai.rectification.procedures.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhenggai.rectification.support.PaperCalendar;

/**
 * The outgoing post of the sample's rehearsal as a clerk would list it from domain.md §1 and §5: who gets which message and letter on
 * which day, and which drafts wait for the district's leader. Nobody acts but the leader, who signs and refuses on one day.
 */
final class PaperPost {

    private static final LocalDate DUE = LocalDate.of(2024, 6, 19);
    private static final String BUREAU = "natural-resources";

    /** A case of the plan: who leads, who is responsible beside it, who supervises. */
    private record Row(String lead, List<String> beside, List<String> supervising, boolean deadlineBound) {}

    private static final Map<Integer, Row> CASES = Map.ofEntries(
            Map.entry(1, bound("shanmen", BUREAU, "development-reform")), Map.entry(2, bound("shiling", BUREAU, "development-reform")),
            Map.entry(3, bound("shiling", BUREAU, "development-reform")), Map.entry(4, bound("chengdong", BUREAU)),
            Map.entry(5, ongoing("shanmen", BUREAU, "agriculture")), Map.entry(6, ongoing("shanmen", BUREAU, "agriculture")),
            Map.entry(7, ongoing("shanmen", BUREAU, "agriculture")), Map.entry(8, ongoing("shiling", BUREAU, "agriculture")),
            Map.entry(9, ongoing("yehe", BUREAU, "agriculture")), Map.entry(10, ongoing("chengdong", BUREAU, "agriculture")),
            Map.entry(11, new Row("police", List.of(BUREAU, "forestry-water", "shiling"), List.of("district"), true)),
            Map.entry(12, bound("development-zone", "district")), Map.entry(13, ongoing("shanmen", BUREAU)),
            Map.entry(14, ongoing("shiling", BUREAU)), Map.entry(15, ongoing("yehe", BUREAU)), Map.entry(16, ongoing("chengdong", BUREAU)));

    private final PaperCalendar calendar = new PaperCalendar();
    private final LocalDate start;
    private final LocalDate end;
    private final Set<Integer> signed;
    private final Set<Integer> refused;
    private final Set<String> messages = new TreeSet<>();
    private final Set<String> letters = new TreeSet<>();
    private final Set<String> signatures = new TreeSet<>();
    private final Set<String> drafts = new TreeSet<>();

    /** @param signed cases whose 督办函 the leader signs on the day after the deadline; {@code refused} those he does not want to sign */
    PaperPost(LocalDate start, LocalDate end, Set<Integer> signed, Set<Integer> refused) {
        this.start = start;
        this.end = end;
        this.signed = signed;
        this.refused = refused;
        CASES.forEach((number, row) -> {
            if (row.deadlineBound()) {
                deadlineBound(number, row);
            } else {
                LocalDate day = calendar.overdue(start, PaperLadder.NO_PROGRAMME);
                tell(number, day, both(handlers(row), heads(row), supervisors(row)), "reminder", "黄函（L2）",
                        "1个节点未完成（方案逾期未通过计1个）", letter(number, day, row, "提"));
            }
        });
    }

    /** Each message: day, officer, kind, title, reason, letter. */
    Set<String> messages() {
        return messages;
    }

    /** Each letter that went out: day, case, series. */
    Set<String> letters() {
        return letters;
    }

    /** Each draft the leader is asked to sign: day and case. */
    Set<String> signatures() {
        return signatures;
    }

    /** Each draft that waits for a signature at the end: case and paper. */
    Set<String> drafts() {
        return drafts;
    }

    private void deadlineBound(int number, Row row) {
        LocalDate selfCheck = calendar.daysLeft(start, DUE, PaperLadder.SELF_CHECK);
        tell(number, selfCheck, handlers(row), "reminder", "启动自验提醒（L0）", left(PaperLadder.SELF_CHECK) + "，可启动自验", "");
        LocalDate green = calendar.daysLeft(start, DUE, PaperLadder.GREEN);
        tell(number, green, handlers(row), "reminder", "绿函（L1）", left(PaperLadder.GREEN), letter(number, green, row, "提"));
        LocalDate yellow = calendar.daysLeft(start, DUE, PaperLadder.YELLOW);
        tell(number, yellow, both(handlers(row), heads(row), supervisors(row)), "reminder", "黄函（L2）", left(PaperLadder.YELLOW),
                letter(number, yellow, row, "提"));
        tell(number, calendar.daysLeft(start, DUE, PaperLadder.RED), both(handlers(row), heads(row)), "reminder", "红灯提示（L2）", left(
                PaperLadder.RED),
                "");
        LocalDate after = calendar.overdue(DUE, PaperLadder.SUPERVISION);
        signatures.add(after + " " + name(number));
        if (signed.contains(number)) {
            Stream<String> everyHead = Stream.concat(Stream.of(row.lead()), row.beside().stream()).map(unit -> unit + ".lead");
            tell(number, after, both(everyHead, supervisors(row)), "supervision", "督办函（L3）", "超期" + PaperLadder.SUPERVISION + "个工作日",
                    letter(number, after, row, "督"));
        } else if (!refused.contains(number)) {
            drafts.add(name(number) + " 督办函");
        }
        draft(number, calendar.overdue(DUE, PaperLadder.CRITICISM), "通报");
        draft(number, calendar.overdue(DUE, PaperLadder.INTERVIEW), "约谈通知书");
        draft(number, calendar.overdue(DUE, PaperLadder.LISTING), "督办函");
    }

    private static String left(int days) {
        return "距整改期限" + days + "个工作日";
    }

    private void draft(int number, LocalDate on, String paper) {
        if (!on.isAfter(end)) {
            signatures.add(on + " " + name(number));
            drafts.add(name(number) + " " + paper);
        }
    }

    /** A reminder comes from the bureau, or from the district where the bureau is itself responsible; what is signed from the district. */
    private String letter(int number, LocalDate on, Row row, String word) {
        boolean district = word.equals("督") || row.lead().equals(BUREAU) || row.beside().contains(BUREAU);
        String series = (district ? "铁东政" : "铁自然资") + word + "〔" + on.getYear() + "〕";
        letters.add(on + " " + name(number) + " " + series);
        return series;
    }

    private void tell(int number, LocalDate on, Stream<String> officers, String kind, String instrument, String reason, String letter) {
        officers.forEach(officer -> messages.add(line(on, officer, kind, instrument + "：" + name(number), reason, letter)));
    }

    /** A line of the list. */
    static String line(LocalDate on, String officer, String kind, String title, String reason, String letter) {
        return on + " " + officer + " " + kind + " " + title + " " + reason + " " + letter;
    }

    static String name(int number) {
        return "TD2023-%03d".formatted(number);
    }

    private static Row bound(String lead, String... supervising) {
        return new Row(lead, List.of(), List.of(supervising), true);
    }

    private static Row ongoing(String lead, String... supervising) {
        return new Row(lead, List.of(), List.of(supervising), false);
    }

    /** Two in each unit of the sample. */
    private static Stream<String> handlers(Row row) {
        return Stream.of(row.lead() + ".handler", row.lead() + ".handler-2");
    }

    private static Stream<String> heads(Row row) {
        return Stream.of(row.lead() + ".lead");
    }

    private static Stream<String> supervisors(Row row) {
        return row.supervising().stream().flatMap(unit -> Stream.of(unit + ".supervisor", unit + ".supervisor-2"));
    }

    @SafeVarargs
    private static Stream<String> both(Stream<String>... parts) {
        return new ArrayList<>(Stream.of(parts).flatMap(part -> part).toList()).stream();
    }
}
