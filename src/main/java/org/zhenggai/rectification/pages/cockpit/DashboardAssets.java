package org.zhenggai.rectification.pages.cockpit;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the files of the dashboard and the ledger page and nothing else. */
@Path("plugin/" + DashboardPlugin.ID)
public class DashboardAssets extends AbstractCockpitPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/dom.js", "app/server.js", "app/places.js",
            "app/board.js", "app/filters.js", "app/charts.js", "app/tables.js", "app/wall.js", "app/picture.js", "app/ledger.js",
            "app/columns.js", "app/views.js", "app/actions.js", "app/import.js", "app/importreport.js");

    public DashboardAssets() {
        super(DashboardPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
