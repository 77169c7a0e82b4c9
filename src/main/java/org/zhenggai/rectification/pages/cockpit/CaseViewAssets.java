package org.zhenggai.rectification.pages.cockpit;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the case file's own files and nothing else. */
@Path("plugin/" + CaseViewPlugin.ID)
public class CaseViewAssets extends AbstractCockpitPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/facts.js", "app/file.js", "app/list.js",
            "app/papers.js", "app/plan.js", "app/record.js", "app/repair.js", "app/server.js", "app/way.js");

    public CaseViewAssets() {
        super(CaseViewPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
