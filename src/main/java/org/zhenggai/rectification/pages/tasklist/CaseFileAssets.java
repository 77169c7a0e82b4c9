package org.zhenggai.rectification.pages.tasklist;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the tab's own files and nothing else. */
@Path("plugin/" + CaseFilePlugin.ID)
public class CaseFileAssets extends AbstractTasklistPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/tab.js", "app/file.js", "app/dom.js",
            "app/server.js", "app/words.js", "app/facts.js", "app/timeline.js", "app/letters.js", "app/evidence.js", "app/line.js",
            "app/piece.js", "app/camera.js", "app/amend.js", "app/review.js", "app/queue.js", "app/row.js", "app/unfinished.js",
            "app/upload.js", "app/viewer.js", "app/pdf.js", "app/plot.js", "app/ground.js");

    public CaseFileAssets() {
        super(CaseFilePlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
