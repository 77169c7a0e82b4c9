package org.zhenggai.rectification.procedures.planintake.parser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhenggai.rectification.ground.office.UnreadableFileException;

/** How well documents are read, compared with what is right: by kind, rates of fields, lost items and errors that nobody was told of. */
final class Score {

    /** What of one kind of document was read. */
    static final class Tally {
        int documents;
        int fields;
        int right;
        int items;
        int lost;
        int announced;
        int silent;
        final List<String> misses = new ArrayList<>();

        void add(Tally other) {
            documents += other.documents;
            fields += other.fields;
            right += other.right;
            items += other.items;
            lost += other.lost;
            announced += other.announced;
            silent += other.silent;
            misses.addAll(other.misses);
        }

        @Override
        public String toString() {
            return "%4d documents %6.2f %% of %5d fields, %2d of %4d items lost (%d said), %d silent errors".formatted(documents,
                    fields == 0 ? 100 : 100.0 * right / fields, fields, lost, items, announced, silent);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Map<String, Tally> kinds = new TreeMap<>();

    /** Reads the file and compares each field that {@code right} names. */
    Tally take(String kind, String name, byte[] file, JsonNode right) {
        return take(kind, name, file, right, Read.KNOWN);
    }

    /** As the other; @param units that there are: a name that is none of them is doubted in the draft */
    Tally take(String kind, String name, byte[] file, JsonNode right, Set<String> units) {
        Tally tally = new Tally();
        tally.documents = 1;
        int wanted = right.path("items").size();
        tally.items = wanted;
        ParsedPlan plan;
        try {
            plan = Read.plan(file, units);
        } catch (UnreadableFileException e) {
            tally.lost = wanted;
            tally.announced = wanted;
            right.path("items").forEach(item -> tally.fields += item.size());
            tally.misses.add(name + ": refused: " + e.getMessage());
            kinds.computeIfAbsent(kind, key -> new Tally()).add(tally);
            return tally;
        }
        if (right.has("title")) {
            compare(tally, name + " title", right.get("title"), JSON.valueToTree(plan.title()), false);
        }
        List<PlanItem> left = new ArrayList<>(plan.items());
        boolean doubted = !plan.warnings().isEmpty();
        for (int i = 0; i < wanted; i++) {
            JsonNode item = right.path("items").get(i);
            PlanItem read = take(left, item);
            if (read == null) {
                tally.lost++;
                tally.announced += doubted ? 1 : 0;
                tally.fields += item.size();
                tally.misses.add(name + " item " + (i + 1) + " lost");
            } else {
                fields(tally, name + " item " + (i + 1), item, read);
            }
        }
        for (PlanItem more : left) {
            tally.fields++;
            tally.silent += more.warnings().isEmpty() && !doubted ? 1 : 0;
            tally.misses.add(name + " has one more: " + more.problem());
        }
        kinds.computeIfAbsent(kind, key -> new Tally()).add(tally);
        return tally;
    }

    /** The item that tells of the problem; else the one at the same place is taken. */
    private static PlanItem take(List<PlanItem> left, JsonNode item) {
        String problem = Fold.fold(item.path("problem").asText());
        PlanItem found = left.stream().filter(one -> Fold.fold(one.problem()).equals(problem)).findFirst()
                .or(() -> left.stream().filter(one -> problem.length() > 3 && Fold.fold(one.problem() + one.heading()).contains(problem
                        .substring(0,
                                problem
                                        .length() - 1))).findFirst()).orElse(null);
        left.remove(found);
        return found;
    }

    private static void fields(Tally tally, String name, JsonNode right, PlanItem item) {
        JsonNode read = JSON.valueToTree(item);
        right.properties().forEach(field -> {
            if (field.getKey().equals("warnings")) {
                field.getValue().forEach(pattern -> {
                    tally.fields++;
                    boolean warned = item.warnings().stream().anyMatch(warning -> (warning.code() + " " + warning.message()).matches(
                            "(?s).*"
                                    + pattern.asText() + ".*"));
                    tally.right += warned ? 1 : 0;
                    if (!warned) {
                        tally.misses.add(name + " lacks the warning " + pattern.asText() + ", has " + item.warnings());
                    }
                });
                return;
            }
            boolean warned = item.warnings().stream().anyMatch(warning -> warning.field() == null || warning.field().equals(field.getKey())
                    || field.getKey().equals("deadlineText") && "deadline".equals(warning.field())
                    || field.getKey().endsWith("Mu") && warning.field().endsWith("Mu"));
            compare(tally, name + " " + field.getKey(), field.getValue(), read.get(field.getKey()), warned);
        });
    }

    private static void compare(Tally tally, String name, JsonNode right, JsonNode read, boolean warned) {
        tally.fields++;
        boolean same = right.isNumber() && read != null && read.isNumber() ? new BigDecimal(right.asText()).compareTo(new BigDecimal(read
                .asText())) == 0 : read != null && plain(right).equals(plain(read));
        tally.right += same ? 1 : 0;
        if (!same) {
            boolean empty = read == null || read.isNull() || read.isTextual() && read.asText().isEmpty() || read.isContainerNode() && read
                    .isEmpty();
            tally.silent += !warned && !empty ? 1 : 0;
            tally.misses.add(name + (warned ? " (doubted): " : empty ? " (empty): " : " SILENT: ") + read + " for " + right);
        }
    }

    /** Whether a measure keeps the semicolon that parts it from the next is a matter of taste: right values have it either way. */
    private static String plain(JsonNode value) {
        return Fold.fold(value.toString()).replaceAll(";\"(?=[,\\]])", "\"");
    }

    Map<String, Tally> kinds() {
        return kinds;
    }

    Tally all() {
        Tally all = new Tally();
        kinds.values().forEach(all::add);
        return all;
    }

    /** For a person who reads it. */
    String report(boolean misses) {
        StringBuilder report = new StringBuilder();
        kinds.forEach((kind, tally) -> {
            report.append("%-28s %s%n".formatted(kind, tally));
            if (misses) {
                tally.misses.forEach(miss -> report.append("      ").append(miss).append('\n'));
            }
        });
        return report.append("%-28s %s%n".formatted("all", all())).toString();
    }
}
