package org.zhenggai.rectification.ground.access.door;

import java.util.LinkedHashSet;
import java.util.Set;

/** Ways to write a path so that one reader takes it for that path and another does not. */
final class Spellings {

    private Spellings() {}

    /** The plain one and what has once opened a door. */
    static Set<String> few(String path) {
        int last = path.lastIndexOf('/');
        String first = path.substring(1).split("/", 2)[0];
        String behind = path.substring(1 + first.length());
        return new java.util.TreeSet<>(java.util.List.of(path, path + "/", path + ";x", "/" + first + ";" + behind, "/" + first + ";"
                + behind.replaceFirst("/", ""),
                "/%" + Integer.toHexString(first.charAt(0)) + path.substring(2), path.substring(0, last) + "/" + path.substring(last),
                "/./" + path.substring(1), "/webapp/..;" + path, path + "%00"));
    }

    static Set<String> of(String path) {
        Set<String> all = new LinkedHashSet<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            for (String other : new String[] {segment + ";", segment + ";x", segment + ";x=y", ";" + segment, segment + ";a;b", segment
                    + "%3B",
                    segment + "%3bx", "./" + segment, "x/../" + segment, "%2e/" + segment, "x/%2e%2e/" + segment, "x/.%2E/" + segment,
                    ".../" + segment,
                    "/" + segment, "%2F" + segment, "%2f" + segment, "\\" + segment, "%5C" + segment, segment + "%00", segment + "%20",
                    segment + "%09",
                    segment + "%0a", segment + "%0D", segment + "%7F", segment + ".", segment + "%2e", segment + "%25", "%c0%af" + segment,
                    segment + "%ff",
                    segment + "\u0000", segment + "%u0061"}) {
                all.add(with(segments, i, other));
            }
            for (int at = 0; at < segment.length(); at++) {
                if (Character.isLetterOrDigit(segment.charAt(at)) && (at < 2 || at == segment.length() - 1)) {
                    String escaped = "%" + Integer.toHexString(segment.charAt(at));
                    all.add(with(segments, i, segment.substring(0, at) + escaped + segment.substring(at + 1)));
                    all.add(with(segments, i, segment.substring(0, at) + "%25" + escaped.substring(1) + segment.substring(at + 1)));
                }
            }
            if (!segment.isEmpty()) {
                all.add(with(segments, i, segment.toUpperCase(java.util.Locale.ROOT)));
            }
        }
        all.add(path + "/");
        all.add(path + "//");
        all.add(path + "/.");
        all.add(path + "/..;/" + segments[segments.length - 1]);
        all.add(path + ".json");
        all.add("/webapp/../" + path.substring(1));
        all.add("/webapp/..;/" + path.substring(1));
        all.add("/webapp/%2e%2e/" + path.substring(1));
        all.add("/login/..;" + path);
        all.add("/actuator/health/.." + path);
        all.add("http://localhost" + path);
        all.add("http://localhost" + path + ";x");
        return all;
    }

    private static String with(String[] segments, int at, String other) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            path.append('/').append(i == at ? other : segments[i]);
        }
        return path.toString();
    }
}
