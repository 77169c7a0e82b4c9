package org.zhenggai.rectification.pages.shell;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhenggai.rectification.ground.access.login.ComesNext;

/** The files of the application that somebody logs in to, the smallest first: a line that is slow has them when the large one comes. */
final class FetchedAhead implements ComesNext {

    private static final Pattern APPLICATION = Pattern.compile("/camunda/app/(tasklist|cockpit|admin|welcome)/.*");
    private static final String FIRST = "tasklist";

    private final PageFiles files;

    FetchedAhead(PageFiles files) {
        this.files = files;
    }

    @Override
    public List<Fetched> after(String destination) {
        var asked = APPLICATION.matcher(destination == null ? "" : destination);
        String application = asked.matches() ? asked.group(1) : FIRST;
        String engine = "/camunda/app/" + application + "/camunda-" + application + "-bootstrap";
        Stream<Fetched> styles = Stream.of(files.marked("/webapp/" + application + ".css"), files.marked(engine + ".css"))
                .map(address -> new Fetched(address, "style"));
        Stream<Fetched> scripts = Stream.of(files.firstModules(application).stream(), files.firstScripts(application).stream(),
                Stream.of(files.marked("/webapp/clock.js"), files.marked("/webapp/start.js"), files.marked("/camunda/lib/runtime.js"),
                        files.marked(engine + ".js"), files.marked("/camunda/lib/deps.js")))
                .flatMap(addresses -> addresses).map(address -> new Fetched(address, "script"));
        return Stream.concat(styles, scripts).toList();
    }
}
