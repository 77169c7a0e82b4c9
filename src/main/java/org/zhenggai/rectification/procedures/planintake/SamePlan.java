package org.zhenggai.rectification.procedures.planintake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.Jurisdiction;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.planintake.DraftStore.Mark;
import org.zhenggai.rectification.procedures.planintake.Repeat.Item;
import org.zhenggai.rectification.procedures.planintake.Repeat.Kind;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/** Knows a plan again that was saved anew or lightly edited, and says what in it is new, changed and gone. */
@Component
class SamePlan {

    /** Of two problems: so much in common, and they are the same one in other words. */
    private static final double SAME_PROBLEM = 0.5;
    /** Pairs of items that are compared run by run; beyond, only equal words and equal numbers are. */
    private static final long MOST_PAIRS = 250_000;

    private final DraftStore store;
    private final Organization organization;
    private final PlanSettings settings;

    SamePlan(DraftStore store, Organization organization, PlanSettings settings) {
        this.store = store;
        this.organization = organization;
        this.settings = settings;
    }

    /** The registered plan, else the earlier draft, of the same jurisdiction that this one repeats; empty for none. */
    Optional<Repeat> of(Draft draft) {
        List<Mark> marks = store.marks();
        Mark own = marks.stream().filter(mark -> mark.id() == draft.id()).findFirst().orElse(null);
        if (own == null || draft.state() == Draft.State.CONFIRMED) {
            return Optional.empty();
        }
        String place = place(draft.uploadedBy());
        return marks.stream().filter(mark -> mark.id() != draft.id() && (mark.confirmed() || mark.id() < draft.id()))
                .filter(mark -> percent(own, mark) >= settings.samePercent() && place.equals(place(mark.uploadedBy())))
                .max(Comparator.comparing(Mark::confirmed).thenComparing(mark -> percent(own, mark)).thenComparing(Mark::id))
                .flatMap(mark -> store.find(mark.id()).map(earlier -> compare(draft, earlier, percent(own, mark), own.choice())))
                .map(repeat -> repeat.isRegistered() ? repeat.with(store.laterEdition(draft.id(), repeat.planId()).orElse(null)) : repeat);
    }

    private String place(String officer) {
        return organization.jurisdictionOf(officer).map(Jurisdiction::id).orElse("");
    }

    private static int percent(Mark one, Mark other) {
        return (int) Math.round(100 * Shingles.estimate(one.signature(), other.signature()));
    }

    /** What a draft's words are known by. */
    static Integer[] signature(List<PlanItem> items) {
        StringBuilder words = new StringBuilder();
        items.forEach(item -> words.append(item.problem()).append(item.target()).append(String.join("", item.measures())).append(item
                .responsibleUnits()).append(item.deadlineText()).append('\n'));
        return Shingles.signature(Shingles.of(words.toString()));
    }

    static Repeat compare(Draft draft, Draft earlier, int percent, Repeat.Choice choice) {
        List<PlanItem> before = earlier.items().stream().filter(item -> !Boolean.TRUE.equals(item.excluded())).toList();
        Map<Integer, PlanItem> pairs = pairs(draft.items(), before);
        List<Item> items = draft.items().stream().map(item -> {
            PlanItem was = pairs.get(item.index());
            List<String> fields = was == null ? List.of() : differences(was, item);
            return new Item(item.index(), was == null ? Kind.NEW : fields.isEmpty() ? Kind.SAME : Kind.CHANGED, was == null ? null : Integer
                    .valueOf(was.index()), fields);
        }).toList();
        Set<PlanItem> kept = new HashSet<>(pairs.values());
        return new Repeat(earlier.id(), earlier.title(), earlier.state(), earlier.planId(), percent, choice, items, before.stream().filter(
                item -> !kept.contains(item)).map(item -> new Repeat.Earlier(item.index(), item.path(), item.heading())).toList(), null);
    }

