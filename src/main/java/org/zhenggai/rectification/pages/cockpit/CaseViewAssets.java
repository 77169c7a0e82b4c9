package org.zhenggai.rectification.pages.cockpit;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the case file's own files and nothing else; what it shares with the dashboard is served there. */
@Path("plugin/" + CaseViewPlugin.ID)
public class CaseViewAssets extends AbstractCockpitPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/shared.js", "app/file.js", "app/facts.js",
            "app/way.js", "app/papers.js", "app/record.js", "app/repair.js", "app/list.js");

    public CaseViewAssets() {
        super(CaseViewPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
