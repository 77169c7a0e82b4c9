package org.zhenggai.rectification.procedures.administrativeact;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a proposal about the models is chosen from. */
@Component
class ActChoices {

    private static final int MOMENT = 16;

    private final ModelStore store;

    ActChoices(ModelStore store) {
        this.store = store;
    }

    /** Uploads nobody has proposed yet. */
    List<Map<String, String>> uploads() {
        return store.open().stream().map(change -> Map.of("value", String.valueOf(change.id()), "label",
                ModelChanges.shown(change.fileName(), change.sha256()) + "，上传于" + moment(change.uploadedAt().toString()))).toList();
    }

    /** Versions that are not the latest of their file. */
    List<Map<String, String>> versions() {
        Map<String, String> latest = store.latest();
        return store.versions().stream().filter(version -> !version.sha256().equals(latest.get(version.fileName())))
                .map(version -> Map.of("value", String.valueOf(version.id()), "label",
                        ModelChanges.shown(version.fileName(), version.sha256()) + "，部署于" + moment(version.deployedAt().toString())))
                .toList();
    }

    private static String moment(String at) {
        return at.substring(0, MOMENT).replace('T', ' ');
    }
}
