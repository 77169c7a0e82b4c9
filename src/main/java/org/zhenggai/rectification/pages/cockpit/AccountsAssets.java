package org.zhenggai.rectification.pages.cockpit;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the page's own files and nothing else. */
@Path("plugin/" + AccountsPlugin.ID)
public class AccountsAssets extends AbstractCockpitPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/account.js", "app/form.js", "app/keys.js",
            "app/list.js", "app/page.js", "app/server.js", "app/state.js", "app/units.js");

    public AccountsAssets() {
        super(AccountsPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
