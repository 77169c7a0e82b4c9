package org.zhenggai.rectification.pages.tasklist;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the files of the desk of a form and nothing else. */
@Path("plugin/" + FormDeskPlugin.ID)
public class FormDeskAssets extends AbstractTasklistPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/bar.js", "app/desk.js", "app/doubts.js",
            "app/fields.js", "app/keeper.js", "app/live.js", "app/phrases.js", "app/rows.js", "app/server.js", "app/viewer.js");

    public FormDeskAssets() {
        super(FormDeskPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
