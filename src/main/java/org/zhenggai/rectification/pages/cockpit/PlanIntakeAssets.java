package org.zhenggai.rectification.pages.cockpit;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the page's own files and nothing else: a page of one file would be too long to read. */
@Path("plugin/" + PlanIntakePlugin.ID)
public class PlanIntakeAssets extends AbstractCockpitPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/arrange.js", "app/assign.js", "app/batch.js",
            "app/confirm.js",
            "app/draft.js", "app/fields.js", "app/item.js", "app/lessons.js", "app/notes.js", "app/overview.js", "app/repeat.js",
            "app/server.js", "app/text.js", "app/title.js", "app/titles.js", "app/units.js");

    public PlanIntakeAssets() {
        super(PlanIntakePlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
