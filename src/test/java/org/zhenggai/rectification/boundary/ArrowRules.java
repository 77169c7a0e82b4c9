package org.zhenggai.rectification.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules about who may use whom.
 *
 * @param floors   from the ground up
 * @param rooms    floor by room, as the code has them
 * @param arrows   whom a room may use
 * @param sideways arrows among the rooms of the floor {@code noSideways}, each with its reason
 */
record ArrowRules(List<String> floors, Map<String, String> rooms, Map<String, Set<String>> arrows, String noSideways,
        Map<String, String> sideways) {

    /** Uses of a room on a higher floor. */
    Set<String> upward(Collection<Use> uses) {
        return wrong(uses.stream().filter(use -> floor(use.to()) > floor(use.from())));
    }

    /** Uses without an arrow, one line a room, so that the table can be mended from it. */
    Set<String> undeclared(Collection<Use> uses) {
        return wrong(uses.stream().filter(use -> !arrows.getOrDefault(use.from(), Set.of()).contains(use.to())));
    }

    /** Arrows that nothing uses. */
    Set<String> unused(Collection<Use> uses) {
        Set<String> used = uses.stream().map(Use::arrow).collect(Collectors.toSet());
        Set<String> unused = all();
        unused.removeAll(used);
        return unused;
    }

    /** Rooms of the table that are no rooms, rooms that are not in the table, floors without rooms. */
    Set<String> unknown() {
        Set<String> unknown = new TreeSet<>();
        arrows.keySet().stream().filter(room -> !rooms.containsKey(room)).forEach(room -> unknown.add("no room: " + room));
        arrows.values().stream().flatMap(Set::stream).filter(room -> !rooms.containsKey(room))
                .forEach(room -> unknown.add("no room: " + room));
        rooms.keySet().stream().filter(room -> !arrows.containsKey(room)).forEach(room -> unknown.add("not in the table: " + room));
        rooms.values().stream().filter(floor -> !floors.contains(floor)).forEach(floor -> unknown.add("no floor: " + floor));
        floors.stream().filter(floor -> !rooms.containsValue(floor)).forEach(floor -> unknown.add("no rooms on floor: " + floor));
        return unknown;
    }

    /** Rooms that reach themselves. */
    Set<String> circles() {
        return arrows.keySet().stream().filter(room -> reach(room, new TreeSet<>()).contains(room))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Arrows along the floor where nobody looks sideways that have no reason, and reasons for what is no such arrow. */
    Set<String> sidewaysWithoutReason() {
        Set<String> along = new TreeSet<>();
        arrows.forEach((from, others) -> others.stream()
                .filter(to -> noSideways.equals(rooms.get(from)) && noSideways.equals(rooms.get(to)))
                .forEach(to -> along.add(from + " -> " + to)));
        Set<String> wrong = new TreeSet<>(along);
        wrong.removeIf(arrow -> !sideways.getOrDefault(arrow, "").isBlank());
        sideways.keySet().stream().filter(arrow -> !along.contains(arrow)).forEach(arrow -> wrong.add("no such arrow: " + arrow));
        return wrong;
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>();
        arrows.forEach((from, others) -> others.forEach(to -> all.add(from + " -> " + to)));
        return all;
    }

    private Set<String> reach(String room, Set<String> seen) {
        for (String next : arrows.getOrDefault(room, Set.of())) {
            if (seen.add(next)) {
                reach(next, seen);
            }
        }
        return seen;
    }

    private int floor(String room) {
        return floors.indexOf(Objects.toString(rooms.get(room)));
    }

    private static Set<String> wrong(Stream<Use> uses) {
        Map<String, List<String>> byArrow = new TreeMap<>();
        uses.forEach(use -> byArrow.computeIfAbsent(use.arrow(), arrow -> new ArrayList<>()).add(use.by() + " " + use.where()));
        return byArrow.entrySet().stream().map(arrow -> arrow.getKey() + ": " + String.join(", ", arrow.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
