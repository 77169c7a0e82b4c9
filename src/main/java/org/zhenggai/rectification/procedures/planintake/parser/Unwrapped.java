package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text whose lines were broken by hand within brackets that say who does it: there the pieces of a line cannot be told apart, so that the
 * paragraphs are put together again. Any other text stays line by line as it is.
 */
final class Unwrapped {

    private static final int NARROWEST = 16;
    private static final int WIDEST = 60;
    /** Characters by which a full line may be shorter than the widest. */
    private static final int LOOSE = 3;
    /** Characters of a bracket: what does not close within them is none. */
    private static final int LONGEST = 400;
    private static final String ENDS = "。；;：:！";
    private static final Pattern TELLS = Pattern.compile("[(（][^()（）]{0,40}(?:单位|部门|时限|期限|牵头|负责|配合|责任|完成)");

    private Unwrapped() {}

    static String[] of(String[] lines) {
        int widest = Arrays.stream(lines).mapToInt(line -> line.strip().length()).max().orElse(0);
        if (widest < NARROWEST || widest > WIDEST || Arrays.stream(lines).noneMatch(line -> isFull(line, widest) && opens(line) && TELLS
                .matcher(line).find())) {
            return lines;
        }
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            open.append(open.isEmpty() ? lines[i] : lines[i].strip());
            boolean within = opens(open) && open.length() < LONGEST;
            boolean ended = OutlineText.endsWith(open.toString().strip(), ENDS);
            boolean more = i + 1 < lines.length && !lines[i + 1].isBlank() && isFull(lines[i], widest) && (within || !ended && Ordinal.of(
                    lines[i + 1].strip()) == null);
            if (!more) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
        }
        return paragraphs.toArray(String[]::new);
    }

    private static boolean isFull(String line, int widest) {
        return line.strip().length() >= widest - LOOSE;
    }

    /** Whether a bracket is open at the end. */
    private static boolean opens(CharSequence text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            depth = Math.max(0, depth);
        }
        return depth > 0;
    }
}
