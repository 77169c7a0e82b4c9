package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** Takes lines apart into pieces: marks of pages and converters are left out, numbers inside a paragraph begin pieces too. */
final class Lexer {

    static final Pattern ANNEX = Pattern.compile("^附[件表录注](?:\\d{1,2}|[一二三四五六七八九十])?(?:[:、. ].*|$)");
    /** What converters and copies leave before a number. */
    private static final Pattern JUNK = Pattern.compile(
            "^(?:\\[ *bookmark[^\\]]{0,60}\\]|【 *bookmark[^】]{0,60}】|[•●★☆◆◇■□▲△※◎▪·*√〇▶►➤✓✔]+|[\\p{So}\\x{FE0F}\\x{200D}]+|-{1,4}(?=[\\u4e00-\\u9fa5【])|第 ?\\d{1,4} ?页|— ?\\d{1,4} ?—| )+");
    private static final Pattern BOOKMARK = Pattern.compile("[\\[【] *bookmark[^\\]】]{0,60}[\\]】]");
    /** A number behind the end of a sentence, or behind a gap. */
    private static final Pattern INNER = Pattern.compile("(?<=[。;!]) *(?=(?:\\d{1,3} *[、.](?!\\d(?!\\d{3}年))|\\( *\\d{1,3} *\\)"
            + "|\\( *[一二三四五六七八九十]{1,3} *\\)|[一二三四五六七八九十]{1,3}、|【(?:问题|存在问题)|问题[一二三四五六七八九十\\d]{1,3}[:、]))");
    private static final String SENTENCE_ENDS = "。；;：:！!？?";

    /** What may be a label that somebody has taught. */
    private static final Pattern CALLED = Pattern.compile("^ *([\\u4e00-\\u9fa5]{2,12}) *:");

    private final Account account;
    private final SpokenLabels spoken;
    private final AnswerHeads answers;
    private final Cycles cycles;
    private final Series series;
    private final Map<String, ItemField> taught;
    private final TaughtNumbers numbers;
    private final Set<String> used = new TreeSet<>();
    private List<Piece> pieces = new ArrayList<>();
    private boolean broken;
    private int bullets;

    /**
     * @param taught what a person has said of labels and numbers
     * @param spoken others that the document itself explains
     * @param answers where it begins to answer a problem in prose
     * @param cycles  labels that it sets in no usual way
     * @param series  numbers with nouns of its own
     */
    Lexer(Account account, Taught taught, SpokenLabels spoken, AnswerHeads answers, Cycles cycles, Series series) {
        this.cycles = cycles;
        this.series = series;
        this.answers = answers;
        this.account = account;
        this.spoken = spoken;
        this.taught = taught.labels();
        this.numbers = new TaughtNumbers(taught.numbers());
    }

    /** The taught labels that were met. */
    Set<String> used() {
        return used;
    }

    /** The taught kinds of number that were met. */
    Set<String> usedNumbers() {
        return numbers.used();
    }