    /** Each item with the one it was: equal words first, then those that have most in common. */
    private static Map<Integer, PlanItem> pairs(List<PlanItem> now, List<PlanItem> before) {
        Map<Integer, PlanItem> pairs = new LinkedHashMap<>();
        Map<String, List<PlanItem>> byWords = new HashMap<>();
        before.forEach(item -> byWords.computeIfAbsent(Shingles.plain(item.problem()), key -> new ArrayList<>()).add(item));
        Set<PlanItem> free = new HashSet<>(before);
        for (PlanItem item : now) {
            byWords.getOrDefault(Shingles.plain(item.problem()), List.of()).stream().filter(free::contains).min(Comparator.comparing(
                    was -> differences(was, item).size())).ifPresent(was -> {
                        pairs.put(item.index(), was);
                        free.remove(was);
                    });
        }
        record Pair(PlanItem now, PlanItem before, double likeness) {}
        List<PlanItem> open = now.stream().filter(item -> !pairs.containsKey(item.index())).toList();
        Map<PlanItem, long[]> runs = new HashMap<>();
        free.forEach(item -> runs.put(item, Shingles.of(item.problem())));
        boolean many = (long) open.size() * free.size() > MOST_PAIRS;
        List<Pair> likely = new ArrayList<>();
        for (PlanItem item : open) {
            long[] own = Shingles.of(item.problem());
            free.stream().filter(was -> !many || was.path().equals(item.path())).map(was -> new Pair(item, was, Shingles.likeness(own, runs
                    .get(was)))).filter(pair -> pair.likeness() >= SAME_PROBLEM).forEach(likely::add);
        }
        likely.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        likely.forEach(pair -> {
            if (!pairs.containsKey(pair.now().index()) && free.remove(pair.before())) {
                pairs.put(pair.now().index(), pair.before());
            }
        });
        return pairs;
    }

    /** Names of the fields in which two items differ by more than marks and blanks. */
    private static List<String> differences(PlanItem was, PlanItem now) {
        List<String> fields = new ArrayList<>();
        differ(fields, "problem", was.problem(), now.problem());
        differ(fields, "target", was.target(), now.target());
        differ(fields, "measures", String.join("", was.measures()), String.join("", now.measures()));
        differ(fields, "responsibleUnits", units(was, was.responsibleUnits(), was.leadUnit()), units(now, now.responsibleUnits(), now
                .leadUnit()));
        differ(fields, "cooperatingUnits", units(was, was.cooperatingUnits(), null), units(now, now.cooperatingUnits(), null));
        differ(fields, "supervisingUnits", units(was, was.supervisingUnits(), null), units(now, now.supervisingUnits(), null));
        differ(fields, "deadline", was.deadlineText(), now.deadlineText());
        if (differ(was.areaMu(), now.areaMu()) || differ(was.farmlandMu(), now.farmlandMu()) || differ(was.basicFarmlandMu(), now
                .basicFarmlandMu())) {
            fields.add("areaMu");
        }
        return fields;
    }

    /** Units by what they are where that is known: a spelling that was put right is no other unit. Who leads alone is responsible. */
    private static String units(PlanItem item, List<String> names, String lead) {
        List<String> ids = names.stream().map(name -> id(item, name)).sorted().toList();
        String first = lead == null ? "" : id(item, lead);
        return ids.isEmpty() && lead == null ? "" : first + (ids.isEmpty() ? List.of(first) : ids);
    }

    private static String id(PlanItem item, String name) {
        String id = item.matchedUnits().get(name);
        return id == null ? name : id;
    }

    private static boolean differ(BigDecimal was, BigDecimal now) {
        return now != null && (was == null || was.compareTo(now) != 0);
    }

    /** What a paper does not say it does not change: a person has completed it. */
    private static void differ(List<String> fields, String name, String was, String now) {
        if (!now.isBlank() && !Shingles.plain(was).equals(Shingles.plain(now))) {
            fields.add(name);
        }
    }
}
