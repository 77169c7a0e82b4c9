package org.zhenggai.rectification.pages.cockpit;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the page's own files and nothing else. */
@Path("plugin/" + NotificationSettingsPlugin.ID)
public class NotificationSettingsAssets extends AbstractCockpitPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/checked.js", "app/contacts.js",
            "app/page.js", "app/people.js", "app/robots.js", "app/server.js", "app/times.js");

    public NotificationSettingsAssets() {
        super(NotificationSettingsPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
