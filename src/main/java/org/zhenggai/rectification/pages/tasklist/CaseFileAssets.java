package org.zhenggai.rectification.pages.tasklist;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the tab's own files and nothing else. */
@Path("plugin/" + CaseFilePlugin.ID)
public class CaseFileAssets extends AbstractTasklistPluginRootResource {

    private static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/amend.js", "app/batch.js", "app/begun.js",
            "app/camera.js",
            "app/evidence.js", "app/facts.js", "app/field.js", "app/field-camera.js", "app/field-distance.js", "app/field-page.js",
            "app/field-panel.js", "app/field-phone.js", "app/field-queue.js", "app/field-store.js", "app/file.js", "app/ground-scale.js",
            "app/ground.js", "app/letters.js", "app/line.js",
            "app/pdf.js", "app/piece.js", "app/plot.js", "app/queue.js", "app/review.js", "app/row.js", "app/server.js", "app/tab.js",
            "app/timeline.js", "app/unfinished.js", "app/upload.js", "app/urged.js", "app/viewer.js");

    public CaseFileAssets() {
        super(CaseFilePlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
