package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.Unread;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** From a file's bytes to a plan with items. Nothing outside of it is read or changed. */
public final class PlanParser {

    /** Unread stretches that are named one by one. */
    private static final int NAMED = 20;

    private final ReadLimits limits;
    private final Predicate<String> knownUnit;
    private final Function<String, Taught> lessons;

    /** @param knownUnit whether a printed name is one of a unit; helps to keep names with 和 whole */
    public PlanParser(ReadLimits limits, Predicate<String> knownUnit) {
        this(limits, knownUnit, sender -> Taught.NOTHING);
    }

    /** @param lessons what is known of documents of a sender */
    public PlanParser(ReadLimits limits, Predicate<String> knownUnit, Function<String, Taught> lessons) {
        this.limits = limits;
        this.knownUnit = knownUnit;
        this.lessons = lessons;
    }

    /**
     * Reads the plan.
     *
     * @throws UnreadableFileException when the file cannot be read or holds no items
     */
    public ParsedPlan parse(byte[] file) {
        return parse(file, null);
    }

    /** As {@link #parse(byte[])}; @param name as the file is called: a draft says where that misleads */
    public ParsedPlan parse(byte[] file, String name) {
        try {
            return read(file, name);
        } catch (StackOverflowError e) {
            // parsers of office files go into nested elements by calls
            throw new UnreadableFileException(Reason.DAMAGED, "文件内容嵌套过深，未予读取；请用办公软件打开后另存，再重新上传");
        }
    }

    private ParsedPlan read(byte[] file, String name) {
        PlanContent content = PlanFile.read(file, name, limits);
        List<Line> lines = content.lines();
        Account account = new Account(lines);
        List<DraftWarning> warnings = new ArrayList<>(content.warnings());
        Frontispiece front = new Frontispiece(content, account);
        String sender = Sender.of(front.title());
        Taught taught = lessons.apply(sender);
        taught(content.teach(taught.columns()), taught.columns(), "列", warnings);
        Tables tables = new Tables(account, warnings);
        tables.read(Table.of(content));
        SpokenLabels spoken = SpokenLabels.of(front.body(), taught.labels().keySet());
        Series series = Series.of(front.body());
        Cycles cycles = Cycles.of(front.body(), spoken, taught.labels().keySet(), series);
        spoken = spoken.with(cycles.guesses());
        spoken.say(warnings);
        Lexer lexer = new Lexer(account, taught, spoken, AnswerHeads.of(front.body(), spoken), cycles, series);
        Outline reading = new Outline(tables.pieces(front.body(), lexer), spoken, account);
        taught(lexer.used(), taught.labels(), "", warnings);
        taught(lexer.usedNumbers(), taught.numbers(), "一类的编号", warnings);
        OutlineNode outline = reading.read();
        front.signed(reading.signedOn());
        AnswerLists.join(outline, account);
        MeasureLists.join(outline, account);
        List<RawItem> raw = Choice.of(OutlineItems.of(outline, tables.items, account, warnings), tables, account, warnings);
        if (raw.isEmpty()) {
            raw = Parallel.of(outline, account);
        }
        if (raw.isEmpty()) {
            throw new UnreadableFileException(Reason.DAMAGED, "没有从文件中识别出整改问题；请确认上传的是整改方案，文字编码正确，且写有整改目标、责任单位、整改时限等内容");
        }
        if (raw.size() > limits.text().items()) {
            throw new UnreadableFileException(Reason.TOO_LARGE, "文件中识别出" + raw.size() + "个问题，超过" + limits.text().items() + "个的限度，请分几个文件上传");
        }
        References.resolve(raw);
        MeasureEnds.leadIns(raw);
        ProseItem.read(raw);
        MeasureEnds.dates(raw);
        NumberedDeadlines.join(raw, lines, account);
        RowValues.number(raw);
        ItemAssembler assembler = new ItemAssembler(KnownNames.of(knownUnit.or(taught.units()::contains)), front.years(), limits.text()
                .units());
        List<PlanItem> items = new ArrayList<>();
        for (RawItem item : raw) {
            items.add(assembler.assemble(items.size(), item));
        }
        front.checkTotal(raw, warnings);
        List<Unread> unread = account.unread();
        name(unread, warnings);
        List<ParsedPlan.Phase> phases = Phases.of(outline, front.year());
        return new ParsedPlan(front.title(), front.year(), front.higherPlan(), phases, Phases.acceptanceDays(phases), account.lines(),
                items, unread, warnings, sender, front.signedOn());
    }

    private static void taught(Set<String> used, Map<String, ItemField> lessons, String what, List<DraftWarning> warnings) {
        used.forEach(spelling -> warnings.add(new DraftWarning(DraftWarning.Code.TAUGHT, "“" + spelling + "”" + what + "按记住的读法作为“" + lessons
                .get(spelling).label() + "”读取")));
    }

    private static void name(List<Unread> unread, List<DraftWarning> warnings) {
        unread.stream().limit(NAMED).forEach(stretch -> warnings.add(new DraftWarning(DraftWarning.Code.UNREAD_TEXT, "第" + stretch.from()
                + (stretch.from() == stretch.to() ? "" : "—" + stretch.to()) + "行有文字没有读懂：“" + (stretch.text().length() > 40 ? stretch.text()
                        .substring(0, 40) + "…" : stretch.text()) + "”")));
        if (unread.size() > NAMED) {
            warnings.add(new DraftWarning(DraftWarning.Code.UNREAD_TEXT, "还有" + (unread.size() - NAMED) + "处文字没有读懂，请对照原文核对"));
        }
    }
}
