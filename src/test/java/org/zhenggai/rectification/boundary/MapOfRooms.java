package org.zhenggai.rectification.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The map of rooms in the README: floors from the top down, one line a room with its duty.
 *
 * @param floors as the map orders them, from the top down
 * @param rooms  floor by room
 * @param duties sentence by room
 */
record MapOfRooms(List<String> floors, Map<String, String> rooms, Map<String, String> duties) {

    private static final Pattern FLOOR = Pattern.compile("\\*\\*(\\w+)\\*\\*.*");
    private static final Pattern ROOM = Pattern.compile("- `(\\w+)` (.+)");

    static MapOfRooms of(String readme) {
        MapOfRooms map = new MapOfRooms(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        String section = readme.substring(readme.indexOf("## The map of rooms"));
        String floor = null;
        for (String line : section.substring(0, section.indexOf("\n## ", 1) < 0 ? section.length() : section.indexOf("\n## ", 1))
                .replaceAll("\n  +", " ").lines().toList()) {
            Matcher room = ROOM.matcher(line);
            Matcher heading = FLOOR.matcher(line);
            if (heading.matches()) {
                floor = heading.group(1);
                map.floors.add(floor);
            } else if (room.matches()) {
                map.rooms.put(room.group(1), floor);
                map.duties.put(room.group(1), room.group(2));
            }
        }
        return map;
    }

    /** The sentence in the comment of a {@code package-info.java}. */
    static String duty(String packageInfo) {
        Matcher comment = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL).matcher(packageInfo);
        return comment.find() ? comment.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip() : "";
    }

    /** Where the map and the code tell differently. */
    Set<String> untrue(List<String> groundUp, Map<String, String> real, Map<String, String> said) {
        Set<String> wrong = new TreeSet<>();
        List<String> topDown = new ArrayList<>(groundUp);
        Collections.reverse(topDown);
        if (!floors.equals(topDown)) {
            wrong.add("floors: " + floors);
        }
        Set<String> all = new TreeSet<>(real.keySet());
        all.addAll(rooms.keySet());
        for (String room : all) {
            if (!Objects.equals(real.get(room), rooms.get(room))) {
                wrong.add(room + " is on floor " + real.get(room) + ", the map says " + rooms.get(room));
            } else if (!Objects.equals(duties.get(room), said.get(room))) {
                wrong.add(room + ": the map says \"" + duties.get(room) + "\", package-info \"" + said.get(room) + "\"");
            }
        }
        return wrong;
    }
}
