package org.zhenggai.rectification.ground.engine.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Everything a form of a task shows: from each room that says it knows the task's process. */
@Component
class FormFacts implements SmartInitializingSingleton {

    private final ObjectProvider<TaskFacts> rooms;

    FormFacts(ObjectProvider<TaskFacts> rooms) {
        this.rooms = rooms;
    }

    Map<String, Object> of(TaskContext task) {
        return of(task, room -> true);
    }

    /** Of the rooms that know any of these names. */
    Map<String, Object> of(TaskContext task, Set<String> names) {
        return of(task, room -> !Collections.disjoint(room.names(), names));
    }

    private Map<String, Object> of(TaskContext task, Predicate<TaskFacts> wanted) {
        Map<String, Object> all = new LinkedHashMap<>();
        rooms.orderedStream().filter(room -> knows(room, task)).filter(wanted).forEach(room -> all.putAll(declared(room, room.factsFor(
                task))));
        return all;
    }

    /** Without this the last room asked would win, silently. */
    @Override
    public void afterSingletonsInstantiated() {
        check(rooms.orderedStream().toList());
    }

    /** @throws IllegalStateException when two rooms give the same name to forms of one process */
    static void check(List<TaskFacts> rooms) {
        for (int i = 0; i < rooms.size(); i++) {
            for (TaskFacts other : rooms.subList(i + 1, rooms.size())) {
                Set<String> twice = new TreeSet<>(rooms.get(i).names());
                twice.retainAll(other.names());
                if (!twice.isEmpty() && meet(rooms.get(i), other)) {
                    throw new IllegalStateException("two rooms name " + twice + " for forms of the same process: "
                            + rooms.get(i).getClass().getName() + " " + rooms.get(i).processes() + " and "
                            + other.getClass().getName() + " " + other.processes() + "; rename it in one of them and in its forms");
                }
            }
        }
    }

    private static boolean meet(TaskFacts one, TaskFacts other) {
        return one.processes().equals(TaskFacts.EVERY_CASE) || other.processes().equals(TaskFacts.EVERY_CASE)
                || !Collections.disjoint(one.processes(), other.processes());
    }

    private static boolean knows(TaskFacts room, TaskContext task) {
        return room.processes().equals(TaskFacts.EVERY_CASE) ? task.caseId() != null : room.processes().contains(task.processKey());
    }

    private static Map<String, Object> declared(TaskFacts room, Map<String, Object> given) {
        Set<String> unnamed = new TreeSet<>(given.keySet());
        unnamed.removeAll(room.names());
        if (!unnamed.isEmpty()) {
            throw new IllegalStateException(room.getClass().getName() + " gives what it does not name: " + unnamed);
        }
        return given;
    }
}
