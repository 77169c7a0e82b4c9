package org.zhenggai.rectification.boundary;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A room is found from the name of its process, a form from the name of its task.
 *
 * @param rooms    all rooms
 * @param families room by process, for processes that do not bear the name of their room
 * @param shared   beginnings of forms that several processes use
 */
record NameRules(Set<String> rooms, Map<String, String> families, Set<String> shared) {

    /** Room by process. */
    Map<String, String> rooms(Collection<String> processes) {
        Map<String, String> found = new TreeMap<>();
        processes.forEach(process -> {
            String room = families.getOrDefault(process, process.replace("-", ""));
            if (rooms.contains(room)) {
                found.put(process, room);
            }
        });
        return found;
    }

    /** Processes without a room, and lines of the list that are not needed. */
    Set<String> homeless(Collection<String> processes) {
        Set<String> wrong = new TreeSet<>();
        processes.stream().filter(process -> !rooms(processes).containsKey(process)).forEach(process -> wrong.add("no room: " + process));
        families.forEach((process, room) -> {
            if (!processes.contains(process)) {
                wrong.add("no such process: " + process);
            } else if (process.replace("-", "").equals(room)) {
                wrong.add("bears the name of its room: " + process);
            }
        });
        return wrong;
    }

    /** Forms that are not {@code <process>-<step>}, and shared beginnings that no form has. */
    Set<String> misnamed(Collection<String> forms, Collection<String> processes) {
        Set<String> beginnings = new TreeSet<>(processes);
        beginnings.addAll(shared);
        Set<String> wrong = new TreeSet<>();
        forms.stream().filter(form -> beginnings.stream().noneMatch(beginning -> form.startsWith(beginning + "-"))).forEach(wrong::add);
        shared.stream().filter(beginning -> processes.contains(beginning) || forms.stream().noneMatch(form -> form.startsWith(beginning
                + "-") && processes.stream().noneMatch(process -> form.startsWith(process + "-"))))
                .forEach(beginning -> wrong.add("no form of its own: " + beginning));
        return wrong;
    }
}
