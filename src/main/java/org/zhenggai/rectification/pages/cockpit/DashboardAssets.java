package org.zhenggai.rectification.pages.cockpit;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the files of the dashboard and the ledger page and nothing else. */
@Path("plugin/" + DashboardPlugin.ID)
public class DashboardAssets extends AbstractCockpitPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/actions.js", "app/board.js",
            "app/charts.js", "app/columns.js", "app/filters.js", "app/import.js", "app/importreport.js", "app/ledger.js",
            "app/narrowing.js", "app/picture.js", "app/server.js", "app/states.js", "app/tables.js", "app/timescale.js", "app/views.js",
            "app/wall.js");

    public DashboardAssets() {
        super(DashboardPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