    List<Piece> read(List<Line> lines) {
        pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (Noise.is(line.text()) || isPageMark(lines, i)) {
                account.mark(line, Fate.NOISE);
                broken = true;
                continue;
            }
            line(line);
            broken = false;
        }
        return pieces;
    }

    /** A lone number in the middle of a sentence. */
    private boolean isPageMark(List<Line> lines, int at) {
        String text = lines.get(at).text();
        if (text.length() > 8 || at == 0 || at + 1 == lines.size()) {
            return false;
        }
        Ordinal ordinal = Ordinal.of(text);
        String before = lines.get(at - 1).text();
        return ordinal != null && ordinal.length() == text.length() && ordinal.style() == Ordinal.Style.POINT && !before.isEmpty()
                && SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) < 0 && before.length() > 8
                && Ordinal.of(lines.get(at + 1).text()) == null;
    }

    /** Characters at the beginning of a folded line that say nothing. */
    static int junk(String folded) {
        Matcher junk = JUNK.matcher(folded);
        return junk.lookingAt() ? junk.end() : 0;
    }

    private void line(Line line) {
        String text = line.text();
        String folded = Fold.fold(text);
        int from = junk(folded);
        account.mark(line.no(), 0, from, Fate.NOISE);
        Matcher bookmark = BOOKMARK.matcher(folded);
        if (bookmark.find(from)) {
            // words around a converter's mark belong together: it is taken out, and the line is one piece
            StringBuilder clean = new StringBuilder(bookmark.replaceAll(found -> "\u0000".repeat(found.group().length())));
            for (int i = from; i < clean.length(); i++) {
                if (clean.charAt(i) == 0) {
                    account.mark(line.no(), i, i + 1, Fate.NOISE);
                }
            }
            int at = from;
            boolean joined = false;
            while (at < clean.length()) {
                int end = clean.indexOf("\u0000", at);
                end = end < 0 ? clean.length() : end;
                if (end > at) {
                    add(line, text.substring(at, end), at, joined);
                    joined = true;
                }
                at = end + 1;
            }
            return;
        }
        Matcher inner = INNER.matcher(folded);
        int start = from;
        int search = from + 1;
        while (search <= folded.length() && inner.find(search)) {
            if (inner.end() > start) {
                add(line, text.substring(start, inner.end()), start, start > from);
                start = inner.end();
            }
            search = inner.end() + 1;
        }
        add(line, text.substring(start), start, start > from);
    }

    private void add(Line line, String text, int at, boolean joined) {
        Ordinal head = joined ? null : within(cycles.head(line.no()), at);
        Ordinal own = Prose.isAbout(text) ? null : joined ? Ordinal.of(text) : numbers.of(text);
        Ordinal ordinal = head != null && (own == null || head.length() > 0) ? head : own != null || joined ? own : within(series.at(line
                .no()), at);
        int length = ordinal == null ? 0 : ordinal.length();
        AnswerHeads.Head answer = joined ? null : answers.at(line.no());
        if (answer != null && answer.from() >= at + length && answer.end() - at <= text.length()) {
            pieces.add(new Piece(line.no(), at, text, ordinal, answer(text, length, answer, at), false, broken, -1, InnerNumbers.of(text,
                    ordinal,
                    List
                            .of())));
            return;
        }
        Cycles.Label label = joined ? null : cycles.at(line.no());
        if (label != null && label.from() >= at && label.to() - at <= text.length()) {
            account.mark(line.no(), at + length, label.from(), Fate.NOISE);
            List<Token> cycle = cycle(text, label, at);
            pieces.add(new Piece(line.no(), at, text, ordinal, cycle, false, broken, -1, InnerNumbers.of(text, ordinal, cycle),
                    head != null));
            return;
        }
        List<Token> tokens = new ArrayList<>();
        Matcher called = CALLED.matcher(Fold.fold(text.substring(length)));
        ItemField field = taught.isEmpty() || !called.find() ? null : taught.get(called.group(1));
        int begin = field == null ? length : length + called.end();
        if (field != null) {
            used.add(called.group(1));
        }
        for (Token token : Labels.tokens(text.substring(begin), spoken)) {
            PlanField said = token.field() == null && field != null && tokens.isEmpty() ? field.field() : token.field();
            int from = said == token.field() ? token.label() + begin : length;
            tokens.add(new Token(said, from, token.from() + begin, token.to() + begin, token.bracketed()));
        }
        Ordinal counted = ordinal == null && !joined && isBullet(line, at, tokens) ? bullet() : ordinal;
        pieces.add(new Piece(line.no(), at, text, counted, tokens, joined, broken && !joined, -1, InnerNumbers.of(text, ordinal, tokens),
                head != null));
    }

    /** The number as it counts in a text that begins within the line. */
    private static Ordinal within(Ordinal ordinal, int at) {
        return ordinal == null ? null : new Ordinal(ordinal.style(), ordinal.number(), ordinal.printed(), Math.max(0, ordinal.length()
                - at));
    }

    /** The label as the document sets it, and what stands behind it. */
    private List<Token> cycle(String text, Cycles.Label label, int at) {
        List<Token> tokens = new ArrayList<>();
        int from = label.to() - at;
        List<Token> rest = Labels.tokens(text.substring(from), spoken);
        boolean words = !rest.isEmpty() && rest.get(0).field() == null;
        tokens.add(new Token(label.field(), label.from() - at, from, words ? rest.get(0).to() + from : from, false));
        rest.stream().skip(words ? 1 : 0).forEach(token -> tokens.add(new Token(token.field(), token.label() + from, token.from() + from,
                token
                        .to() + from, token.bracketed())));
        return tokens;
    }

    /** The problem that the line answers, and what it answers, as if labels said so. */
    private List<Token> answer(String text, int length, AnswerHeads.Head head, int at) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(new Token(PlanField.PROBLEM, length, head.from() - at, head.to() - at, false, true));
        int end = head.end() - at;
        List<Token> rest = Labels.tokens(text.substring(end), spoken);
        if (rest.isEmpty() || rest.get(0).field() == null || rest.get(0).bracketed()) {
            int words = rest.isEmpty() || rest.get(0).field() != null ? end : rest.get(0).to() + end;
            tokens.add(new Token(PlanField.MEASURES, head.to() - at, end, words, false, true));
        }
        boolean taken = !rest.isEmpty() && rest.get(0).field() == null;
        rest.stream().skip(taken ? 1 : 0).forEach(token -> tokens.add(new Token(token.field(), token.label() + end, token.from() + end,
                token
                        .to() + end, token.bracketed())));
        return tokens;
    }

    /** Whether the line is an item behind a dot or a dash: words first, and what is to be done behind them. */
    private static boolean isBullet(Line line, int at, List<Token> tokens) {
        return at > 0 && tokens.size() > 1 && tokens.get(0).field() == null && tokens.get(0).to() - tokens.get(0).from() > 3
                && !line.text().substring(0, at).isBlank() && tokens.stream().anyMatch(token -> token.field() != null && !token
                        .bracketed() && token.field().tells());
    }

    private Ordinal bullet() {
        bullets++;
        return new Ordinal(Ordinal.Style.CIRCLE, bullets, String.valueOf(bullets), 0);
    }

    /** A label with its value out of a table of labels beside values. */
    static Piece labelled(int line, PlanField field, int label, String value, int valueAt) {
        return new Piece(line, label, value, null, List.of(new Token(field, 0, 0, value.length(), false)), false, false, valueAt,
                InnerNumbers.of(
                        value, null, List.of()));
    }
}
