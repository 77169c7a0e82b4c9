package org.zhenggai.rectification.pages.shell;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is changed in the engine's own scripts and style sheets while they are served. A release that writes these places otherwise fails
 * {@code PageDecorationTest}.
 */
final class EngineTexts {

    /**
     * The loader in the applications' library gives up a script after seven seconds and leaves its spinner for ever. The pages of the
     * engine do set the limit off ({@code window.require}), but its bundle hides that name; so the limit goes where it stands.
     */
    static final String LIMIT = "waitSeconds:7,";
    /** No browser could ever keep the file. */
    static final String NEVER_KEPT = "scripts/config.js?bust=\"+(new Date).getTime()";

    /** The release, which is nobody's business, in addresses that are to change with what we serve. */
    private static final Pattern RELEASE = Pattern.compile("\"\\d+\\.\\d+\\.\\d+\"");
    private static final String EDITION = "document.documentElement.dataset.edition";
    private static final Pattern PICTURE = Pattern.compile("\\.\\./\\.\\./(assets/[\\w-]+\\.\\w+)\\?bust=[\\w.]+");
    private static final List<String> MENDED = List.of("/camunda/lib/deps.js");
    private static final Pattern BOOTSTRAP = Pattern.compile("/camunda/app/\\w+/camunda-\\w+-bootstrap\\.js");

    private EngineTexts() {}

    static String mended(String address, String text, Fingerprint fingerprint) {
        if (MENDED.contains(address)) {
            return text.replace(LIMIT, "waitSeconds:0,");
        }
        if (BOOTSTRAP.matcher(address).matches()) {
            return RELEASE.matcher(text.replace(NEVER_KEPT, "scripts/config.js?bust=\"+" + EDITION)).replaceAll(EDITION);
        }
        if (address.startsWith("/camunda/app/") && address.endsWith(".css")) {
            return PICTURE.matcher(text).replaceAll(found -> Matcher.quoteReplacement("../../" + found.group(1) + "?bust="
                    + fingerprint.of("/camunda/" + found.group(1))));
        }
        return text;
    }

    /** Tells contents apart. */
    interface Fingerprint {

        /** Of the file at the address; empty where there is none. */
        String of(String address);
    }
}
