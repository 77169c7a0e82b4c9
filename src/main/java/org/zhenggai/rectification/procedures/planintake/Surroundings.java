package org.zhenggai.rectification.procedures.planintake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.Phase;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.TextLine;

/**
 * What a plan says beside its items.
 *
 * @param contacts lines with whom to ask
 * @param annexes  lines that name what is attached
 */
public record Surroundings(String higherPlan, List<Phase> phases, List<String> contacts, List<String> annexes) {

    private static final Pattern CONTACT = Pattern.compile("^[（(]?联\\s?系\\s?(?:人|电话|方式)\\s?[:：].*|.*联系电话\\s?[:：]\\s?[\\d—-].*");
    private static final Pattern ANNEX = Pattern.compile("^附\\s?[件表]\\s?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})?\\s?[:：、.．].*");
    private static final Pattern NEXT = Pattern.compile("^\\d{1,2}\\s?[.．、].*");
    private static final int LONGEST = 120;

    static Surroundings of(DraftStore.Frame frame, List<TextLine> text) {
        List<String> contacts = new ArrayList<>();
        List<String> annexes = new ArrayList<>();
        boolean listing = false;
        for (TextLine line : text) {
            String words = line.text().strip();
            if (words.length() > LONGEST) {
                listing = false;
                continue;
            }
            if (CONTACT.matcher(words).matches()) {
                contacts.add(words);
            }
            listing = ANNEX.matcher(words).matches() || listing && NEXT.matcher(words).matches();
            if (listing) {
                annexes.add(words);
            }
        }
        return new Surroundings(frame.higherPlan(), frame.phases(), contacts.stream().distinct().toList(), annexes.stream().distinct()
                .toList());
    }
}
