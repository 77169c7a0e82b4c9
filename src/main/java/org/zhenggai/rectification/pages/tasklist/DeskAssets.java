package org.zhenggai.rectification.pages.tasklist;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the desk's own files and nothing else. */
@Path("plugin/" + DeskPlugin.ID)
public class DeskAssets extends AbstractTasklistPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/after.js", "app/card.js",
            "app/copies.js", "app/handing.js", "app/leader.js", "app/letters.js", "app/opinions.js", "app/page.js", "app/server.js",
            "app/signing.js", "app/standing.js");

    public DeskAssets() {
        super(DeskPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
