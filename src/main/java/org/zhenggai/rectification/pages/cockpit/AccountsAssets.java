package org.zhenggai.rectification.pages.cockpit;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the page's own files and nothing else. */
@Path("plugin/" + AccountsPlugin.ID)
public class AccountsAssets extends AbstractCockpitPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/dom.js", "app/page.js", "app/list.js",
            "app/account.js", "app/form.js");

    public AccountsAssets() {
        super(AccountsPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
