package org.zhenggai.rectification.ground.access.own;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;

/** What a browser says of itself, in the few words by which its owner knows it again. */
final class Browsers {

    private static final int LONGEST = 40;
    /** The first that is found: browsers name those they want to be taken for as well. */
    private static final Map<String, String> NAMES = ordered("Edg/", "Edge", "MicroMessenger/", "微信", "DingTalk/", "钉钉",
            "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered("Windows", "Windows", "Android", "Android", "iPhone", "iPhone",
            "iPad", "iPad", "OpenHarmony", "鸿蒙", "Mac OS", "macOS", "Linux", "Linux");

    private Browsers() {}

    /** E.g. Chrome · Windows; the beginning of what it says where nothing is known in it. */
    static String worded(String said) {
        if (said == null || said.isBlank()) {
            return "";
        }
        String known = Stream.of(NAMES, SYSTEMS)
                .flatMap(words -> words.entrySet().stream().filter(word -> said.contains(word.getKey())).limit(1))
                .map(Entry::getValue).reduce((name, system) -> name + " · " + system).orElse("");
        return known.isEmpty() ? said.substring(0, Math.min(LONGEST, said.length())) : known;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
