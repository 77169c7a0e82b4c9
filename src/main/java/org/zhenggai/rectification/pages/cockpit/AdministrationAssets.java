package org.zhenggai.rectification.pages.cockpit;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the page's own files and nothing else. */
@Path("plugin/" + AdministrationPlugin.ID)
public class AdministrationAssets extends AbstractCockpitPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/acts.js", "app/calendar.js",
            "app/calendar-text.js", "app/difference.js",
            "app/models.js", "app/server.js");

    public AdministrationAssets() {
        super(AdministrationPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
